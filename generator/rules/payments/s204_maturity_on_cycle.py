"""The maturity is one of the interest payment dates.

The last interest is paid with the principal. A maturity between two payment dates makes a short last coupon, which an
agreement says in words where it is meant. Any day of the week will do. A fixed rate and the floating rate after it are
paid on the same day of different months as a rule, and the deal states the months of one of them: then any month will
do.

Example:
    maturity: 2008-02-15
    interest:
      payment_dates: [February 1, August 1]

Fix: correct the maturity or the payment dates; if a short last coupon is meant, see that the supplement says so.
"""

from collections.abc import Iterator

from generator.deal.interest import FixedThenFloating
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import counting, due, listed, monthly, payment_days, why_rolled
from generator.rules.problem import Problem
from generator.values.dates import long_date
from generator.values.schedule import cycle_before
from generator.values.yields import days

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is none of them, a note where it is one rolled to a business day."""
    interest, maturity = case.deal.securities.interest, case.deal.securities.maturity
    cycle, currency = payment_days(interest), case.deal.securities.currency
    months = monthly(cycle) if isinstance(interest, FixedThenFloating) else cycle
    stands = due(maturity.value, months, currency)
    if stands is None:
        counted, last = counting(interest), cycle_before(maturity.value, cycle)
        said = f"the maturity, {maturity.text}, is not on {listed(cycle)}: the last coupon, from {long_date(last)},"
        has = days(last, maturity.value, counted.by)
        yield Problem(
            maturity, f"{said} would be short, {has} day{'s' * (has != 1)} ({counted.said})", interest.payment_dates[:1]
        )
    elif how := stands[1]:
        due_on, why = long_date(stands[0]), why_rolled(stands[0], currency)
        said = f"the maturity, {maturity.text}, is rolled from {due_on} ({why}) to {how}"
        yield Problem(maturity, said, interest.payment_dates[:1], "note")
