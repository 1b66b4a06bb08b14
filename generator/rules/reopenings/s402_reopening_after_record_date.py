"""A reopening does not close between a record date and its interest payment.

The payment goes to whoever held the series on the record date. The buyers have paid for the interest that accrued
before the closing, and get none of it; their securities are not one with the others until the payment is made. Where
the record date is the business day before the payment, no closing comes between.

Example:
    reopens: {issued: [2002-02-01]}
    securities:
      interest:
        payment_dates: [February 1, August 1]
        record_dates: [January 15, July 15]
    closing:
      date: 2003-01-22

Fix: close before the record date, or not before the payment; else see that the supplement says from when the new
securities bear interest and when they become one with the others.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import payment_days
from generator.rules.payments.s207_record_dates_window import record_before
from generator.rules.problem import Problem
from generator.values.calendars import apart
from generator.values.dates import long_date
from generator.values.schedule import cycle_after

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it does; S206 tells where a payment has no record date of its own."""
    interest, closing = case.deal.securities.interest, case.deal.closing.date
    records = {day.value for day in interest.record_dates}
    if case.deal.reopens is None or not records or len(records) != len(interest.payment_dates):
        return
    payment = cycle_after(closing.value, payment_days(interest))
    record, fact = record_before(payment, interest.record_dates)
    if record < closing.value:
        said = f"the reopening closes on {closing.text}, {apart(closing.value, record)} after the record date,"
        said += f" {long_date(record)}: the payment of {long_date(payment)} goes to those who held the series then"
        yield Problem(closing, said, (fact,))
