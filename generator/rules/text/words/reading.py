"""The words of a passage, each with the field that it came from.

Words that an amendment deletes, or beside which it inserts others, are another document's, and an open fact's `[●]` is
none's: neither is read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.tree.document import Break, Inlines, Inserted, Path, Quote, Struck, Term, Text, Value
from generator.tree.walk import flat

UNREAD = "\ufffc"
"""What stands in a reading for words that are not read; no pattern matches it."""
AROUND = 20
"""So many characters before and after a fault are shown with it."""


@dataclass(frozen=True)
class Span:
    """A stretch of a reading: from its first character to the one after its last."""

    start: int
    end: int
    origin: Path = ""
    """The field path that it came from, where it came from one."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A passage as it reads; a line break is a line feed."""

    passage: Passage
    text: str
    drawn: tuple[Span, ...]
    """The stretches that were drawn from fields, one before those within it."""
    marks: frozenset[int]
    """Where quotation marks stand that the tree itself printed; these pair."""
    inserted: tuple[Span, ...]
    """Words that an amendment inserts into another document, which may be any piece of it."""

    def spot(self, start: int, end: int) -> "Spot":
        """Where a fault stands."""
        return Spot(self, start, end)


@dataclass(frozen=True, eq=False)
class Spot:
    """A fault within a reading."""

    reading: Reading
    start: int
    end: int

    @property
    def words(self) -> str:
        """The faulty words."""
        return self.reading.text[self.start : self.end]

    @property
    def shown(self) -> str:
        """The faulty words with a few more around them, between quotation marks."""
        text = self.reading.text
        first, last = max(self.start - AROUND, 0), self.end + AROUND
        first = text.rfind(" ", 0, first) + 1 if first else 0
        last = len(text) if last >= len(text) or " " not in text[last:] else text.index(" ", last)
        return repr(text[first:last].replace(UNREAD, "…").replace("\n", " ").strip())

    @property
    def field(self) -> Path:
        """The innermost field that holds the fault; of those that hold a part of it, the first; empty where none."""
        holding = [span for span in self.reading.drawn if span.start <= self.start and self.end <= span.end]
        touching = [span for span in self.reading.drawn if span.start < self.end and self.start < span.end]
        return holding[-1].origin if holding else touching[0].origin if touching else ""

    @property
    def within_field(self) -> bool:
        """Whether one field holds the whole fault."""
        return any(span.start <= self.start and self.end <= span.end for span in self.reading.drawn)

    def problem(self, said: str) -> Problem:
        """A problem at the field, or at the passage where no field had a part in it."""
        also: tuple[Place, ...] = () if self.within_field or not self.field else (self.reading.passage,)
        return Problem(self.field or self.reading.passage, said, also=also)


def told(faults: Iterable[tuple[Spot, str]]) -> Iterator[Problem]:
    """A problem for each fault; one alone where a field, or a line of a template, prints the same fault again."""
    seen: set[tuple[str, str]] = set()
    for spot, said in faults:
        key = (spot.field or spot.reading.passage.at, spot.words.casefold())
        if key not in seen:
            seen.add(key)
            yield spot.problem(said)


def matches(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Spot, re.Match[str]]]:
    """Every match of a pattern in what is printed, in order."""
    for reading in readings(case):
        for match in pattern.finditer(reading.text):
            yield reading.spot(match.start(), match.end()), match


@lru_cache(maxsize=1)
def readings(case: Case) -> tuple[Reading, ...]:
    """Every passage as it reads, first to last."""
    return tuple(_Reader(_changes(passage.content)).read(passage) for passage in case.index.passages)


def _changes(content: Inlines) -> bool:
    """Whether words delete some of another document, or insert some."""
    return any(isinstance(node, Struck | Inserted) for node in flat(content))


class _Reader:
    def __init__(self, amends: bool) -> None:
        self.amends = amends
        self.text = ""
        self.drawn: list[Span] = []
        self.marks: set[int] = set()
        self.inserted: list[Span] = []

    def read(self, passage: Passage) -> Reading:
        self.run(passage.content)
        return Reading(passage, self.text, tuple(self.drawn), frozenset(self.marks), tuple(self.inserted))

    def run(self, content: Inlines) -> None:
        for node in content:
            match node:
                case Text(text):
                    self.text += text
                case Break():
                    self.text += "\n"
                case Struck():
                    self.text += UNREAD
                case Quote(inner) if self.amends and not _changes(inner):
                    self.text += UNREAD
                case Value():
                    self.value(node)
                case Term(inner) | Quote(inner):
                    self.mark()
                    self.run(inner)
                    self.mark()
                case Inserted(inner):
                    start = len(self.text)
                    self.run(inner)
                    self.inserted.append(Span(start, len(self.text)))
                case _:
                    self.run(node.content)

    def value(self, node: Value) -> None:
        if node.open:
            self.text += UNREAD
            return
        start, place = len(self.text), len(self.drawn)
        self.run(node.content)
        if node.origins:
            self.drawn.insert(place, Span(start, len(self.text), node.origins[0]))

    def mark(self) -> None:
        self.marks.add(len(self.text))
        self.text += '"'
