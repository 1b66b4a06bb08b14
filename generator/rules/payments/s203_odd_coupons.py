"""The first coupon is as long as the others.

A long or a short one pays another amount than the rest, which the prospectus supplement and the term sheet must have
right. It runs from the day from which interest accrues, or from the closing, to the first payment, before that is
rolled to a business day; so does the day from which interest accrues in a reopening. One longer than two of the others
is a warning: its year is mistyped as a rule. An odd last coupon comes of a maturity off the cycle, which S204 tells.

At a fixed rate that floats later, the payment dates may be those of the floating rate alone, and how often the fixed
rate is paid is not stated. A year is the longest that it can be: only a first coupon that is longer is told.

Example:
    closing:
      date: 2003-01-31
    securities:
      interest:
        first_payment: 2003-08-01      # 181 days on 30/360

Fix: nothing, if it is meant.
"""

from collections.abc import Iterator
from datetime import date

from generator.deal.interest import FixedThenFloating, Payments
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import counting, due, payment_days
from generator.rules.problem import Problem
from generator.values.dates import MonthDay, long_date
from generator.values.facts import Fact
from generator.values.schedule import cycle_before
from generator.values.yields import days

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is longer or shorter."""
    interest, start = case.deal.securities.interest, _start(case)
    currency = case.deal.securities.currency
    stands = due(interest.first_payment.value, payment_days(interest), currency)
    closing = case.deal.closing.date.value
    if stands is None or interest.first_payment.value <= closing or start.value > closing:
        return  # S202, S201 and S309 tell
    end, cycle = stands[0], _cycle(interest, stands[0])
    regular, counted = cycle_before(end, cycle), counting(interest)
    has, usual = days(start.value, end, counted.by), days(regular, end, counted.by)
    if has > usual or (has < usual and not isinstance(interest, FixedThenFloating)):
        unit = "day" if has == 1 else "days"
        odd, more = ("long", "more") if has > usual else ("short", "fewer")
        said = f"the first coupon is {odd}: {start.text} to {long_date(end)} is {has} {unit} ({counted.said})"
        said += f", {abs(has - usual)} {more} than the {usual} from {long_date(regular)}, which would be regular"
        skips = start.value < cycle_before(regular, cycle)
        yield Problem(interest.first_payment, said, (start,), "warning" if skips else "note")


def _start(case: Case) -> Fact[date]:
    """The day from which the first coupon runs; in a reopening the payment date, before it was rolled."""
    series, accrues = case.deal.securities, case.deal.securities.price.accrues_from
    if not isinstance(accrues.value, date):
        return case.deal.closing.date
    stands = due(accrues.value, payment_days(series.interest), series.currency) if case.deal.reopens else None
    return accrues.map(lambda day: stands[0]) if stands else accrues  # type: ignore[return-value]


def _cycle(interest: Payments, end: date) -> tuple[MonthDay, ...]:
    """The days on which the first coupon's rate is paid: once a year, where that is all that is known."""
    if isinstance(interest, FixedThenFloating):
        return (MonthDay(end.month, end.day),)
    return payment_days(interest)
