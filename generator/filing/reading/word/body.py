"""The body of a DOCX in order: paragraphs with their labels, tables with their cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.filing.reading.parts import Drops, Grid, GridRow, Piece, Placing, Run
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.spaces import folded
from generator.filing.reading.word.changes import Changes
from generator.filing.reading.word.styles import Look, Styles, look
from generator.filing.reading.word.text import words
from generator.proofs.numbering import Numbering, W

_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{W}{tag}" for tag in ("p", "tbl", "tr", "tc"))
_AROUND = frozenset(
    f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom")
)
_FAR = 2400
"""So many twentieths of a point from the left, words stand in a column of their own."""

_WIDEST = 100


@dataclass
class _Open:
    """Words that wait for the rest of their paragraph, the end of which is not there."""

    text: str = ""
    at: int = 0


class Body:
    """Reads a body once; numbering is counted as it goes."""

    def __init__(self, styles: Styles, numbering: Numbering, drops: Drops, *, original: bool) -> None:
        self._styles, self._numbering, self._drops = styles, numbering, drops
        self._changes = Changes(original=original)
        self._original = original
        self._at = 0

    def pieces(self, document: Any) -> list[Piece]:
        """The runs and grids of a document."""
        body = document.find(f"{W}body")
        return [] if body is None else list(self._blocks(body))

    def notes(self, footnotes: Any | None) -> list[Piece]:
        """The runs of the footnotes; the lines that part them from the text are none."""
        notes = () if footnotes is None else footnotes.iterchildren(f"{W}footnote")
        return [piece for note in notes if note.get(f"{W}type") in (None, "normal") for piece in self._blocks(note)]

    def _blocks(self, parent: Any) -> Iterator[Piece]:
        held = _Open()
        for element in self._children(parent):
            if element.tag == _TABLE:
                if rows := tuple(self._rows(element)):
                    yield Grid(rows)
            elif run := self._paragraph(element, held):
                yield run
        if held.text.strip():
            yield Run(held.at, (folded(held.text),))

    def _children(self, parent: Any) -> Iterator[Any]:
        """The paragraphs and tables in an element, those in content controls among them."""
        for child in parent:
            if child.tag in (_PARAGRAPH, _TABLE):
                yield child
            elif child.tag in _AROUND and not self._changes.is_gone(child):
                yield from self._children(child)

    def _paragraph(self, element: Any, held: _Open) -> Run | None:
        """The run that a paragraph is; None where it is empty, or goes on in the next."""
        self._at += 1
        properties = self._changes.properties(element)
        text = held.text + words(element, self._changes, self._drops, self._at, original=self._original)
        at = held.at or self._at
        if self._changes.joins_next(element.find(f"{W}pPr")):
            held.text, held.at = text, at
            return None
        held.text, held.at = "", 0
        said = self._look(properties)
        label = self._label(said)
        lines = tuple(line for each in text.split("\n") if (line := _tabs_kept(each)))
        if len(lines) == 1 and is_rule(lines[0]):
            self._drops.drop("rule-line", at, lines[0])
            return None
        return Run(at, lines or ("",), _placing(said, text), label, said.heading or 0) if lines or label else None

    def _look(self, properties: Any | None) -> Look:
        style = None if properties is None else properties.find(f"{W}pStyle")
        named = "" if style is None else str(style.get(f"{W}val"))
        return look(properties).over(self._styles.get(named, self._styles[""]))

    def _label(self, said: Look) -> str:
        if said.list in (None, "0"):
            return ""
        label = self._numbering.label(str(said.list), said.level or 0).strip()
        return "" if "[?]" in label else label

    def _rows(self, table: Any) -> Iterator[GridRow]:
        for row in self._of(table, _ROW):
            if self._changes.row_is_gone(row):
                continue
            at = self._at + 1
            cells: list[str] = []
            for cell in self._of(row, _CELL):
                if not self._changes.cell_is_gone(cell):
                    cells.extend((self._cell(cell), *[""] * (_span(cell) - 1)))
            head = row.find(f"{W}trPr/{W}tblHeader") is not None
            if any(cells):
                yield GridRow(at, tuple(cells), "head" if head else "body")

    def _of(self, parent: Any, tag: str) -> Iterator[Any]:
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag in _AROUND and not self._changes.is_gone(child):
                yield from self._of(child, tag)

    def _cell(self, cell: Any) -> str:
        """The words of a cell, a line for each of its paragraphs."""
        lines: list[str] = []
        for piece in self._blocks(cell):
            if isinstance(piece, Run):
                lines.extend((f"{piece.label} {piece.lines[0]}".strip(), *piece.lines[1:]))
            else:
                lines.extend(" ".join(row.cells) for row in piece.rows)
        return "\n".join(filter(None, lines))


def _tabs_kept(line: str) -> str:
    """A line with its blanks folded, but for tabs between words."""
    return "\t".join(filter(None, map(folded, line.split("\t"))))


def _placing(said: Look, text: str) -> Placing:
    if said.centred:
        return "centred"
    if said.right:
        return "right"
    if (said.left or 0) >= _FAR:
        return "column"
    return "indented" if (said.first or 0) > 0 or text.startswith("\t") else "flush"


def _span(cell: Any) -> int:
    said = cell.find(f"{W}tcPr/{W}gridSpan")
    value = "1" if said is None else str(said.get(f"{W}val"))
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() and len(value) < 5 else 1
