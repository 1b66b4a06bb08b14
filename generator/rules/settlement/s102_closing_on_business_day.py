"""The closing is on a day on which the money that pays for the securities moves.

Dollars are paid in federal or other same day funds, and Fedwire moves none on a weekend or a holiday of the Federal
Reserve Banks. Their own calendar decides, no state's: a holiday on a Saturday is not kept on the Friday. Euro need
TARGET, whose days are those of the ECB from 1999; pounds sterling, yen and Canadian dollars need the banks of London,
Tokyo and Toronto, which are shut on the bank holidays of England, on those of Japan with December 31 to January 3, and
on those of federally regulated workplaces and of Ontario with the Civic Holiday. Where the principal is in one of
these, a holiday of the Federal Reserve is a warning: the money moves, but the closing is held in New York as a rule,
and the supplement may count its holidays too. While the principal is open, it counts as dollars. Payment dates are not
looked at: they roll.

Example:
    closing:
      date: 2003-11-11                 # Veterans Day

Fix: move the closing to a business day; the finding names the next one.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import DOLLARS, PLACES, holiday, next_business_day
from generator.values.dates import long_date

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is not, a lesser one where the Federal Reserve alone is shut to other money."""
    closing, currency = case.deal.closing.date, case.deal.securities.currency
    shut = next((money for money in (currency, DOLLARS) if holiday(closing.value, money)), None)
    if shut:
        after = long_date(next_business_day(closing.value, currency, DOLLARS))
        said = f"the closing is on {closing.text}, when {PLACES[shut]} does not settle ({holiday(closing.value, shut)})"
        severity: Severity = "error" if shut == currency else "warning"
        yield Problem(closing, f"{said}; the next business day is {after}", severity=severity)
