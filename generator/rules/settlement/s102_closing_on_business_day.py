"""The closing is on a day on which the Federal Reserve settles.

The securities are paid for in federal or other same day funds, and Fedwire moves none on a weekend or a holiday of
the Federal Reserve Banks. Their own calendar decides, no state's: a holiday on a Saturday is not kept on the Friday.

Example:
    closing:
      date: 2003-11-11                 # Veterans Day

Fix: move the closing to a business day; the finding names the next one.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import fed_holiday, next_business_day
from generator.values.dates import long_date

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is not."""
    closing = case.deal.closing.date
    if why := fed_holiday(closing.value):
        after = long_date(next_business_day(closing.value))
        said = f"the closing is on {closing.text}, when the Federal Reserve does not settle ({why})"
        yield Problem(closing, f"{said}; the next business day is {after}")
