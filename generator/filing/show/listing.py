"""What a list of changes says of each: its number, its kind, its place, and what was and what is."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing.compare import Change, Comparison
from generator.filing.compare import Side as Said
from generator.filing.compare.comparison import CLASSES, Class
from generator.filing.sides import Side

LONGEST = 240
"""Characters of either side in a list; the redline has all of them."""

NAMES: dict[Class, str] = {
    "substantive": "of substance",
    "moved": "moved",
    "relettered": "relettered",
    "typographic": "typographic",
    "layout": "layout",
}
"""What a reader calls each class."""


@dataclass(frozen=True)
class Entry:
    """A change as a list tells it; `at` is where a link to it lands, `sources` the fields or lines that it is from."""

    id: str
    sort: Class
    kind: str
    where: str
    old: str
    new: str
    at: str
    sources: tuple[str, ...]
    remarks: tuple[str, ...]

    @property
    def number(self) -> str:
        """Its number, as every format gives it."""
        return self.id.removeprefix("c")


def entries(comparison: Comparison, old: Side, new: Side, anchors: dict[str, str]) -> list[Entry]:
    """All changes, in order."""
    return [_entry(change, old, new, anchors) for change in comparison.changes]


def kinds(comparison: Comparison) -> str:
    """`2 rate, 1 price`: how many changes of substance there are of each kind."""
    return ", ".join(f"{count} {name}" for name, count in comparison.kinds.items() if count)


def counts(comparison: Comparison) -> list[tuple[Class, str, int]]:
    """Every class, what a reader calls it, and how many changes there are of it."""
    return [(name, NAMES[name], comparison.counts[name]) for name in CLASSES]


def _entry(change: Change, old: Side, new: Side, anchors: dict[str, str]) -> Entry:
    because = [f"because of {change.cause.removeprefix('c')}"] if change.cause else []
    rules = [f"by the rule {rule}" for rule in change.rules]
    was, now = (_short(side.text) if side else "" for side in (change.old, change.new))
    return Entry(
        change.id,
        change.sort,
        change.kind or NAMES[change.sort],
        change.where,
        "" if change.sort == "moved" else was,
        now,
        anchors[change.id],
        tuple(dict.fromkeys(filter(None, (source(change.old, old), source(change.new, new))))),
        (*because, *rules, *(note for note in change.notes if note != "label")),
    )


def source(said: Said | None, side: Side) -> str:
    """Where words come from: the deal's field and line, or the line of the file, which goes by its name alone."""
    if said is None:
        return ""
    if side.takedown is None:
        return said.at.rpartition("/")[2]
    fields: Sequence[str] = [field for field in said.fields if not field.startswith("program.parts")]
    if not fields:
        return ""
    at = side.takedown.place(fields[0])
    return f"{at.file.rpartition('/')[2]}:{at.line} {fields[0]}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
