"""Tables of names and amounts out of lines: columns by rules and gaps, names over several lines, the total."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from generator.filing.reading.parts import Drops, Grid, GridRow
from generator.filing.reading.signs.drawn import is_rule, parts
from generator.filing.reading.signs.figures import closed, is_amount, is_plainly_amount, is_sign, is_total
from generator.filing.reading.signs.marks import annex
from generator.filing.reading.spaces import folded, glued
from generator.filing.reading.text.chunks import Chunk
from generator.filing.reading.text.lines import Line

_GAP = re.compile(r"\s{2,}|\s*\.{3,}\s*|\s*(?:\.\s){3,}\.?\s*|\s+(?=\$)")
_MAY_GAP = re.compile(r"\s\s|\s\$|\.\s?\.")
"""What stands in every gap, which is sooner found than that."""
_LEADER = re.compile(r"\.{3,}|(?:\.\s){3,}\.?")
_LONGEST = 90
_RIGHT = 48
"""Where a column of amounts may begin."""
_WIDEST = 400
"""No line of a table is longer."""


class Segment(NamedTuple):
    """Words of a line with no gap in them, and the columns from which to which they stand."""

    start: int
    end: int
    text: str


def segments(line: Line) -> list[Segment]:
    """What a line has between its gaps; a currency sign goes with its amount."""
    if len(line.text) > _WIDEST or not _MAY_GAP.search(line.text):
        return [Segment(line.indent, line.indent + len(line.text), line.text)]
    made: list[Segment] = []
    at = 0
    for gap in [*_GAP.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        text = line.text[at:end]
        if text and made and is_sign(made[-1].text):
            made[-1] = Segment(made[-1].start, line.indent + end, made[-1].text + text)
        elif text:
            made.append(Segment(line.indent + at, line.indent + end, text))
        at = gap.end() if gap else end
    return made


def amounts(line: Line) -> int:
    """How many amounts stand at the end of a line of a table."""
    return _ending(segments(line))


def _ending(found: Sequence[Segment]) -> int:
    count = 0
    while count < len(found) and is_amount(found[-1 - count].text):
        count += 1
    return count


def has_rows(chunk: Chunk) -> bool:
    """Whether a chunk has rows that end in amounts: a name and amounts, for every other line at least."""
    return sum(map(_is_row, chunk)) * 2 >= sum(not is_rule(line.text) for line in chunk) > 0


def _is_row(line: Line) -> bool:
    found = segments(line)
    count = _ending(found)
    apart = len(found) > 1 and found[1].start - found[0].end > 1
    return 0 < count == len(found) - 1 and apart and is_plainly_amount(found[-1].text)


def is_head(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk may be the head of a table: columns, or a rule under them, be it on the next page."""
    chunk = chunks[at]
    columns = any(map(_is_ruled, chunk)) or _is_parted(chunks, at)
    return len(chunk) <= 8 and (columns or _is_in_columns(chunk))


def _is_in_columns(chunk: Chunk) -> bool:
    """Whether every line has columns, or stands alone over one at the right as the first line of a long head does."""
    several = [len(segments(line)) > 1 for line in chunk]
    alone = [line.indent >= _RIGHT for line in chunk]
    return several[-1] and all(map(any, zip(several, map(is_rule, (line.text for line in chunk)), alone, strict=True)))


def _is_parted(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a page ends within the head of a table: the rule under it stands on the next."""
    after = chunks[at + 1][:3] if at + 1 < len(chunks) else []
    return bool(after) and after[0].page and any(map(_is_ruled, after)) and not annex(chunks[at][0].text)


def _is_ruled(line: Line) -> bool:
    return is_rule(line.text) and len(parts(line.text)) > 1


def may_go_on(chunk: Chunk) -> bool:
    """Whether a chunk within a table may be a part of it: a rule, or a name that its amount follows."""
    return all(is_rule(line.text) or (len(line.text) < _LONGEST and not line.text.endswith(":")) for line in chunk)


def is_totalled(chunk: Chunk) -> bool:
    """Whether a chunk ends with a total: then the table is at its end."""
    lines = [line for line in chunk if not is_rule(line.text)]
    return bool(lines) and amounts(lines[-1]) > 0 and is_total(segments(lines[-1])[0].text)


def grid(chunks: Sequence[Chunk], drops: Drops) -> Grid:
    """The table in some chunks; a head that stands again on a further page is left out."""
    lines = [line for chunk in chunks for line in chunk]
    several = [at for at, line in enumerate(lines) if amounts(line) and len(segments(line)) > 1]
    plainly = [at for at in several if is_plainly_amount(segments(lines[at])[-1].text)]  # a head may hold a year
    first = next(iter(plainly or several), len(lines))
    head, body = _parted(lines, first)
    columns = max((amounts(line) for line in body), default=0)
    _drop_drawn(lines, drops)
    top = _head(head, columns, body)
    rows = list(_rows(_without_heads(body, head, drops), columns))
    return Grid((*((top,) if top else ()), *rows), "table")


def _drop_drawn(lines: Sequence[Line], drops: Drops) -> None:
    """Drop the rules of a table, and its leaders."""
    for line in lines:
        if is_rule(line.text):
            drops.drop("rule-line", line.number, line.text, line.indent + 1)
        elif ".." in line.text or ". ." in line.text:
            for leader in _LEADER.finditer(line.text):
                drops.drop("dot-leader", line.number, leader[0], line.indent + leader.start() + 1)


def _parted(lines: Sequence[Line], first: int) -> tuple[list[Line], list[Line]]:
    """The lines of the head and those of the rows; a name may stand over the line that has its amount."""
    ruled = [at for at, line in enumerate(lines[:first]) if is_rule(line.text)]
    if ruled:
        cut = ruled[-1] + 1
    else:
        cut = first
        while (
            cut
            and not lines[cut].gap
            and len(segments(lines[cut - 1])) == 1
            and lines[cut - 1].indent < lines[cut].indent
        ):
            cut -= 1
    return list(lines[:cut]), list(lines[cut:])


def _head(lines: Sequence[Line], columns: int, body: Sequence[Line]) -> GridRow | None:
    words = [line for line in lines if not is_rule(line.text)]
    if not words:
        return None
    spans = _spans(lines, columns, body)
    cells: list[list[str]] = [[] for _ in spans]
    for line in words:
        found = segments(line)
        for number, segment in enumerate(found):
            nearest = max(range(len(spans)), key=lambda at: _overlap(segment, spans[at]))
            cells[number if len(found) == len(spans) else nearest].append(segment.text)
    return GridRow(words[0].number, tuple(" ".join(" ".join(cell).split()) for cell in cells), "head")


def _spans(lines: Sequence[Line], columns: int, body: Sequence[Line]) -> list[tuple[int, int]]:
    """The columns: by the rule under the heads, else by where the amounts stand."""
    for line in reversed(lines):
        if is_rule(line.text):
            drawn = [(line.indent + start, line.indent + end) for start, end in parts(line.text)]
            if len(drawn) == columns + 1:
                return drawn
    full = [segments(line) for line in body if amounts(line) == columns and len(segments(line)) > columns]
    if not full:
        return [(0, 999)]
    ends = [(min(row[at].start for row in full), max(row[at].end for row in full)) for at in range(-columns, 0)]
    return [(0, ends[0][0] - 2), *ends]


def _overlap(segment: Segment, span: tuple[int, int]) -> tuple[int, int]:
    """How much of a segment stands in a column; where nothing does, how near it is."""
    shared = min(segment.end, span[1]) - max(segment.start, span[0])
    middle = abs(segment.start + segment.end - span[0] - span[1])
    return max(shared, 0), -middle


def _without_heads(body: Sequence[Line], head: Sequence[Line], drops: Drops) -> Iterator[Line]:
    """The lines of the rows, without those of a head that a further page repeats."""
    said = {" ".join(line.text.split()).casefold() for line in head if not is_rule(line.text)}
    for line in body:
        text = " ".join(line.text.split()).casefold().removesuffix(" (continued)")
        if text in said and not amounts(line):
            drops.drop("table-split", line.number, line.text, line.indent + 1)
        else:
            yield line


def _rows(lines: Iterator[Line], columns: int) -> Iterator[GridRow]:
    """Rows: a line that begins deeper than names do goes on with the name before it, or with the one after a rule."""
    group: list[Line] = []
    complete = False
    base: int | None = None
    for line in lines:
        if is_rule(line.text):
            if group:
                yield _row(group, columns)
            group, complete = [], False
            continue
        has = amounts(line) > 0
        named = len(segments(line)) > amounts(line)
        base = line.indent if base is None else base
        deeper = line.indent > (group[0].indent if group else base)
        goes_on = bool(group) and ((not complete and (deeper or not named)) or (complete and deeper and not has))
        if group and not goes_on:
            yield _row(group, columns)
            group, complete = [], False
        group.append(line)
        complete = complete or has
    if group:
        yield _row(group, columns)


def _row(group: Sequence[Line], columns: int) -> GridRow:
    name: list[str] = []
    figures: list[str] = []
    for line in group:
        count, found = amounts(line), segments(line)
        name.extend(segment.text for segment in found[: len(found) - count])
        figures.extend(segment.text for segment in found[len(found) - count :])
    cells = (folded(reduce(glued, name, "")), *(closed(figure) for figure in figures))
    padded = (*cells, *("",) * (columns + 1 - len(cells)))
    return GridRow(group[0].number, padded, "foot" if is_total(cells[0]) else "body")
