"""Where words stand, in a drafter's short names: `Offer`, `Title row`, `Annex A, row 1`, `Amendments (b)`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from string import capwords

from generator.index import Passage
from generator.tree.document import Heading, Items, Path, Signature, Table, Terms
from generator.tree.walk import plain


@dataclass(frozen=True)
class Place:
    """A paragraph, an item, a row or a signature block: its short name, its passages, and its anchor on the sheet."""

    name: str
    anchor: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Mark:
    """A spot in the text of the sheet: the anchor around it, and the name of the place that it stands in."""

    anchor: str
    place: str


def places(passages: tuple[Passage, ...], titles: Mapping[Path, str]) -> tuple[Place, ...]:
    """The places of an agreement, first to last, each with all its passages.

    `titles` are those of the clauses that the deal names, by the path that names each.
    """
    grouped = [tuple(run) for _, run in groupby(passages, key=lambda passage: (passage.block.id, passage.id))]
    names = _numbered(_name(run[0], titles) for run in grouped)
    return tuple(Place(name, f"p{n}", run) for n, (name, run) in enumerate(zip(names, grouped, strict=True), 1))


def words(id_: str) -> str:
    """An id or a key in words: `additional-terms` is `Additional terms`."""
    said = id_.replace("-", " ").replace("_", " ")
    return said[:1].upper() + said[1:]


def _name(passage: Passage, titles: Mapping[Path, str]) -> str:
    block = passage.block
    match block:
        case Terms():
            (row,) = (row for row in block.rows if row.id == passage.id)
            return f"{plain(row.label).rstrip(': ')} row"
        case Table():
            return f"{block.caption.partition(':')[0]}, {_row(block, passage)}"
        case Signature():
            return "Signature block"
        case _ if passage.letter:
            return f"{words(block.id.removesuffix('-list'))} {passage.letter}"
        case Items():
            number = [item.id for item in block.items].index(passage.id) + 1
            return f"{words(block.id.removesuffix('-list'))}, item {number}"
        case Heading() if block.label:
            return capwords(passage.text)
        case _:
            return next((titles[path] for path in passage.origins if path in titles), words(passage.id))


def _row(table: Table, passage: Passage) -> str:
    numbers = {row.id: n for n, row in enumerate(table.body, 1)}
    if passage.id in numbers:
        return f"row {numbers[passage.id]}"
    return "head" if passage.role == "head" else "total"


def _numbered(names: Iterator[str]) -> Iterator[str]:
    """`names`, told apart by a number where one comes again: `Signature block 2`."""
    met: Counter[str] = Counter()
    for name in names:
        met[name] += 1
        yield name if met[name] == 1 else f"{name} {met[name]}"
