"""The first interest payment is on one of the interest payment dates, or on the business day that it rolls to.

The agreement states both, and an investor is paid on one day alone. A first payment after the maturity never comes.

Example:
    interest:
      payment_dates: [February 1, August 1]
      first_payment: 2003-08-15        # neither

Fix: correct the first payment or the payment dates; where the first payment is rolled, see that the business day
convention of the prospectus supplement is the one named.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import due, listed, payment_days, why_rolled
from generator.rules.problem import Problem
from generator.values.calendars import PRECEDING
from generator.values.dates import long_date

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is on none or late, a lesser one where it is rolled."""
    interest, maturity = case.deal.securities.interest, case.deal.securities.maturity
    first, days = interest.first_payment, payment_days(interest)
    currency = case.deal.securities.currency
    stands = due(first.value, days, currency)
    said = f"the first interest payment, {first.text}, is"
    if stands is None:
        said = f"{said} not on {listed(days)}, nor on a business day that one of them rolls to"
        yield Problem(first, said, also=interest.payment_dates[:1])
    elif maturity.known and first.value > maturity.known:
        yield Problem(first, f"{said} after the maturity, {maturity.text}", also=(maturity,))
    elif how := stands[1]:
        due_on, why = long_date(stands[0]), why_rolled(stands[0], currency)
        severity: Severity = "warning" if how == PRECEDING else "note"
        yield Problem(first, f"{said} rolled from {due_on} ({why}) to {how}", interest.payment_dates[:1], severity)
