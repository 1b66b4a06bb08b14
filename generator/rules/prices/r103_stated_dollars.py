"""The dollar figures that the deal states are those that follow from its terms, to the cent.

The funds memorandum and the cross-receipt take them as they stand, and a wire goes out for the exact amount. Gross
proceeds are principal at the price to public, the discount is principal at the gross spread, accrued interest runs from
the stated day to the Closing Date (on 30/360 where no day count is stated), and net proceeds are principal at the
purchase price, plus accrued interest, less expenses where they are stated.

Example:
    figures:
      underwriting_discount: $6,000,000   # $2,000,000,000 × 0.325% = $6,500,000

Fix: take the computed figure, or correct the price, the principal amount or the day that it is computed from.
"""

from collections.abc import Iterator

from generator.figures import Worked, gross_spread, worked
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.facts import Fact
from generator.values.money import Money

SEVERITY: Severity = "error"
STATED = {
    "Gross proceeds": "gross_proceeds",
    "Underwriting discount": "underwriting_discount",
    "Accrued interest": "accrued_interest",
    "Net proceeds": "net_proceeds",
}
"""The field that states a figure, by the figure's label."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each figure that is another; none for the discount where R101 tells of the prices."""
    figures, upside_down = case.deal.securities.figures, gross_spread(case.deal)
    if not any(getattr(figures, name) for name in STATED.values()):
        return
    for work in worked(case.deal):
        stated: Fact[Money] | None = getattr(figures, STATED[work.label]) if work.label in STATED else None
        if stated is None or stated.is_open or work.fact.is_open:
            continue
        if work.label == "Underwriting discount" and upside_down.value.number < 0:
            continue
        yield from _differing(stated, work)


def _differing(stated: Fact[Money], work: Worked) -> Iterator[Problem]:
    difference = stated.value.amount - work.fact.value.amount
    if difference:
        by = f"{Money(abs(difference))} too {'much' if difference > 0 else 'little'}"
        verb = "are" if work.label.endswith("proceeds") else "is"
        said = f"{work.label} {verb} stated as {stated.text}, computed as {work.fact.text} ({by}): {work.working}"
        yield Problem(stated, said, also=work.fact.origins)
