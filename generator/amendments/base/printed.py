"""Plain text as printed, into paragraphs of lines: no page numbers or page breaks, lines kept with their numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

_PAGE = re.compile(r"(?:-? ?|Page )(\d{1,4})(?: ?-|\s+of\s+\d+)?|<PAGE>(?: ?\S+)?|\f", re.IGNORECASE)
_MARGIN, _WIDE_MARGIN = 2, 8
"""By how many columns the two sides of a centred line may differ; those of one that is set in further than any text."""
_FAR = 16
"""Columns further than which no text is set in."""
_NARROW = 8
"""Columns that a centred line among others leaves free at its left, or one that is alone but for the end of a page."""
FIRST = 2
"""The highest number that the only numbered page of a text is taken to have."""
STOPPED = (".", ";", ":", ",", ".)", ';"', '."')
"""How a line of running text ends, and a line of a title does not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its number in the file, its first column from 0, its words."""

    number: int
    indent: int
    words: str


LOOKED_AT = 100
"""Lines of a paragraph that tell where its lines begin."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One paragraph as printed; a `centred` one is a line of a title."""

    lines: tuple[Line, ...]
    centred: bool = False

    @property
    def indent(self) -> int:
        """The column at which it begins."""
        return self.lines[0].indent

    @property
    def hang(self) -> int:
        """The column at which its further lines begin, by the first of them; 0 where it has none."""
        return int(median(line.indent for line in self.lines[1:LOOKED_AT])) if len(self.lines) > 1 else 0


def printed(text: str) -> tuple[Printed, ...]:
    """The paragraphs of a text in lines; a paragraph that runs over a page goes on after its number."""
    lines = [Line(number, _indent(line), " ".join(line.split())) for number, line in enumerate(_split(text), 1)]
    width = max((line.indent + len(line.words) for line in lines), default=0)
    made: list[Printed] = []
    blocks = list(_blocks(lines))
    begin = {block[0].indent for block, _ in blocks if len(block) > 1 and block[0].indent > block[1].indent}
    for at, (block, after_page) in enumerate(blocks):
        cut = after_page or (at + 1 < len(blocks) and blocks[at + 1][1])
        if cut and len(block) == 1 and block[0].indent in begin:
            parts = [Printed(tuple(block))]  # the first line of a paragraph, though it may stand in the middle
        else:
            parts = list(_paragraphs(block, width, alone=len(block) == 1 and not cut))
        if after_page and made and _goes_on(made[-1], parts[0]):
            made[-1] = replace(made[-1], lines=made[-1].lines + parts.pop(0).lines)
        made += parts
    return tuple(made)


def _split(text: str) -> list[str]:
    return [line.expandtabs(8) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Runs of lines that blank lines part; whether a page began before them."""
    pages = _page_lines(lines)
    block: list[Line] = []
    turned = broken = False
    for line in (*lines, Line(0, 0, "")):
        if line.words and line.number not in pages:
            if not block:
                broken, turned = turned, False
            block.append(line)
            continue
        if block:
            yield block, broken
            block = []
        turned = turned or line.number in pages


def _page_lines(lines: Sequence[Line]) -> set[int]:
    """The lines that are page numbers or breaks: alone between blank lines, and counting on."""
    found: set[int] = set()
    numbers: list[tuple[int, int]] = []
    for before, line, after in zip(lines, lines[1:], (*lines[2:], Line(0, 0, "")), strict=False):
        match = _PAGE.fullmatch(line.words)
        if match is not None and not match[1]:
            found.add(line.number)
        elif match is not None and not (
            before.words and after.words if "-" in match[0] else before.words or after.words
        ):
            numbers.append((int(match[1]), line.number))
    return found | set(_counted(numbers))


def _counted(numbers: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The lines of numbers that count pages: one more each time, or from 1 again; not one that nothing follows."""
    last: int | None = None
    last_at = {number: at for at, (number, _) in enumerate(numbers)}
    for at, (number, line) in enumerate(numbers):
        begins = number <= FIRST or last_at.get(number + 1, -1) > at
        if (last is None and begins) or (last is not None and number in (last + 1, 1)):
            last = number
            yield line


def _paragraphs(block: Sequence[Line], width: int, alone: bool) -> Iterator[Printed]:
    """The paragraphs of a run of lines: a line each in the middle, else parted where a line is set in again."""
    if all(_centred(line, width, alone) for line in block):
        yield from (Printed((line,), centred=True) for line in block)
        return
    held: list[Line] = []
    for line in block:
        if held and _begins(line, held):
            yield Printed(tuple(held))
            held = []
        held.append(line)
    yield Printed(tuple(held))


def _centred(line: Line, width: int, alone: bool) -> bool:
    right = width - line.indent - len(line.words)
    room = 1 if alone else _NARROW
    margin = _MARGIN if line.indent < _FAR else _WIDE_MARGIN
    return line.indent >= room and abs(line.indent - right) <= margin and not line.words.endswith(STOPPED)


def _begins(line: Line, held: Sequence[Line]) -> bool:
    """Whether a line begins a paragraph though no blank line parts it from those above."""
    further = held[-1].indent if len(held) > 1 else min(held[0].indent, line.indent)
    return line.indent >= further + 3 and held[-1].words.endswith((".", ":", ";", "and", "or"))


def _goes_on(before: Printed, part: Printed) -> bool:
    """Whether the first paragraph of a page is the rest of the last one of the page before."""
    if before.centred or part.centred:
        return False
    if before.indent > before.hang:
        return part.indent < before.indent
    return not before.lines[-1].words.endswith(STOPPED)
