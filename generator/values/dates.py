"""Dates, days of the year and clock times, as agreements print them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
YEARS = range(1900, 2200)
"""The years in which a date of a deal may lie."""
DATE = r"(?:19|20|21)\d{2}-\d{2}-\d{2}"
TIME = r"(?:(\d{1,2}):(\d{2}) ([AaPp]\.?[Mm]\.?)|12:00 (noon|midnight))(?:,? (\S.*))?"
"""How a date and a time are written."""

_TIME = re.compile(TIME, re.ASCII)
_FORMS = (
    "%B %d, %Y", "%b %d, %Y", "%b. %d, %Y", "%B %d %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y",
    "%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day of any year: `February 1`."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1]} {self.day}"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day with its zone words; prints as written."""

    time: time
    zone: str
    text: str

    def __str__(self) -> str:
        return self.text


def long_date(day: date) -> str:
    """`January 24, 2003`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def parse_date(text: str) -> date:
    """The date that `text` (`2003-01-24`) states; ValueError when it states none."""
    if not re.fullmatch(DATE, text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


def suggest_date(text: str) -> str:
    """How `text` was perhaps meant as a date, or an empty string; both readings of `03/02/2003`."""
    return " or ".join(dict.fromkeys(day for form in _FORMS if (day := _read_as(text, form))))


def _read_as(text: str, form: str) -> str:
    try:
        day = datetime.strptime(text, form).date()
    except ValueError:
        return ""
    return day.isoformat() if day.year in YEARS else ""


def parse_month_day(text: str) -> MonthDay:
    """The day that `text` (`February 1`) states; ValueError when it states none."""
    month, _, day = text.partition(" ")
    if month not in MONTHS or not re.fullmatch(r"[1-9][0-9]?", day):
        raise ValueError(text)
    date(2000, MONTHS.index(month) + 1, int(day))  # refuses February 30
    return MonthDay(MONTHS.index(month) + 1, int(day))


def suggest_month_day(text: str) -> str:
    """How `text` was perhaps meant as a day of the year, or an empty string."""
    for form in ("%d %B", "%b %d", "%d %b", "%m/%d", "%m-%d", "%B %d,", "%B %dst", "%B %dnd", "%B %drd", "%B %dth"):
        try:
            day = datetime.strptime(f"2000 {text}", f"%Y {form}")
        except ValueError:
            continue
        return str(MonthDay(day.month, day.day))
    return ""


def parse_time(text: str) -> ClockTime:
    """The time that `text` (`9:00 p.m. Eastern Time`) states, its zone words free; ValueError when it states none."""
    match = _TIME.fullmatch(text)
    if not match or not 1 <= int(match[1] or 12) <= 12:
        raise ValueError(text)
    if match[4]:
        return ClockTime(time(12 if match[4] == "noon" else 0), match[5] or "", text)
    hour = int(match[1]) % 12 + (12 if match[3][0] in "Pp" else 0)
    return ClockTime(time(hour, int(match[2])), match[5] or "", text)


Span = tuple[date | None, date | None]
"""The first day and the last; None where a side is open."""


def parse_span(text: str) -> Span:
    """The first and the last day of `2001-12-01..2005-06-30`; a side left out is None."""
    first, dots, last = text.partition("..")
    if not dots:
        raise ValueError(text)
    return (parse_date(first) if first else None, parse_date(last) if last else None)


def is_within(day: date, span: Span) -> bool:
    """Whether a day is one of a span."""
    first, last = span
    return (first is None or first <= day) and (last is None or day <= last)
