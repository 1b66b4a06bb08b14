"""Interest payment dates: the cycle that days of the year make, before any of them rolls to a business day."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from generator.values.dates import MonthDay


def day_in(year: int, day: MonthDay) -> date:
    """A day of the year in `year`; the last of its month where that is shorter (February 29, the 31st)."""
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def cycle(days: Sequence[MonthDay], first: date, last: date) -> tuple[date, ...]:
    """The dates of the cycle from `first` to `last`, both included where they are on it, in order."""
    every = (day_in(year, day) for year in range(first.year, last.year + 1) for day in days)
    return tuple(sorted({day for day in every if first <= day <= last}))


def on_cycle(day: date, days: Sequence[MonthDay]) -> bool:
    """Whether `day` is a date of the cycle."""
    return any(day_in(day.year, one) == day for one in days)


def cycle_before(day: date, days: Sequence[MonthDay]) -> date:
    """The last date of the cycle before `day`."""
    return max(date_ for year in (day.year - 1, day.year) for one in days if (date_ := day_in(year, one)) < day)


def cycle_after(day: date, days: Sequence[MonthDay]) -> date:
    """The first date of the cycle after `day`."""
    return min(date_ for year in (day.year, day.year + 1) for one in days if (date_ := day_in(year, one)) > day)


def coupon_dates(days: Sequence[MonthDay], first: date, maturity: date) -> tuple[date, ...]:
    """Every interest payment date from the first, as stated, to maturity; between them those of the cycle.

    The first stands for the date of the cycle nearest to it, since it may be rolled to a business day. Maturity alone
    where the first is not before it.
    """
    if first >= maturity:
        return (maturity,)
    between = (day for day in cycle(days, first, maturity) if (day - first).days > ROLL and day < maturity)
    return (first, *between, maturity)


ROLL = 7
"""No payment date rolls by more days than these."""
