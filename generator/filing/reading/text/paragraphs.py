"""Chunks of running text into runs: paragraphs, headings, and lines that are broken on purpose."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.filing.reading.parts import Drops, Placing, Run
from generator.filing.reading.signs.labels import label
from generator.filing.reading.spaces import folded
from generator.filing.reading.text.chunks import Chunk
from generator.filing.reading.text.joining import Vocabulary, joined
from generator.filing.reading.text.lines import Line

_ENDED = re.compile(r"(?:[.:;?!]['\"”’)\]]*|; (?:and|or))$")
_BLANK = 0.7
"""The columns of a blank in print."""

Shapes = frozenset[tuple[int, int]]
"""Where the first line of a paragraph begins, and where its second does, of every paragraph that has two."""

_SHORT = 0.62
"""Lines of less than so much of the width are not those of running text."""


def ends(text: str) -> bool:
    """Whether a sentence, or a step of one, ends here."""
    return _ENDED.search(text) is not None


def mended(found: Sequence[Chunk], width: float) -> list[Chunk]:
    """Chunks with those joined that a page's end parted."""
    made: list[Chunk] = []
    shapes = frozenset((chunk[0].indent, chunk[1].indent) for chunk in found if len(chunk) > 1)
    for chunk in found:
        if made and chunk[0].page and _goes_on(made[-1], chunk, width, shapes):
            made[-1] = [*made[-1], *chunk]
        else:
            made.append(chunk)
    return made


def _goes_on(before: Chunk, after: Chunk, width: float, shapes: Shapes) -> bool:
    """Whether a paragraph that a page's end parted goes on: its further lines begin where those before do."""
    last, first = before[-1], after[0]
    hangs = len(before) > 1 and last.indent != before[0].indent
    if (label(first.text) and (first.indent != last.indent or ends(last.text))) or _steps_in(after):
        return False
    if last.text.endswith("-") or (not ends(last.text) and (first.text[:1].islower() or hangs)):
        return not hangs or first.indent == last.indent
    if _is_early(last, first, width):
        return False
    if hangs:
        return first.indent == last.indent
    if len(before) == 1 and first.indent < last.indent:
        return not ends(last.text) or (last.indent, first.indent) in shapes
    return not ends(last.text)


def _steps_in(chunk: Chunk) -> bool:
    """Whether a chunk begins as a paragraph does that is indented on its first line."""
    return len(chunk) > 1 and chunk[0].indent >= chunk[1].indent + 2


def _is_early(line: Line, after: Line, width: float) -> bool:
    """Whether the next line's first word had room on this one, and this one ends with a whole word."""
    if line.text.endswith("-") and line.text[-2:-1].isalnum():
        return False
    if after.lead:
        return line.right + _BLANK + after.lead < width
    first = after.text.split(None, 1)[0]
    return line.right + 1 + len(first) <= width


def runs(chunk: Chunk, width: float, known: Vocabulary, drops: Drops) -> Iterator[Run]:
    """The runs of a chunk: a run of several lines where each of them is broken on purpose, else one a paragraph."""
    groups = _groups(chunk, width)
    if len(groups) > 1 and all(len(group) == 1 for group in groups) and not _are_apart(chunk, width):
        yield Run(
            chunk[0].number,
            tuple(folded(line.text) for line in chunk),
            placing(chunk, width),
            indents=tuple(line.indent for line in chunk),
        )
        return
    for group in groups:
        text = joined(group, known, drops)
        yield Run(group[0].number, (text,), placing(group, width), indents=(group[0].indent,))


def _are_apart(chunk: Chunk, width: float) -> bool:
    """Whether lines of a chunk are centred or labelled, each on its own account."""
    return any(label(line.text) for line in chunk) or all(_is_centred(line, width) for line in chunk)


def _groups(chunk: Chunk, width: float) -> list[Chunk]:
    local = max(line.right for line in chunk)
    made = [[chunk[0]]]
    for before, line in pairwise(chunk):
        early = _is_early(before, line, local) or (local < _SHORT * width and _is_early(before, line, width))
        steps = line.indent >= before.indent + 3 and ends(before.text) and len(made[-1]) > 1
        begins = line.indent >= before.indent or line.indent == made[-1][0].indent
        labelled = bool(label(line.text)) and ends(before.text) and begins
        if (early or steps or labelled) and not line.page:
            made.append([line])
        else:
            made[-1].append(line)
    return made


def placing(chunk: Chunk, width: float) -> Placing:
    """Where a chunk stands on the page."""
    if all(_is_centred(line, width) for line in chunk):
        return "centred"
    if len(chunk) == 1 and chunk[0].indent > 8 and chunk[0].right >= width - 2:
        return "right"
    if chunk[0].indent >= width * 0.3:
        return "column"
    indented = chunk[0].indent >= 2 and (len(chunk) == 1 or chunk[0].indent > chunk[1].indent)
    return "indented" if indented else "flush"


def _is_centred(line: Line, width: float) -> bool:
    left, right = line.indent, width - line.right
    return left >= 8 and abs(left - right) <= max(3, width // 20)
