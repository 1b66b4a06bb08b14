"""Each underwriter commits to more than nothing.

Annex A is the list of those who buy. A firm that stands there at $0 signs, and is named, for nothing; as a rule its
share was never filled in.

Example:
    underwriters:
      - name: Lehman Brothers Inc.
        commitment: $0

Fix: state the firm's share, or take the firm out.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each commitment of nothing."""
    for firm in case.deal.underwriters:
        if firm.commitment.known is not None and not firm.commitment.value.amount:
            said = f"{firm.name.text} commits to {firm.commitment.text}; an underwriter takes more than nothing"
            yield Problem(firm.commitment, said, also=(firm.name,))
