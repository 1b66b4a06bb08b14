"""Every date that is printed is a day of the calendar, and falls on the weekday that stands with it.

The dates of a deal's own fields are read as dates; those within words (a clause, a title, a place) are not.

Example:
    accrued interest from February 30, 2003
    Friday, January 25, 2003                # which is a Saturday

Fix: correct the day, the month, the year or the weekday.
"""

import re
from calendar import day_name, monthrange
from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told
from generator.values.dates import MONTHS, long_date

SEVERITY: Severity = "error"

LEAP = 2000
"""The year that a day without one is looked up in."""
_MONTH = "|".join(MONTHS)
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(day_name)}),? (?:the )?)?"
_YEAR = r"(?P<year>(?:1[5-9]|2[01])\d\d)"
_NO_MORE = r"(?![\d%:]|[,.]\d{1,3}\b(?!\d)| (?:days?|months?|years?|percent|million|billion)\b)"
_FORMS = (
    re.compile(rf"\b{_WEEKDAY}(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR}\b|{_NO_MORE})"),
    re.compile(
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th) (?:day )?(?:of )?(?P<month>{_MONTH})\b(?:,? {_YEAR}\b)?"
        rf"| (?P<month_>{_MONTH}),? (?P<year_>(?:1[5-9]|2[01])\d\d)\b)"
    ),
    re.compile(rf"(?<![\d-]){_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])"),
)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each day that no calendar has, and for each weekday that its date does not fall on."""
    found = ((spot, _wrong(match), match) for form in _FORMS for spot, match in matches(case, form))
    yield from told((spot, f"{said}, found {match[0]!r} in {spot.shown}") for spot, said, match in found if said)


def _wrong(match: re.Match[str]) -> str:
    """What is wrong with a date; empty where nothing is."""
    said = {name.rstrip("_"): value for name, value in match.groupdict().items() if value}
    name, number = said["month"], int(said["day"])
    month = MONTHS.index(name) + 1 if name in MONTHS else int(name)
    year = int(said["year"]) if "year" in said else None
    days = monthrange(year or LEAP, month)[1]
    if not 1 <= number <= days:
        of = f"{MONTHS[month - 1]} {year}" if year else MONTHS[month - 1]
        return f"{of} has {days} days"
    if year and "weekday" in said:
        day = date(year, month, number)
        falls = day_name[day.weekday()]
        return f"{long_date(day)} is a {falls}" if falls != said["weekday"] else ""
    return ""
