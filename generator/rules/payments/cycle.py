"""The interest payment dates of a deal, as the rules of this room look at them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.deal.interest import Payments
from generator.rules import saying
from generator.values.calendars import DOLLARS, fed_holiday, holiday, rolled
from generator.values.dates import MonthDay
from generator.values.schedule import ROLL, cycle


@dataclass(frozen=True, slots=True)
class Counting:
    """How days of interest are counted: by which day count, and how that is said."""

    by: str
    said: str


def counting(interest: Payments) -> Counting:
    """The day count that the deal states; `30/360, assumed` where it states none."""
    if interest.day_count is None:
        return Counting("30/360", "30/360, assumed")
    return Counting(interest.day_count.value, interest.day_count.value)


def payment_days(interest: Payments) -> tuple[MonthDay, ...]:
    """The days of each year on which interest is paid; StillOpen where one of them is open."""
    return tuple(day.value for day in interest.payment_dates)


def monthly(days: Sequence[MonthDay]) -> tuple[MonthDay, ...]:
    """The same days of every month."""
    return tuple(MonthDay(month, day) for month in range(1, 13) for day in sorted({one.day for one in days}))


def listed(days: Sequence[MonthDay], last_by: str = "or") -> str:
    """`February 1 or August 1`."""
    return saying.listed(map(str, days), last_by)


def due(day: date, days: Sequence[MonthDay], currency: str = DOLLARS) -> tuple[date, str] | None:
    """The date of the cycle that `day` stands for, and how it was rolled; None where it stands for none.

    How is empty where `day` is itself a date of the cycle. The business days are those of `currency`.
    """
    near = cycle(days, day - timedelta(ROLL), day + timedelta(ROLL))
    if day in near:
        return day, ""
    return next(((on, ways[day]) for on in near if day in (ways := rolled(on, currency))), None)


def why_rolled(day: date, currency: str) -> str:
    """The holiday for which a payment in `currency` rolls from `day`: of that money, or else of New York."""
    return holiday(day, currency) or fed_holiday(day)
