"""Interest accrues from the closing, or from the last date of the cycle before it.

The buyer pays the interest that accrued before the closing on top of the price. Interest from a day after the closing
would leave days without any. From an earlier day it runs now and then in a new issue; that day is then an interest
payment date, and not one before the last. From which it runs in a reopening, S401 looks at.

Example:
    closing:
      date: 2005-01-31
    securities:
      price:
        accrues_from: 2005-02-03       # three days after the closing

Fix: correct the day, or the closing; say `issuance` where interest runs from the closing.
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import due, listed, payment_days
from generator.rules.problem import Problem
from generator.values.calendars import DAY, apart
from generator.values.dates import long_date
from generator.values.schedule import cycle_before

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it accrues from a later day, a lesser one where from an earlier."""
    accrues, closing = case.deal.securities.price.accrues_from, case.deal.closing.date
    if not isinstance(accrues.value, date) or accrues.value == closing.value:
        return
    when = f"{apart(accrues.value, closing.value)} {'after' if accrues.value > closing.value else 'before'} the closing"
    said = f"interest accrues from {accrues.text}, {when}, {closing.text}"
    if accrues.value > closing.value:
        yield Problem(accrues, said, also=(closing,))
        return
    if case.deal.reopens:
        return  # S401 tells
    days = payment_days(case.deal.securities.interest)
    stands, last = due(accrues.value, days, case.deal.securities.currency), cycle_before(closing.value + DAY, days)
    if stands is None:
        yield Problem(accrues, f"{said}; that is not on {listed(days)}", (closing,), "warning")
    elif stands[0] < last:
        said = f"{said}; interest accrued until {long_date(last)} is paid on that day"
        yield Problem(accrues, said, (closing,), "warning")
    else:
        yield Problem(accrues, said, (closing,), "note")
