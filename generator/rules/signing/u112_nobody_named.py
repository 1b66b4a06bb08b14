"""Whoever is to sign is named.

A signature line without a name is filled in by hand, and that is usual while a deal is drafted. The filing copy prints
the names, so that one which nobody gave has to be asked for; told once, for all who sign.

Example:
    acceptance:
      time: 9:00 p.m. Eastern Time     # by is left out
    underwriters:
      - name: Salomon Smith Barney Inc.
        signs_for: all                 # here, too

Fix: name the signatory, or leave it until it is known who signs.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.rules.saying import listed
from generator.rules.signing.u103_signed_for import unsigned

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """One problem for all for whom nobody is named yet, at the first of them."""
    signing, told = (*case.deal.signers_for_all, *case.deal.signers_for_themselves), unsigned(case)  # by U103
    firms = [firm for firm in signing if firm not in told]
    nameless: dict[str, Place] = (
        {"the Company": case.deal.acceptance.time} if case.deal.acceptance.by.name.is_open else {}
    )
    guarantor = case.deal.guarantor
    if guarantor and guarantor.by.name.is_open:
        nameless[guarantor.name.text] = guarantor.name
    nameless |= {firm.name.text: firm.name for firm in firms if firm.by.name.is_open}
    if nameless:
        first, *rest = nameless.values()
        yield Problem(
            first, f"nobody is named yet to sign for {listed(nameless)}; the filing copy prints who signed", tuple(rest)
        )
