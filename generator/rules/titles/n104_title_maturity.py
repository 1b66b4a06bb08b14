"""The year or the date after "due" in the title is that of maturity.

The title tells this issue from the issuer's others, and the year in it is what is most often left from the deal before.
A title that says "due" without a year, or with its last two digits, is a note.

Example:
    title: 3.500% Fixed Rate Senior Notes due 2009
    maturity: 2008-02-01

Fix: draw the year from its field: "… due {securities.maturity.year}".
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.titles.printed import DAY, rows, titles
from generator.values.dates import MONTHS

SEVERITY: Severity = "error"
CENTURY = 100
_MONTH = rf"(?:(?P<first>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)})(?: (?P<day>\d{{1,2}}),?)?"
_DUE = re.compile(
    rf"(?i)\bdue\b(?: (?:on )?(?:{_MONTH} )?(?P<year>\d{{4}})\b| ['’]?(?P<short>\d\d)(?=\s*(?:$|[,;)])))?"
)
"""`due 2008`, `due on February 1, 2008`, `due 1 February 2008`, `due 08`."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each title that says another, or none."""
    maturity = case.deal.securities.maturity
    if maturity.is_open:
        return
    for title in titles(case):
        due = _DUE.search(title.text)
        if due and (due["year"] or due["short"]) and (apart := _apart(due, maturity.value)):
            said = f"the title says {due[0]}; the Securities mature on {maturity.text} ({apart})"
            yield Problem(title.at, said, also=(maturity,))
        elif due and not due["year"]:
            said = f"the title says {due[0]}" if due["short"] else 'the title says "due" without a year'
            yield Problem(title.at, f"{said}; the Securities mature on {maturity.text}", (maturity,), "note")
    yield from _other_row(case)


def _other_row(case: Case) -> Iterator[Problem]:
    """A row for the maturity that prints another day."""
    maturity = case.deal.securities.maturity
    for label, row in rows(case):
        day = DAY.search(row.text) if re.match(r"(?i)(?:stated )?maturity\b", label.text) else None
        if day and day[0] != maturity.text:
            said = f"the terms say {label.text.rstrip(':')}: {day[0]}; the Securities mature on {maturity.text}"
            yield Problem(row, said, also=(maturity,))


def _apart(due: re.Match[str], maturity: date) -> str:
    """How far maturity is from what the title says, or an empty string: in years, else in days or another month."""
    years = maturity.year - int(due["year"]) if due["year"] else maturity.year % CENTURY - int(due["short"])
    if years:
        return _by(years, "year")
    if due["month"] and (months := maturity.month - 1 - [m.lower() for m in MONTHS].index(due["month"].lower())):
        return _by(months, "month")
    day = due["day"] or due["first"]
    return _by(days, "day") if day and (days := maturity.day - int(day)) else ""


def _by(number: int, unit: str) -> str:
    return f"{abs(number)} {unit}{'s' * (abs(number) != 1)} {'later' if number > 0 else 'earlier'}"
