"""No firm is an underwriter twice.

Each commitment is several; a firm that stands on two lines of Annex A has two of them, and signs twice.

Example:
    underwriters:
      - name: Lehman Brothers Inc.
      - name: Lehman Brothers Inc.

Fix: leave one of them, with the whole commitment, or name the firm that was meant.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.parties.names import same
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem at each firm that an earlier one is."""
    names = [firm.name for firm in case.deal.underwriters if not firm.name.is_open]
    for place, name in enumerate(names):
        if earlier := next((one for one in names[:place] if same(one.value, name.value)), None):
            yield Problem(name, f"{name.value} is an underwriter twice", also=(earlier,))
