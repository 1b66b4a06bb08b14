"""Tracked changes: who made them and on which day, and the elements that say so around runs, marks and rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from generator.tree.changes import Change
from generator.writers.ooxml.elements import Element, child

TAGS: dict[Change, str] = {"added": "ins", "deleted": "del"}


@dataclass
class Revisions:
    """The tracked changes of one document; `number` is the next id, which no bookmark may have either."""

    author: str
    date: date | None
    number: int

    @contextmanager
    def around(self, parent: Element, change: Change) -> Iterator[Element]:
        """The element around runs that are put into it meanwhile."""
        yield self._tracked(parent, change)

    def mark(self, paragraph: Element, change: Change) -> None:
        """Track the end of `paragraph`: without it, a paragraph that is taken out would leave an empty one."""
        properties = paragraph[0]
        self._tracked(child(properties, "rPr"), change)

    def ends(self, paragraph: Element) -> bool:
        """Whether the end of `paragraph` is tracked."""
        return any(properties.tag.endswith("}rPr") for properties in paragraph[0])

    def row(self, line: Element, change: Change) -> None:
        """Track a row that has no cells yet; what comes to stand in its cells is to be tracked as well."""
        self._tracked(line[0] if len(line) else child(line, "trPr"), change)

    def _tracked(self, parent: Element, change: Change) -> Element:
        when = {"date": f"{self.date.isoformat()}T00:00:00Z"} if self.date else {}
        made = child(parent, TAGS[change], id=self.number, author=self.author, **when)
        self.number += 1
        return made
