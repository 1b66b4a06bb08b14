"""Words on pages into lines as a typewriter would have set them: columns by measure, blank lines by space."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.filing.reading.pdf.words import Word
from generator.filing.reading.text.lines import Line, notice

_COLUMN = 0.45
"""The width of a column, as a part of the size of the type."""

_GAP = 1.0
"""Words further apart than so many times their size stand in columns of their own."""

_LEADING = 1.35
"""Lines further apart than so many times the usual distance are set apart."""

_SAME = 0.3
"""Words within so much of their size are on one line."""


def lines(pages: Sequence[Sequence[Word]]) -> list[Line]:
    """The lines of all pages; each has its page for a number, and a page ends between."""
    rows = [_rows(page) for page in pages]
    words = [word for page in pages for word in page]
    size = median(word.size for word in words)
    left = _margin([row[0].left for page in rows for row in page])
    leading = _leading(rows, size)
    made: list[Line] = []
    for number, page in enumerate(rows, 1):
        if made:
            made.append(Line(number, "", rule="page-tag", breaks=True))
        made.extend(_page(page, number, left, size * _COLUMN, leading))
    return made


def _page(rows: Sequence[Sequence[Word]], number: int, left: float, column: float, leading: float) -> Iterator[Line]:
    before: float | None = None
    for row in rows:
        if before is not None and before - row[0].base > _LEADING * leading:
            yield Line(number, "")
        yield _line(row, number, left, column)
        before = row[0].base


def _line(row: Sequence[Word], number: int, left: float, column: float) -> Line:
    indent = max(round((row[0].left - left) / column), 0)
    text = row[0].text
    for before, word in pairwise(row):
        apart, at = word.left - before.right, round((word.left - left) / column) - indent
        if text.endswith("...") and len(text) >= at - 1:
            text = text.rstrip(".")  # dots are narrower than a column
            text = f"{text.ljust(max(at - 1, len(text) + 3), '.')} "
        elif apart > _GAP * word.size:
            text = text.ljust(max(at, len(text) + 2))
        elif apart > word.size * 0.08 or not before.text:
            text += " "
        text += word.text
    right = max((row[-1].right - left) / column, indent + 1)
    return Line(number, text, indent, right, notice(text), lead=(row[0].right - row[0].left) / column)


def _rows(page: Sequence[Word]) -> list[list[Word]]:
    """The words of a page by line, from the head to the foot."""
    made: list[list[Word]] = []
    for word in sorted(page, key=lambda word: (-word.base, word.left)):
        if made and abs(made[-1][0].base - word.base) <= _SAME * word.size:
            made[-1].append(word)
        else:
            made.append([word])
    return [sorted(row, key=lambda word: word.left) for row in made]


def _margin(lefts: Sequence[float]) -> float:
    """Where most lines begin, the leftmost of such places."""
    ordered = sorted(lefts)
    return ordered[min(len(ordered) // 50, len(ordered) - 1)]


def _leading(rows: Sequence[Sequence[Sequence[Word]]], size: float) -> float:
    """The usual distance from line to line."""
    apart = [a[0].base - b[0].base for page in rows for a, b in pairwise(page)]
    near = [each for each in apart if size * 0.8 <= each <= size * 1.7]
    return median(near) if near else size * 1.15
