"""Tracked changes: who made them and on which day, and the elements that say so around runs, marks and rows."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from generator.tree.changes import Change
from generator.tree.document import Added, Deleted, Inlines
from generator.writers.ooxml.elements import Element, W, child, run

TAGS: dict[Change, str] = {"added": "ins", "deleted": "del"}
MOVES: dict[Change, str] = {"added": "moveTo", "deleted": "moveFrom"}
OLD = "-old"
"""What the id of the words of a change ends in where they are deleted."""


@dataclass(frozen=True)
class Notes:
    """What Word is told of changes by the ids of their words: `comments`, and the paragraphs that `moves` tracks so."""

    comments: Mapping[str, str] = field(default_factory=dict)
    moves: frozenset[str] = frozenset()


def first_id(content: Inlines) -> str:
    """The id of the change that words begin with, or nothing."""
    return next((node.id for node in content if isinstance(node, Added | Deleted)), "")


@dataclass
class Revisions:
    """The tracked changes of one document; `number` is the next id, which no bookmark may have either.

    `comments` are those made so far, by their ids.
    """

    author: str
    date: date | None
    number: int
    notes: Notes = Notes()
    comments: dict[int, str] = field(default_factory=dict)
    _ranges: dict[str, int] = field(default_factory=dict)

    @property
    def made(self) -> dict[str, str]:
        """The attributes that say who made a change, and when."""
        return {"author": self.author} | ({"date": f"{self.date.isoformat()}T00:00:00Z"} if self.date else {})

    @contextmanager
    def around(self, parent: Element, change: Change, id: str = "") -> Iterator[Element]:
        """The element around runs that are put into it meanwhile; `id` is that of the words."""
        if id in self.notes.moves and self.date:  # Word wants the day of a move
            self._ranges[id] = self._next()
            name = id.removesuffix(OLD)
            child(parent, f"{MOVES[change]}RangeStart", id=self._ranges[id], name=name, **self.made)
            yield self._tracked(parent, MOVES[change])
        elif id in self.notes.comments:
            made, number = self._tracked(parent, TAGS[change]), self._next()
            self.comments[number] = self.notes.comments[id]
            yield made
            child(run(made), "commentReference", id=number)  # of no range: LibreOffice would keep the end of that
        else:
            yield self._tracked(parent, TAGS[change])

    def mark(self, paragraph: Element, change: Change, id: str = "") -> None:
        """Track the end of `paragraph`: without it, a paragraph that is taken out would leave an empty one."""
        tag = MOVES[change] if id in self._ranges else TAGS[change]
        self._tracked(child(paragraph[0], "rPr"), tag)
        holder = paragraph.getparent()
        if id in self._ranges and holder is not None:
            child(holder, f"{tag}RangeEnd", id=self._ranges[id])

    def part(self, paragraph: Element, change: Change) -> None:
        """Part a whole paragraph's change from one like it that ends the paragraph above, by two minutes.

        LibreOffice takes both for one change, and then the end of the paragraph above for a part of it.
        """
        above = paragraph.getprevious()
        while above is not None and not len(above):
            above = above.getprevious()  # bookmarks
        if self.date is None or above is None or above.tag != paragraph.tag or self.ends(above):
            return
        last = next((made for made in reversed(above) if len(made)), None)
        if last is not None and last.tag == f"{{{W}}}{TAGS[change]}":
            for element in paragraph.iter(last.tag):
                element.set(f"{{{W}}}date", f"{self.date.isoformat()}T00:02:00Z")

    def ends(self, paragraph: Element) -> bool:
        """Whether the end of `paragraph` is tracked."""
        return any(properties.tag.endswith("}rPr") for properties in paragraph[0])

    def row(self, line: Element, change: Change) -> None:
        """Track a row that has no cells yet; what comes to stand in its cells is to be tracked as well."""
        self._tracked(line[0] if len(line) else child(line, "trPr"), TAGS[change])

    def _tracked(self, parent: Element, tag: str) -> Element:
        return child(parent, tag, id=self._next(), **self.made)

    def _next(self) -> int:
        self.number += 1
        return self.number - 1
