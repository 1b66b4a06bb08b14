"""Grids into what they are: the terms of the securities, a table, items of a list, or words in columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from generator.filing.reading.parts import Grid, GridRow, Piece, Run
from generator.filing.reading.signs.figures import closed, is_amount, is_sign, is_total
from generator.filing.reading.signs.labels import label
from generator.filing.reading.spaces import folded
from generator.filing.reading.structure.source import Source
from generator.filing.reading.structure.words import words
from generator.tree.document import Block, Cell, Row, Table, TermRow, Terms

_LEADERS = re.compile(r"\s*(?:\.{2,}|(?:\s\.){2,}|…+|_{3,})\s*$")
_BY = re.compile(r"by\s*:", re.IGNORECASE)
_TAIL = re.compile(r"[%)]$|%\s")


def opened(grid: Grid) -> Iterator[Piece]:
    """The grid, or the runs in it where it is there for layout alone: items with a label each, words in one column."""
    if grid.kind:
        yield grid
        return
    rows = [(row, cells) for row in grid.rows if (cells := tuple(cell for cell in row.cells if folded(cell)))]
    if all(len(cells) == 1 or _is_item(cells) for _, cells in rows):
        for row, cells in rows:
            label = cells[0] if len(cells) == 2 else ""
            yield from (Run(row.at, (line,), "indented", label) for line in cells[-1].split("\n"))
        return
    whole = [tuple(cell for cell in _signs(cells) if cell) for _, cells in rows]
    if all(len(cells) <= 2 for cells in whole) and _is_terms(whole):
        yield Grid(
            tuple(GridRow(row.at, (*cells, "")[:2]) for (row, _), cells in zip(rows, whole, strict=True)), "terms"
        )
    else:
        yield Grid(tuple(_glued(grid.rows)), "table")


def grid(given: Grid, source: Source) -> Block:
    """The block that a grid of a known kind is."""
    return _terms(given, source) if given.kind == "terms" else _table(given, source)


def lines(given: Grid) -> Iterator[Run]:
    """The rows as lines of words, as signatures have them: those of the left half of a table before those of the right.

    A half begins in a column where a row says `By:`.
    """
    starts = sorted({n for row in given.rows for n, cell in enumerate(row.cells) if _BY.match(cell)}) or [0]
    bounds = [0, *starts[1:], max(len(row.cells) for row in given.rows)]
    for begin, end in pairwise(bounds):
        for row in given.rows:
            said = [cell.split("\n") for cell in row.cells[begin:end] if cell]
            for parts in zip_longest(*said, fillvalue=""):
                if text := folded(" ".join(parts)):
                    yield Run(row.at, (text,), spaced=False)


def _is_item(cells: Sequence[str]) -> bool:
    return len(cells) == 2 and label(f"{cells[0]} x") == cells[0]


def _is_terms(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are labels and values: most labels end in a colon or a leader, no column is one of amounts."""
    marked = sum(cells[0].rstrip().endswith((":", ".", "…", "_")) for cells in rows)
    figures = sum(len(cells) == 2 and is_amount(cells[1]) for cells in rows)
    return marked * 2 > len(rows) and figures * 2 < len(rows)


def _terms(given: Grid, source: Source) -> Terms:
    fields = source.node("terms", given.at)
    rows = (
        TermRow(**source.node("term", row.at), label=words(_LEADERS.sub("", row.cells[0])), value=words(row.cells[1]))
        for row in given.rows
    )
    return Terms(**fields, rows=tuple(rows))


def _table(given: Grid, source: Source) -> Table:
    fields = source.node("table", given.at)
    amounts = _amount_columns(given.rows)
    rows = [(row.part, _row(row, amounts, source)) for row in given.rows]
    heads, body, foot = (tuple(row for part, row in rows if part == wanted) for wanted in ("head", "body", "foot"))
    head = heads[0] if heads else Row(**source.node("head", given.at), cells=())
    return Table(**fields, caption="", head=head, body=(*heads[1:], *body), foot=foot)


def _amount_columns(rows: Sequence[GridRow]) -> frozenset[int]:
    wide = max((len(row.cells) for row in rows), default=0)
    body = [row for row in rows if row.part != "head"]
    counts = ((n, sum(len(row.cells) > n and is_amount(row.cells[n]) for row in body)) for n in range(wide))
    return frozenset(n for n, count in counts if count * 2 > len(body))


def _row(row: GridRow, amounts: frozenset[int], source: Source) -> Row:
    cells = tuple(Cell(words(cell), n in amounts) for n, cell in enumerate(row.cells))
    return Row(**source.node(row.part, row.at), cells=cells)


def _glued(rows: Sequence[GridRow]) -> Iterator[GridRow]:
    """Rows with signs in cells of their own put to their amounts, empty columns out, and the total told."""
    first = True
    for row, kept in zip(rows, _columns([_signs(row.cells) for row in rows]), strict=True):
        if not any(kept):
            continue
        head = row.part == "head" or (first and not any(map(is_amount, kept)))
        foot = row.part == "foot" or is_total(next(cell for cell in kept if cell))
        yield GridRow(row.at, kept, "head" if head else "foot" if foot else "body")
        first = False


def _columns(rows: Sequence[list[str]]) -> list[tuple[str, ...]]:
    """Rows with no empty column; neighbours that no row fills both of are one, as a head over `$` and figure is."""
    wide = max((len(cells) for cells in rows), default=0)
    columns = [tuple(cells[n] if n < len(cells) else "" for cells in rows) for n in range(wide)]
    made: list[tuple[str, ...]] = []
    for column in columns:
        if made and not any(a and b for a, b in zip(made[-1], column, strict=True)):
            made[-1] = tuple(a or b for a, b in zip(made[-1], column, strict=True))
        else:
            made.append(column)
    return list(zip(*made, strict=True))


def _signs(cells: Sequence[str]) -> list[str]:
    """Cells with a lone currency sign before an amount, and a `%` or a lone `)` after it, in the amount's cell."""
    made = [closed(folded(cell)) for cell in cells]
    for at, cell in enumerate(made):
        if at and is_sign(made[at - 1]) and cell:
            made[at - 1], made[at] = "", made[at - 1] + cell
        elif at and _TAIL.match(cell) and made[at - 1]:
            made[at - 1], made[at] = made[at - 1] + cell, ""
    return made
