"""A deal made new from a precedent: what pricing decides is open, dates are moved, old law is marked for counsel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.deal.firms import is_key
from generator.desk.editing import OPEN, source, with_fact
from generator.desk.show import grouped
from generator.filing.patching import scalars
from generator.findings import Refused
from generator.rules.case import Case, NamedClause
from generator.rules.clauses.l101_outside_its_dates import outside
from generator.rules.clauses.l107_for_counsel import AMENDMENTS
from generator.rules.parties.u113_firm_registered import otherwise
from generator.source import Scalar
from generator.takedown import Takedown, stated
from generator.values.calendars import business_days_after, business_days_between, is_business_day, next_business_day
from generator.values.dates import DATE, MonthDay, long_date, parse_date, parse_month_day

_PRICED = re.compile(
    r"(?:securities|series)(?:\[\d+\])?\."
    r"(?:principal|interest\.(?:\w+\.)*(?:rate|margin)|price\.to_(?:public|underwriters)|figures\.\w+|identifiers\.\w+)"
    r"|total_principal|underwriters\[\d+\]\.commitment(?:\[\d+\])?"
)
"""What is not known before the day of pricing."""
_SIGNED = re.compile(r"(?:.*\.)?by\.(?:name|title|signed)")
"""Who signs is known when it is signed."""
_MOVED_BY_MONTHS = re.compile(r"(?:securities|series)(?:\[\d+\])?\..*")
NOTHING = "nothing"
COMMON_YEAR = 2001
"""A year without a February 29."""
SHELF_YEARS = 3
"""A shelf may be used for three years from its effectiveness (Rule 415(a)(5) of the Securities Act)."""


@dataclass(frozen=True)
class Made:
    """A new deal: its text, and what a reader of it is to know, a line each."""

    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Mark:
    """A clause that counsel is to decide on, and why."""

    name: str
    why: str


def made_new(text: str, precedent: Takedown, day: date) -> Made:
    """The deal file of a takedown on `day`, as the precedent's but for what that day and its pricing decide."""
    file = precedent.file
    known = scalars(source(text, file))
    edits = dict(_edits(known, precedent, day))
    for path, said in edits.items():
        text = with_fact(text, file, path, said)
    marks = (*_varied(precedent, stated(source(text, file), Path(file))), *marked(precedent, day))
    text = _with_marks(text, file, marks)
    notes = tuple(_notes(known, edits, precedent, day, marks))
    return Made(_headed(text, precedent, day, notes), notes)


def _varied(precedent: Takedown, now: Takedown) -> Iterator[Mark]:
    """The amendments, where the Basic Provisions of the day are others than those that they vary."""
    old, new = precedent.base, now.base
    if precedent.deal.amendments and (old.title.text, old.date.known) != (new.title.text, new.date.known):
        yield Mark(
            AMENDMENTS, f"they vary the Basic Provisions of {old.date.text}; those of this day are of {new.date.text}"
        )


def _edits(known: dict[str, Scalar], precedent: Takedown, day: date) -> Iterator[tuple[str, str]]:
    """What each fact becomes that does not stay."""
    was = precedent.deal.date.known
    for path, scalar in known.items():
        if path == "date":
            yield path, day.isoformat()
        elif _PRICED.fullmatch(path) or _SIGNED.fullmatch(path):
            yield path, OPEN
        elif was is None or scalar.blank or str(scalar) == OPEN:
            continue
        elif path == "closing.date":
            yield path, _closing(parse_date(str(scalar)), was, day).isoformat()
        elif path.startswith("prospectus."):
            if _shelf_over(precedent, day):
                yield path, OPEN
        elif re.fullmatch(DATE, str(scalar)):
            yield path, _moved(parse_date(str(scalar)), was, day, bool(_MOVED_BY_MONTHS.fullmatch(path))).isoformat()
        elif re.search(r"\.(?:payment|record)_dates\[\d+\]$", path):
            yield path, str(_by_months(parse_month_day(str(scalar)), _months(was, day)))


def _shelf_over(precedent: Takedown, day: date) -> bool:
    """Whether the registration statement is too old to sell from."""
    filed = precedent.deal.prospectus.date.known
    return filed is None or (day.year - SHELF_YEARS, day.month, day.day) > (filed.year, filed.month, filed.day)


def _closing(closing: date, was: date, day: date) -> date:
    """As many business days after the agreement as the precedent's."""
    return business_days_after(day, business_days_between(was, closing)) if closing > was else day


def _months(was: date, day: date) -> int:
    return (day.year - was.year) * 12 + day.month - was.month


def _moved(one: date, was: date, day: date, by_months: bool) -> date:
    """A date as far from the new agreement as it was from the old: in months of the calendar, or in days to the next
    business day."""
    if by_months:
        months = one.year * 12 + one.month - 1 + _months(was, day)
        year, month = divmod(months, 12)
        return _in_month(year, month + 1, one.day)
    moved = day + (one - was)
    return moved if is_business_day(moved) or not is_business_day(one) else next_business_day(moved)


def _in_month(year: int, month: int, day: int) -> date:
    """The day of a month, or its last."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def _by_months(day: MonthDay, months: int) -> MonthDay:
    moved = _in_month(COMMON_YEAR, (day.month - 1 + months) % 12 + 1, day.day)
    return MonthDay(moved.month, moved.day)


def marked(precedent: Takedown, day: date) -> Iterator[Mark]:
    """The clauses whose law is over on `day`, or was not looked at since."""
    for clause in _case(precedent).clauses:
        if clause.room == "parts":
            continue
        if until := outside(clause, day):
            yield Mark(clause.name, f"may be used {until}{_successor(precedent, clause, day)}")
        elif clause.head.law is not None and clause.head.law_checked_on.value < day:
            yield Mark(clause.name, f"law not checked since {long_date(clause.head.law_checked_on.value)}")


def _case(precedent: Takedown) -> Case:
    """What tells of its clauses; no rule that reads the agreement is asked."""
    return Case(precedent, Refused([]))


def _successor(precedent: Takedown, clause: NamedClause, day: date) -> str:
    """A clause of the library for the same place that may be used on the day, and has a source, if there is one."""
    case, place = _case(precedent), clause.head.jurisdiction
    for name in precedent.library.room(clause.room):
        head = case.head(name)
        first, last = head.valid.value
        current = (first is None or first <= day) and (last is None or day <= last) and head.law_checked_on.value >= day
        if place and head.jurisdiction and head.jurisdiction.text == place.text and current and name != clause.name:
            return f"; {name} ({head.source.text}) is for the same place"
    return ""


def _with_marks(text: str, file: str, marks: tuple[Mark, ...]) -> str:
    """The text with why behind each marked clause that has a line of its own, and all of them under `for_counsel`."""
    if not marks:
        return text
    why = {mark.name: mark.why for mark in marks}
    lines = text.split("\n")
    for scalar in scalars(source(text, file)).values():
        line = lines[scalar.position.line - 1]
        if str(scalar) in why and line.strip() == f"- {scalar}":
            lines[scalar.position.line - 1] = f"{line}  # for counsel: {why[str(scalar)]}"
    listed = "\n".join(f"  - {mark.name}  # {mark.why}" for mark in marks)
    head = "# Clauses kept from the precedent on which counsel has yet to decide: take out each that is decided."
    return "\n".join(lines).rstrip("\n") + f"\n\n{head}\nfor_counsel:\n{listed}\n"


def _notes(
    known: dict[str, Scalar], edits: dict[str, str], precedent: Takedown, day: date, marks: tuple[Mark, ...]
) -> Iterator[str]:
    opened = [path for path, said in edits.items() if said == OPEN and str(known[path]) != OPEN]
    moved = [path for path, said in edits.items() if said not in (OPEN, str(known[path]))]
    yield f"open ({OPEN}): {grouped(opened) or NOTHING}"
    yield f"moved to {long_date(day)}: {grouped(moved) or NOTHING}"
    base = precedent.base
    if not base.date.is_open and base.date.value < day:
        yield (
            f"the precedent's Basic Provisions are those of {long_date(base.date.value)}: they, its amendments "
            f"and its clauses, of {precedent.deal.date.text}, are specimens of their day, not current forms"
        )
    named = [name for path, name in known.items() if re.fullmatch(r"underwriters\[\d+\]\.name", path)]
    keys = [firm.key.value for firm in precedent.firms]
    for said in (otherwise(name, precedent.firms, day) for name in named if not is_key(name, keys)):
        if said:
            yield f"firms: {said}"
    for mark in marks:
        yield f"for counsel: {mark.name}: {mark.why}"


def _headed(text: str, precedent: Takedown, day: date, notes: tuple[str, ...]) -> str:
    """The text under a head of its own; what the precedent's said of itself is said of the precedent."""
    lines = text.split("\n")
    above = [line for line in lines[: _first_key(lines)] if line.strip()]
    of = [re.sub(r"^#\s*", "", line) for line in above if "yaml-language-server" not in line]
    head = [
        f"# A takedown of {long_date(day)}, made by terms new from {Path(precedent.file).stem}.",
        *(f"# The precedent: {line}" for line in of[:1]),
        *(f"# {line}" for line in of[1:]),
        f"# {OPEN} is open: terms price fills it in, terms show tells what is.",
        *(f"# {note[0].upper()}{note[1:]}." for note in notes if note.startswith("the precedent's")),
    ]
    return "\n".join([*_wrapped(head), *lines[_first_key(lines) :]])


def _first_key(lines: list[str]) -> int:
    return next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))


def _wrapped(lines: list[str]) -> list[str]:
    from textwrap import wrap

    return [part for line in lines for part in wrap(line, 118, subsequent_indent="#   ")]
