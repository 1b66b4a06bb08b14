"""The maturity comes after the closing, and within forty years of it.

Nothing is repaid before it is lent. A year mistyped by a century or by ten years is on the cycle like any other, and no
other rule sees it. Notes of more than forty years are sold now and then, so that is a note; from a hundred years on, a
rarity, it is a warning.

Example:
    closing:
      date: 2003-01-31
    securities:
      maturity: 2108-02-01             # 2008 was meant

Fix: correct the year of the maturity; nothing, if it is meant.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart

SEVERITY: Severity = "error"
LONG, CENTURY = 40, 100
"""Full years after the closing: more than the one are told, from the other on as a warning."""
FOUR_YEARS = 1461
"""Days."""


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is not later, and lesser ones where it is much later: a warning from a century on."""
    maturity, closing = case.deal.securities.maturity, case.deal.closing.date
    if maturity.value <= closing.value:
        early = f"{apart(maturity.value, closing.value)} before" if maturity.value < closing.value else "on the day of"
        yield Problem(maturity, f"the maturity, {maturity.text}, is {early} the closing, {closing.text}", (closing,))
    years = (maturity.value - closing.value).days * 4 // FOUR_YEARS
    if years > LONG:
        said = f"the maturity, {maturity.text}, is {years} years after the closing, {closing.text}: is the year right?"
        yield Problem(maturity, said, (closing,), "warning" if years >= CENTURY else "note")
