"""The lines of a document as its tree has them: each run of words with every field that it stands or falls with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.tree.document import (
    Address,
    Block,
    Break,
    Document,
    Heading,
    Inlines,
    Item,
    Items,
    Node,
    Paragraph,
    Path,
    Quote,
    Row,
    Section,
    Signature,
    Table,
    Term,
    TermRow,
    Terms,
    Text,
    Value,
)
from generator.values.facts import OPEN

Paths = frozenset[Path]


@dataclass(frozen=True)
class Piece:
    """Words, and the paths of the values, rows, items, blocks and sections around them."""

    text: str
    origins: Paths
    open: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph, an item with its letter, a row, or a line of an address or a signature; `id` is its block's."""

    id: str
    at: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces).strip()

    def apart_from(self, path: Path) -> str:
        """Its words that neither come from `path` nor stand or fall with it."""
        return "".join(piece.text for piece in self.pieces if path not in piece.origins).strip()

    def of(self, path: Path) -> str:
        """Its words that come from `path`, or stand or fall with it."""
        return "".join(piece.text for piece in self.pieces if path in piece.origins).strip()


def lines(document: Document, opened: Path = "") -> list[Line]:
    """The lines of a document, its foot last; values of the path `opened`, and rows that stand with it, print `[●]`."""
    reading = _Reading(opened)
    foot = [Line("foot", "", tuple(reading.pieces(document.foot, frozenset())))] if document.foot else []
    return [*reading.blocks(document.blocks, frozenset()), *foot]


def texts(found: Iterable[Line]) -> list[str]:
    """The words of each line."""
    return [line.text for line in found]


@dataclass(frozen=True)
class _Reading:
    opened: Path

    def blocks(self, blocks: tuple[Block, ...], around: Paths) -> Iterator[Line]:
        for block in blocks:
            inside = around.union(block.origins)
            match block:
                case Section():
                    yield from self.blocks(block.blocks, inside)
                case Heading() | Paragraph():
                    yield self.line(block, inside, block.content)
                case Address():
                    yield from (self.line(block, inside, line) for line in block.lines)
                case Items():
                    yield from (self.item(item, inside) for item in block.items)
                case Terms():
                    yield from (self.term(row, inside) for row in block.rows)
                case Table():
                    yield from (self.row(row, inside) for row in (block.head, *block.body, *block.foot))
                case Signature():
                    yield from self.signature(block, inside)

    def line(self, node: Node, inside: Paths, *runs: Inlines) -> Line:
        pieces = (piece for run in runs for piece in self.pieces(run, inside.union(node.origins)))
        return Line(node.id, node.at, tuple(pieces))

    def item(self, item: Item, inside: Paths) -> Line:
        return self.line(item, inside, (Text(f"{item.label} "),), item.content)

    def term(self, row: TermRow, inside: Paths) -> Line:
        value = (Text(OPEN),) if self.opened in row.origins else row.value
        return self.line(row, inside, row.label, (Text(" "),), value)

    def row(self, row: Row, inside: Paths) -> Line:
        return self.line(row, inside, *(run for cell in row.cells for run in (cell.content, (Text(" "),))))

    def signature(self, block: Signature, inside: Paths) -> Iterator[Line]:
        yield from (self.line(block, inside, firm) for firm in block.firms)
        said = (("By:", block.agent), ("By:", block.conformed or ()), ("Name:", block.name), ("Title:", block.title))
        yield from (self.line(block, inside, (Text(f"{label} "),), run) for label, run in said if run is not None)

    def pieces(self, content: Inlines, around: Paths) -> Iterator[Piece]:
        for node in content:
            match node:
                case Text(text):
                    yield Piece(text, around)
                case Break():
                    yield Piece(" ", around)
                case Value() if self.opened in node.origins:
                    yield Piece(OPEN, around.union(node.origins), open=True)
                case Value(inner, _, _, origins, is_open):
                    yield from self.value(inner, around.union(origins), is_open)
                case Term(inner) | Quote(inner):
                    yield from (Piece('"', around), *self.pieces(inner, around), Piece('"', around))
                case _:
                    yield from self.pieces(node.content, around)

    def value(self, content: Inlines, around: Paths, is_open: bool) -> Iterator[Piece]:
        for piece in self.pieces(content, around):
            yield Piece(piece.text, piece.origins, piece.open or is_open)
