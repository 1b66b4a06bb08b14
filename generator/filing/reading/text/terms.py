"""Rows of the terms of the securities: a label, a leader or a gap, a value in a column of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.filing.reading.parts import Drops, Grid, GridRow
from generator.filing.reading.text.chunks import Chunk
from generator.filing.reading.text.joining import Vocabulary, joined
from generator.filing.reading.text.lines import Line

_LEADER = re.compile(r"(?P<label>\S(?:[^.]|\.(?!\.|\s\.))*?)\s*(?P<dots>\.{4,}|(?:\.\s){3,}\.?)\s*(?P<value>\S.*)?$")
_COLON_LEADER = re.compile(r"(?P<label>\S[^:]*:)\s*(?P<dots>\.{2,}|(?:\.\s)+\.?|_{2,})\s*(?P<value>\S.*)?$")
_GAP = re.compile(r"(?P<label>[^\s:][^:]{1,70}:)(?P<dots>\s{2,})(?P<value>\S.*)$")
_AMOUNT = re.compile(r"\$?\s?\d[\d,]*(?:\.\d+)?%?$")
_OTHERS = re.compile(r"(?:by|name|its|date|dated|attention|attn|re|to|from|note|notes|/s/)\b", re.IGNORECASE)
_NEAR = 1
_WIDEST = 400


@dataclass
class _Row:
    number: int
    label: list[Line]
    value: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Started:
    """Where a row begins: its label, and its value with the column that it begins in."""

    label: Line
    value: Line | None
    dots: str

    @property
    def is_led(self) -> bool:
        """Whether it is a row beyond doubt: a label with its colon, and a leader."""
        return bool(self.dots) and self.label.text.endswith(":")


def started(line: Line) -> Started | None:
    """The row that a line begins; None where it begins none."""
    if len(line.text) > _WIDEST or not (
        "  " in line.text or "..." in line.text or ":" in line.text or "__" in line.text
    ):
        return None
    found = _COLON_LEADER.match(line.text) or _LEADER.match(line.text) or _GAP.match(line.text)
    if not found or (not found["dots"].strip() and _OTHERS.match(line.text)):
        return None
    value = None
    if found["value"]:
        at = line.indent + found.start("value")
        value = Line(line.number, found["value"], at, line.right, page=line.page)
    label = Line(line.number, found["label"], line.indent, line.indent + found.end("label"), page=line.page)
    return Started(label, value, found["dots"].strip())


def regions(chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
    """From which chunk to which rows of terms stand."""
    at = 0
    while at < len(chunks):
        end = _end(chunks, at)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _end(chunks: Sequence[Chunk], start: int) -> int:
    """Where the rows that begin in a chunk end; `start` where none begin, or too few to be told from prose."""
    at, column, rows, led = start, -1, 0, False
    while at < len(chunks):
        chunk = chunks[at]
        begun = next(((line, row) for line in chunk[:3] if (row := started(line)) and row.value), None)
        if begun and _fits(chunk, begun, column):
            assert begun[1].value
            column = begun[1].value.indent
            rows, led = rows + _count(chunk, column), led or begun[1].is_led
        elif not (rows and (_goes_on(chunk, column) or _leads(chunk, chunks[at + 1 : at + 2], column))):
            break
        at += 1
    return at if rows and (led or rows > 1) else start


def _goes_on(chunk: Chunk, column: int) -> bool:
    return chunk[0].page and all(line.indent >= column - _NEAR for line in chunk)


def _leads(chunk: Chunk, after: Sequence[Chunk], column: int) -> bool:
    """Whether a chunk is the beginning of a label that goes on, with its value, on the next page."""
    begun = started(after[0][0]) if after and after[0][0].page else None
    return len(chunk) == 1 and chunk[0].right < column and begun is not None and begun.value is not None


def _count(chunk: Chunk, column: int) -> int:
    """How many rows begin in a chunk with their values in a column, or all of them in whatever column."""
    begun = [row.value.indent for line in chunk if (row := started(line)) and row.value]
    return len(begun) if len(begun) == len(chunk) else sum(abs(at - column) <= _NEAR for at in begun)


def _fits(chunk: Chunk, begun: tuple[Line, Started], column: int) -> bool:
    """Whether a chunk is rows of terms: every line of it in one of the two columns, and no row of a table."""
    line, row = begun
    if row.value is None or (_AMOUNT.match(row.value.text) and not row.label.text.endswith(":")):
        return False
    if column >= 0 and abs(row.value.indent - column) > _NEAR and not row.dots and not all(map(started, chunk)):
        return False
    if row.dots == "" and any(other.indent < row.value.indent - _NEAR and not started(other) for other in chunk[2:]):
        return False
    return all(
        other.indent >= row.value.indent - _NEAR
        or started(other)
        or other.right <= row.value.indent
        or other is line
        or "  " in other.text
        for other in chunk
    )


def grid(chunks: Sequence[Chunk], known: Vocabulary, drops: Drops) -> Grid:
    """The rows in some chunks."""
    rows: list[_Row] = []
    column = 0
    for chunk in chunks:
        for line in chunk:
            column = _take(line, rows, column, drops)
    return Grid(tuple(_made(row, known, drops) for row in rows), "terms")


def _take(line: Line, rows: list[_Row], column: int, drops: Drops) -> int:
    """Put a line to the rows; gives the column in which values begin from then on."""
    row = None if rows and line.indent >= column - _NEAR else started(line)
    if not row:
        _take_parts(line, rows, column)
        return column
    if row.dots:
        drops.drop("dot-leader", line.number, row.dots, row.label.indent + len(row.label.text) + 1)
    if rows and _is_open(rows[-1], line):
        rows[-1].label.append(row.label)
    else:
        rows.append(_Row(line.number, [row.label]))
    if row.value is None:
        return column
    rows[-1].value.append(row.value)
    return row.value.indent


def _is_open(row: _Row, line: Line) -> bool:
    """Whether the label of a row goes on in the next line."""
    return not row.value or not (line.gap or row.label[-1].text.endswith(":"))


def _take_parts(line: Line, rows: list[_Row], column: int) -> None:
    """A line that goes on in one column or in both, or begins a label that goes on in the next line."""
    cut = max(column - line.indent, 0)
    label, value = line.text[:cut], line.text[cut:]
    if label and value and label[-1:].strip():
        label, value = line.text, ""  # no gap there
    if label.strip() and not (rows and rows[-1].value and not (line.gap or line.page)):
        rows.append(_Row(line.number, []))
    if label.strip():
        rows[-1].label.append(Line(line.number, label.strip(), line.indent))
    if value.strip():
        rows[-1].value.append(Line(line.number, value.strip(), column, line.right, page=line.page))


def _made(row: _Row, known: Vocabulary, drops: Drops) -> GridRow:
    label = joined(row.label, known, drops)
    value = joined(row.value, known, drops) if row.value else ""
    return GridRow(row.number, (label, value))
