"""The closing comes after the day of the agreement.

Nobody can deliver bonds under an agreement that is not made yet. A closing on that very day is possible, but nearly
always a date typed twice. An agreement dated on a day that is no business day is as rare.

Example:
    date: 2003-01-24
    closing:
      date: 2003-01-21                 # three days before the agreement

Fix: correct whichever date differs from the term sheet.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart, fed_holiday

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the closing is not later, and where the agreement's own day is no business day."""
    signed, closing = case.deal.date, case.deal.closing.date
    if why := fed_holiday(signed.value):
        yield Problem(signed, f"the agreement is dated {signed.text}, which is no business day ({why})", (), "warning")
    if closing.value < signed.value:
        early = apart(closing.value, signed.value)
        said = f"the closing, {closing.text}, is {early} before the agreement, {signed.text}"
        yield Problem(closing, said, also=(signed,))
    elif closing.value == signed.value:
        said = f"the closing, {closing.text}, is on the day of the agreement itself; is it meant to be?"
        yield Problem(closing, said, (signed,), "warning")
