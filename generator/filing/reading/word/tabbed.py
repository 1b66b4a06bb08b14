"""Paragraphs with tabs in them that are rows of terms, or of a table, made with no table."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.filing.reading.parts import Grid, GridRow, Piece, Run
from generator.filing.reading.signs.figures import is_amount, is_plainly_amount

_LABEL = re.compile(r"(?!(?:by|name|its|date|attention|attn|re|to|from)\b)[^:]{2,80}:?$", re.IGNORECASE)


def tabbed(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, two rows and more of one kind as a grid; any other tab is a blank."""
    made: list[Piece] = []
    held: list[Run] = []
    kind = ""
    for piece in pieces:
        now = _kind(piece)
        if held and now != kind:
            made.extend(_grid(held, kind))
            held = []
        if isinstance(piece, Run) and now:
            held.append(piece)
        else:
            made.append(_plain(piece))
        kind = now
    return [*made, *_grid(held, kind)]


def _kind(piece: Piece) -> str:
    if not isinstance(piece, Run) or piece.label or piece.heading or len(piece.lines) != 1 or "\t" not in piece.text:
        return ""
    first, *others = piece.text.split("\t")
    if all(is_amount(other) or other == "$" for other in others) and is_plainly_amount(others[-1]):
        return "table"
    return "terms" if len(others) == 1 and first.endswith(":") and _LABEL.match(first) else ""


def _grid(held: list[Run], kind: str) -> list[Piece]:
    if len(held) < 2:
        return [_plain(run) for run in held]
    rows = tuple(GridRow(run.at, tuple(run.text.split("\t"))) for run in held)
    return [Grid(rows, "terms" if kind == "terms" else "")]


def _plain(piece: Piece) -> Piece:
    if isinstance(piece, Grid):
        rows = (replace(row, cells=tuple(cell.replace("\t", " ") for cell in row.cells)) for row in piece.rows)
        return replace(piece, rows=tuple(rows))
    return replace(piece, lines=tuple(line.replace("\t", " ") for line in piece.lines))
