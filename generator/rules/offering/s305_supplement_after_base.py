"""The base prospectus is no later than its supplement and the agreement.

A supplement adds to a prospectus that is there, and nothing is sold off a shelf whose prospectus is yet to come. Both
may bear the same date.

Example:
    date: 2003-01-24
    prospectus:
      date: 2003-03-30                 # 2001 was meant

Fix: correct the date of the base prospectus, its year as a rule.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is later than one of them."""
    base = case.deal.prospectus.date
    for name, other in (("its supplement", case.deal.supplement_date), ("the agreement", case.deal.date)):
        if base.value > other.value:
            late = apart(base.value, other.value)
            said = f"the base prospectus is dated {base.text}, {late} after {name}, {other.text}"
            yield Problem(base, said, also=(other,))
            return
