"""A table of a page as a grid, a cell for each column that it spans."""

from collections.abc import Iterator
from typing import Any, Literal

from lxml import etree

from generator.filing.reading.parts import Grid, GridRow
from generator.filing.reading.spaces import folded
from generator.filing.reading.web.characters import said
from generator.filing.reading.web.look import is_hidden

_BLOCKS = frozenset("p div br li h1 h2 h3 h4 h5 h6 tr center".split())
_WIDEST = 100
"""Columns that one cell spans, at the most."""

Part = Literal["head", "body", "foot"]


def grid(table: Any, before: int) -> Grid | None:
    """The grid of a table, its lines counted from `before`; None where it holds another table or has one column."""
    if next(table.iterdescendants("table"), None) is not None:
        return None
    rows = [_row(row, before) for row in table.iterdescendants("tr") if not is_hidden(row)]
    rows = [row for row in rows if any(row.cells)]
    classes = (table.get("class") or "").split()
    if rows and "terms" not in classes and all(sum(map(bool, row.cells)) == 1 for row in rows):
        return None
    return Grid(tuple(rows), "")


def _row(row: Any, before: int) -> GridRow:
    cells: list[str] = []
    for cell in row.iterchildren("td", "th"):
        cells.append(cell_text(cell))
        cells.extend([""] * (_span(cell) - 1))
    return GridRow(int(row.sourceline or 1) + before, tuple(cells), _part(row))


def _part(row: Any) -> Part:
    parent = row.getparent()
    tag = parent.tag if parent is not None else ""
    return "head" if tag == "thead" else "foot" if tag == "tfoot" else "body"


def _span(cell: Any) -> int:
    said = (cell.get("colspan") or "1").strip()
    return min(max(int(said), 1), _WIDEST) if said.isascii() and said.isdigit() and len(said) < 5 else 1


def cell_text(cell: Any) -> str:
    """The words of a cell, a line for each that the page breaks."""
    lines = (folded(line) for line in said("".join(_words(cell))).split("\n"))
    return "\n".join(line for line in lines if line)


def _words(cell: Any) -> Iterator[str]:
    """The text of a cell, with a line feed where a block begins or ends."""
    for event, element in etree.iterwalk(cell, events=("start", "end", "comment", "pi")):
        own = element is cell
        block = element.tag in _BLOCKS and not own
        if event == "start":
            yield "\n" if block else ""
            yield _plain(element.text)
        elif not own:
            yield "\n" if block and event == "end" else ""
            yield _plain(element.tail)


def _plain(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
