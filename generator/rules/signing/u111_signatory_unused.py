"""A firm for which another signs has no signatory of its own.

Who signs for it is stated in the deal, and prints nowhere: either the firm was to sign for itself, or the line is left
from an earlier deal.

Example:
    underwriters:
      - name: Salomon Smith Barney Inc.
        signs_for: all
      - name: Lehman Brothers Inc.
        by: {name: Martin Goldberg, title: Senior Vice President}

Fix: say `signs_for: itself` (or `all`) of that firm, or leave out its `by`.
"""

from collections.abc import Iterator

from generator.deal.parties import Signatory
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.facts import Fact

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem at each signatory who prints nowhere."""
    signing = (*case.deal.signers_for_all, *case.deal.signers_for_themselves)
    leads = " or ".join(firm.name.text for firm in case.deal.signers_for_all)
    for firm in case.deal.underwriters:
        stated = [fact for fact in _said(firm.by) if not fact.is_open]
        if firm in signing or not stated or any(case.index.printing(fact.origins[0]) for fact in stated):
            continue
        who = "a signatory" if firm.by.name.is_open else firm.by.name.text
        said = (
            f"{who} is stated for {firm.name.text}, for which {leads} signs: what is said of who signs prints nowhere"
        )
        yield Problem(stated[0], said, also=_choices(case))


def _said(by: Signatory) -> list[Fact[str]]:
    return [by.name, by.title]


def _choices(case: Case) -> tuple[Fact[str], ...]:
    return tuple(firm.signs_for for firm in case.deal.signers_for_all if firm.signs_for)
