"""Business days: when the money of a currency is paid, when only the markets are shut, how long settlement takes.

The days are those of the `holidays` library, loaded when the first is asked for, since that takes a fifth of a second.
It knows the Federal Reserve's holidays from 1999; those of the years before are worked out here, by the same statute.
For other money than dollars:

- euro: TARGET, by the ECB's own list, from 1999, when the euro began;
- sterling: the bank holidays of England, which CHAPS keeps;
- yen: the national holidays of Japan, with December 31 to January 3, which its banks keep;
- Canadian dollars: the days of federally regulated workplaces, such as banks, and those of Ontario, with the Civic
  Holiday of August; not Lynx's own list, which the library has not.

A holiday proclaimed after the library's release, as for a coronation, is missing.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY, SUNDAY = 5, 6
DAY = timedelta(days=1)
FIXED = ((1, 1, "New Year's Day"), (7, 4, "Independence Day"), (11, 11, "Veterans Day"), (12, 25, "Christmas Day"))
"""Holidays before 1999 on a day of the month, each as month, day and name (5 U.S.C. 6103(a))."""
ON_WEEKDAYS = (
    (1, 3, 0, "Birthday of Martin Luther King, Jr."),
    (2, 3, 0, "Washington's Birthday"),
    (5, -1, 0, "Memorial Day"),
    (9, 1, 0, "Labor Day"),
    (10, 2, 0, "Columbus Day"),
    (11, 4, 3, "Thanksgiving Day"),
)
"""And on a weekday of the month: the month, which one (-1 is the last), the weekday (0 is Monday), the name."""

DOLLARS = "USD"
PLACES = {DOLLARS: "the Federal Reserve", "EUR": "TARGET", "GBP": "London", "JPY": "Tokyo", "CAD": "Toronto"}
"""Who settles in a currency, or where its banks do, by its ISO 4217 code."""
_BANKS = {
    "GBP": ("GB", "ENG", ("public",)),
    "JPY": ("JP", None, ("public", "bank")),
    "CAD": ("CA", "ON", ("public", "government", "optional")),
}
"""The country, the part of it and the kinds of holidays, as the library calls them, on which its banks are shut."""
_KEPT_OPEN = {"CAD": "Easter Monday"}
"""A holiday of a calendar on which banks are open all the same."""

MARKETS = {"XNYS": "New York Stock Exchange", "XSIF": "SIFMA bond market"}
"""The markets whose full closings are told, by their codes in the library."""

FOLLOWING = "the business day after it"
MODIFIED = "the business day before it, since the one after it is in the next month"
PRECEDING = "the business day before it"
"""The ways in which a day that is no business day rolls to one."""

CYCLES = ((date(2024, 5, 28), 1), (date(2017, 9, 5), 2), (date(1995, 6, 7), 3))
"""The settlement cycles of Rule 15c6-1, latest first: the day from which each holds, and its business days."""
CUSTOM = 5
"""Business days to settlement by custom, before there was a rule."""


def fed_holiday(day: date) -> str:
    """Why the Federal Reserve does not settle on `day`: `Saturday`, `Sunday`, or a holiday's name; `` where it does.

    A holiday on a Sunday is kept on the Monday; one on a Saturday is not moved. Good for days from 1986.
    """
    if day.weekday() >= SATURDAY:
        return "Saturday" if day.weekday() == SATURDAY else "Sunday"
    if day.year < _calendar("XFED").start_year:
        return _before_the_library(day.year).get(day, "")
    return _why("XFED", day)


def holiday(day: date, currency: str) -> str:
    """Why the money of a currency is not paid on `day`, as `fed_holiday` says it; `` where it is."""
    if currency == DOLLARS or day.weekday() >= SATURDAY:
        return fed_holiday(day)
    why = _why("XECB", day) if currency == "EUR" else _said(_banks(currency).get(day, ""))
    return "" if why == _KEPT_OPEN.get(currency) else why


def is_business_day(day: date, *currencies: str) -> bool:
    """Whether the money of each currency is paid on `day`; where none is named, whether the Federal Reserve settles."""
    return not any(holiday(day, currency) for currency in currencies or (DOLLARS,))


def market_holidays(day: date) -> tuple[str, ...]:
    """The markets that are shut on `day` although the Federal Reserve settles: `SIFMA bond market (Good Friday)`.

    Full closings alone, of the New York Stock Exchange and of the bond market as SIFMA recommends.
    """
    if not is_business_day(day):
        return ()
    return tuple(f"{name} ({why})" for code, name in MARKETS.items() if (why := _why(code, day)))


def _why(code: str, day: date) -> str:
    return _said(_calendar(code).get(day, ""))


def _said(name: object) -> str:
    return str(name).replace(" (observed)", ", observed")


def next_business_day(day: date, *currencies: str) -> date:
    """The first business day after `day`."""
    return business_days_after(day, 1, *currencies)


def business_days_after(day: date, count: int, *currencies: str) -> date:
    """The `count`th business day after `day`; the day itself, whatever it is, where `count` is 0."""
    for _ in range(count):
        day += DAY
        while not is_business_day(day, *currencies):
            day += DAY
    return day


def rolled(day: date, currency: str = DOLLARS) -> dict[date, str]:
    """Where `day` may roll to, each with the way; nowhere where it is a business day.

    For other money than dollars a business day may be one of that money alone, or one of New York too.
    """
    return _rolled(day, currency, DOLLARS) | _rolled(day, currency)


def _rolled(day: date, *currencies: str) -> dict[date, str]:
    if is_business_day(day, *currencies):
        return {}
    after, before = next_business_day(day, *currencies), day
    while not is_business_day(before, *currencies):
        before -= DAY
    return {before: PRECEDING if after.month == day.month else MODIFIED, after: FOLLOWING}


def apart(one: date, other: date) -> str:
    """How far apart two days are: `4 days`."""
    count = abs((one - other).days)
    return f"{count} day{'s' * (count != 1)}"


def business_days_between(trade: date, closing: date) -> int:
    """The n of T+n: business days after the trade up to the closing, which counts; 0 where it is not later."""
    return sum(is_business_day(trade + days * DAY) for days in range(1, (closing - trade).days + 1))


def standard_cycle(day: date) -> int | None:
    """The business days to settlement of a trade on `day` under Rule 15c6-1; None before June 7, 1995."""
    return next((count for since, count in CYCLES if day >= since), None)


@lru_cache
def _calendar(code: str) -> "HolidayBase":
    """A calendar of the library, which fills in each year as it is asked for."""
    from holidays import financial

    calendar: HolidayBase = getattr(financial, code)()
    return calendar


@lru_cache
def _banks(currency: str) -> "HolidayBase":
    """The days of a country on which the banks that pay a currency are shut, by their English names."""
    from holidays import country_holidays

    country, part, kinds = _BANKS[currency]
    return country_holidays(country, subdiv=part, categories=kinds, language="en_US")


@lru_cache(maxsize=64)
def _before_the_library(year: int) -> Mapping[date, str]:
    fixed = {date(year, month, day): name for month, day, name in FIXED}
    on_mondays = {day + DAY: f"{name}, observed" for day, name in fixed.items() if day.weekday() == SUNDAY}
    on_weekdays = {_weekday(year, month, which, weekday): name for month, which, weekday, name in ON_WEEKDAYS}
    return fixed | on_mondays | on_weekdays


def _weekday(year: int, month: int, which: int, weekday: int) -> date:
    """The first, second … `weekday` of a month; the last where `which` is -1."""
    if which < 0:
        last = date(year, month % 12 + 1, 1) - DAY  # no such holiday falls in December
        return last - (last.weekday() - weekday) % 7 * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (which - 1)) * DAY
