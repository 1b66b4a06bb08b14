"""Bookmarks: a name that Word allows for each block's id, and the words that a reference to it shows."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from generator.tree.document import Block, Heading, Items, Section, Table, Terms
from generator.tree.walk import walk
from generator.writers.ooxml.elements import Element, child

LONGEST = 40
"""Characters that a name of a bookmark may have."""


@dataclass(frozen=True, slots=True)
class Landing:
    """What a reference by label lands on: the bookmark, and whether its label is a paragraph number."""

    bookmark: str
    numbered: bool


class Bookmarks:
    """The bookmarks of one document; `names` by the id of a block, `landings` by the id of a labelled one."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.names = names(_ids(blocks))
        self.landings = dict(_landings(blocks, self.names))
        self._numbers = {id: number for number, id in enumerate(self.names)}

    @contextmanager
    def around(self, parent: Element, id: str) -> Iterator[None]:
        """The bookmark of `id` around whatever is put into `parent` meanwhile."""
        child(parent, "bookmarkStart", id=self._numbers[id], name=self.names[id])
        yield
        child(parent, "bookmarkEnd", id=self._numbers[id])


def names(ids: Iterator[str]) -> dict[str, str]:
    """A name for each of `ids`: a letter first, then letters, digits and `_`, unique whatever the case, 40 at most."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        if id not in given:
            given[id] = _name(id, taken)
            taken.add(given[id].lower())
    return given


def _name(id: str, taken: set[str]) -> str:
    plain = re.sub(r"[^A-Za-z0-9]", "_", id)
    plain = plain if plain[:1].isalpha() else f"b_{plain}"
    if len(plain) <= LONGEST and plain.lower() not in taken:
        return plain
    mark = sha256(id.encode()).hexdigest()[:8]
    return f"{plain[: LONGEST - 9]}_{mark}"


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk(blocks):
        yield block.id
        match block:
            case Items():
                yield from (item.id for item in block.items)
            case Terms():
                yield from (row.id for row in block.rows)
            case Table():
                yield from (row.id for row in (block.head, *block.body, *block.foot))
            case _:
                pass


def _landings(blocks: tuple[Block, ...], names: dict[str, str]) -> Iterator[tuple[str, Landing]]:
    for block in walk(blocks):
        match block:
            case Heading(label=label) if label:
                yield block.id, Landing(names[block.id], numbered=False)
            case Items():
                yield from ((item.id, Landing(names[item.id], numbered=True)) for item in block.items)
            case Section():
                heading = _labelled(block)
                if heading:
                    yield block.id, Landing(names[heading.id], numbered=False)
            case _:
                pass


def _labelled(section: Section) -> Heading | None:
    """The heading that names `section`: its first, where that has a label."""
    first = next((block for block in walk(section.blocks) if isinstance(block, Heading)), None)
    return first if first and first.label else None
