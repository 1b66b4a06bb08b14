"""The offer may be accepted on the day of the agreement at the earliest.

The underwriters offer on the day of the agreement. An offer that ended before it was made cannot be accepted.

Example:
    date: 2003-01-24
    acceptance:
      date: 2003-01-23

Fix: correct the day, or leave it out: the deadline is then on the agreement's date.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the deadline is before the agreement."""
    deadline, signed = case.deal.accept_by, case.deal.date
    if deadline.value < signed.value:
        early = apart(deadline.value, signed.value)
        said = f"the offer ends on {deadline.text}, {early} before the agreement is made, {signed.text}"
        yield Problem(deadline, said, also=(signed,))
