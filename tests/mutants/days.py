"""The days on which the Federal Reserve is shut, counted here again, and not by the library that the rules ask.

Its holidays by law (5 U.S.C. 6103): one that falls on a Sunday is kept on Monday, one on a Saturday is not moved.
"""

from datetime import date, timedelta

MONDAY, THURSDAY = 0, 3
JUNETEENTH_SINCE = 2022
"""The first year in which the Federal Reserve was shut on June 19."""


def holidays(year: int) -> dict[str, date]:
    """The holidays of a year by name, as they are kept."""
    fixed = {"New Year's Day": (1, 1), "Independence Day": (7, 4), "Veterans Day": (11, 11), "Christmas Day": (12, 25)}
    if year >= JUNETEENTH_SINCE:
        fixed["Juneteenth"] = (6, 19)
    kept = {name: date(year, *day) for name, day in fixed.items()}
    kept = {name: day + timedelta(day.weekday() == 6) for name, day in kept.items()}
    return kept | {
        "Martin Luther King Jr. Day": _weekday(year, 1, MONDAY, 3),
        "Washington's Birthday": _weekday(year, 2, MONDAY, 3),
        "Memorial Day": _weekday(year, 6, MONDAY, 1) - timedelta(7),
        "Labor Day": _weekday(year, 9, MONDAY, 1),
        "Columbus Day": _weekday(year, 10, MONDAY, 2),
        "Thanksgiving Day": _weekday(year, 11, THURSDAY, 4),
    }


def _weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The first, second, … of a weekday in a month."""
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def is_open(day: date) -> bool:
    """Whether the Federal Reserve settles on a day."""
    return day.weekday() < 5 and day not in {*holidays(day.year).values()}


def next_open(day: date) -> date:
    """The first business day after a day."""
    day += timedelta(1)
    while not is_open(day):
        day += timedelta(1)
    return day


def business_days(first: date, last: date) -> int:
    """How many business days after `first` the day `last` is."""
    count = 0
    while first < last:
        first = next_open(first)
        count += first <= last
    return count


def standard_cycle(day: date) -> int:
    """The T+n of a day's trades (Rule 15c6-1): three days from June 7, 1995, then two, then one."""
    return 1 if day >= date(2024, 5, 28) else 2 if day >= date(2017, 9, 5) else 3


def on_day(text: str, year: int) -> date:
    """`February 1` of a year; the last day of the month where it has none such."""
    month, _, number = text.partition(" ")
    names = "January February March April May June July August September October November December".split()
    first = date(year, names.index(month) + 1, 1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return first.replace(day=min(int(number), last.day))
