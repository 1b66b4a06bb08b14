"""The words of a document in reading order, taken from its tree: what every format has to show, and nothing else."""

from collections.abc import Iterator

from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.tree.walk import plain, walk
from tests.proof.words import split


def words_of(document: Document) -> list[str]:
    """The words of `document`, list labels and signature labels among them, less page furniture."""
    return split("\n".join(line for block in walk(document.blocks) for line in _lines(block)))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield plain(block.content)
        case Address():
            yield from map(plain, block.lines)
        case Items():
            yield from (f"{item.label} {plain(item.content)}" for item in block.items)
        case Terms():
            yield from (f"{plain(row.label)} {plain(row.value)}" for row in block.rows)
        case Table():
            yield from (_row(row) for row in (block.head, *block.body, *block.foot))
        case Signature():
            yield from map(plain, block.firms)
            yield from _labelled("By:", block.agent)
            yield from _labelled("By:", block.conformed or ())
            yield from _labelled("Name:", block.name)
            yield from _labelled("Title:", block.title)
        case Section():
            pass


def _row(row: Row) -> str:
    return " ".join(plain(cell.content) for cell in row.cells)


def _labelled(label: str, content: Inlines | None) -> Iterator[str]:
    if content is not None:
        yield f"{label} {plain(content)}"
