"""Each record date is ten to twenty days before its interest payment date, and the first is not before the closing.

Fifteen days are usual: time enough to draw up the list of holders, and not so much that it is stale. A record date
outside that window is possible, and often one that was left behind when the payment dates moved. On a record date
before the closing nobody holds the bonds; in a reopening somebody does, and S402 looks at it.

Example:
    payment_dates: [February 15, August 15]
    record_dates: [January 15, July 15]          # thirty-one days

Fix: move the record dates along with the payment dates.
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import due, payment_days
from generator.rules.problem import Problem
from generator.values.calendars import apart
from generator.values.dates import MonthDay, long_date
from generator.values.facts import Fact
from generator.values.schedule import coupon_dates, cycle_after, cycle_before, day_in

SEVERITY: Severity = "warning"
USUAL = range(10, 21)
"""Days from a record date to its payment date."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each payment date whose record date is too near or too far, and for a first one too early."""
    interest = case.deal.securities.interest
    facts = interest.record_dates
    days, records, closing = payment_days(interest), [day.value for day in facts], case.deal.closing.date
    if len(set(records)) != len(days):
        return  # S206 tells
    currency = case.deal.securities.currency
    stands = due(interest.first_payment.value, days, currency) if interest.first_payment.value > closing.value else None
    first = stands[0] if stands else cycle_after(closing.value, days)  # S201 and S202 tell
    life = coupon_dates(days, first, case.deal.securities.maturity.value)
    for payment, day in zip(interest.payment_dates, days, strict=True):
        due_on = [one for one in life if one == day_in(one.year, day)]
        if odd := sorted({(one - record_before(one, facts)[0]).days for one in due_on}.difference(USUAL)):
            _, fact = record_before(due_on[0], facts)
            said = f"the record date {fact.text} is {_range(odd)} before the interest payment of {day}"
            yield Problem(fact, f"{said}; 10 to 20 days are usual", also=(payment,))
    record, fact = record_before(first, facts)
    if (
        stands and not case.deal.reopens and record < closing.value and (first - record).days in USUAL
    ):  # else it is told already
        said = f"the record date of the first interest payment, {long_date(record)}, is {apart(record, closing.value)}"
        yield Problem(fact, f"{said} before the closing, {closing.text}", also=(closing,))


def record_before(due_on: date, facts: tuple[Fact[MonthDay], ...]) -> tuple[date, Fact[MonthDay]]:
    """The last record date before a payment, and the fact that gives it."""
    return max(((cycle_before(due_on, [fact.value]), fact) for fact in facts), key=lambda pair: pair[0])


def _range(days: list[int]) -> str:
    least, most = days[0], days[-1]
    return f"{least} or {most} days" if least != most else f"{least} day{'s' * (least != 1)}"
