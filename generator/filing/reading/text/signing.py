"""The lines of signatures: each on its own, two columns of them one after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.filing.reading.parts import Drops, Run
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.signs.marks import accepted
from generator.filing.reading.spaces import folded
from generator.filing.reading.text.chunks import Chunk
from generator.filing.reading.text.lines import Line
from generator.filing.reading.text.paragraphs import ends, placing

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_LEAST = 20
"""The second of two columns begins so far to the right of the first."""

_BLANK = re.compile(r"_{3,}")
_LEAD = re.compile(r"(?:By|Name|Title|Its|Date)\s*:?$", re.IGNORECASE)


def lines(chunks: Sequence[Chunk], width: float, drops: Drops) -> Iterator[Run]:
    """The lines of some chunks as runs, those of the left column first; a rule is left out and stays as a mark."""
    told = [line for chunk in chunks for line in _accepting_joined(chunk)]
    column = _second_column(told)
    if column is not None:
        halves = [_half(line, column, left=left) for left in (True, False) for line in told]
        told = [half for half in halves if half]
    yield from (_run(line, width, drops) for line in told)


def _accepting_joined(chunk: Chunk) -> Iterator[Line]:
    """The lines of a chunk, those of a sentence that accepts the offer as one."""
    held: list[Line] = []
    for line in chunk:
        if held or (accepted(line.text) and not ends(line.text)):
            held.append(line)
        else:
            yield line
        if held and ends(line.text):
            yield _one(held)
            held = []
    if held:
        yield _one(held)


def _one(held: Sequence[Line]) -> Line:
    return replace(held[0], text=" ".join(line.text for line in held))


def _second_column(told: Sequence[Line]) -> int | None:
    """Where the second of two columns begins; None where signatures stand below each other."""
    starts: Counter[int] = Counter()
    for line in told:
        for gap in _GAP.finditer(line.text):
            at = line.indent + gap.end()
            if at - line.indent >= _LEAST and not _LEAD.match(line.text[: gap.start()]):
                starts[at] += 1
    return min((at for at, often in starts.items() if often > 1), default=None)


def _half(line: Line, column: int, *, left: bool) -> Line | None:
    cut = (
        next((gap for gap in _GAP.finditer(line.text) if line.indent + gap.end() >= column - 1), None)
        if line.indent < column - 1
        else None
    )
    if cut is None:
        return line if left == (line.indent < column - 1) else None
    if left:
        text = line.text[: cut.start()]
        return Line(line.number, text, line.indent, line.indent + len(text), gap=line.gap, page=line.page)
    text, at = line.text[cut.end() :], line.indent + cut.end()
    return Line(line.number, text, at, line.right, gap=line.gap, page=line.page)


def _run(line: Line, width: float, drops: Drops) -> Run:
    if is_rule(line.text):
        drops.drop("rule-line", line.number, line.text, line.indent + 1)
    text = _BLANK.sub(" ", line.text) if not is_rule(line.text) else line.text
    for blank in _BLANK.findall(line.text) if text != line.text else ():
        drops.drop("rule-line", line.number, blank, line.indent + 1)
    text = folded(text)
    return Run(
        line.number, (text,), placing([line], width), indents=(line.indent,), spaced=bool(line.gap and not line.page)
    )
