"""Page furniture out of a text: numbers, running heads and feet, and the blank lines around them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.text.lines import Line
from generator.filing.reading.text.numbers import page_numbers

_DIGITS = re.compile(r"\d+")
_BREAKS = frozenset({"page-number", "page-tag", "form-feed", "running-line"})
_DEEP = 4
"""The most lines that a running head or foot has."""

_LONGEST = 90

_TITLE = re.compile(r"(?:\w+ ){0,3}agreement$", re.IGNORECASE)
"""What the first line of an agreement may be, whatever its further pages have for a head."""

_NUMBERED = re.compile(
    r"(?:the )?(?:sections?|articles?|annex|exhibit|schedule|appendix|attachment|chapter|part|rule|clause|paragraph"
    r"|item|amendment|series|tranche)\b|[^\d]*[$€£¥%]|.*\d[\d.,]*\s?%",
    re.IGNORECASE,
)
"""What is no running line where its figure is another on each page, though it goes up: headings, amounts, rates."""

_SIGNED = re.compile(r"(?:by|name|title|its)\s*:|/s/", re.IGNORECASE)
"""What begins a line of a signature, many of which have a page each."""

_FIGURES = 3
"""The most figures of a page's number."""

_OFTEN = 3
"""A line at so many ends of pages in a row runs; fewer do where every page has it."""

_NEAR = 3
"""How many pages on a running line stands again: two where left and right have their own, one more without any."""


def without_furniture(lines: Sequence[Line]) -> None:
    """Mark with its rule each of `lines` that is a page's and no agreement's."""
    if any(line.breaks for line in lines):
        _mark_running(lines)  # a number may stand between them and the words
    for at in page_numbers(lines):
        lines[at].rule = "page-number"
    if any(line.breaks or line.rule == "page-number" for line in lines):
        _mark_running(lines)


def _mark_running(lines: Sequence[Line]) -> None:
    for _ in range(_DEEP):
        found = list(_running(lines))
        if not found:
            return
        for line in found:
            line.rule = "running-line"


def _running(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines next to a page's end that stand there on page after page."""
    edges = list(_edges(lines))
    ruled = {id(line) for line, after in pairwise(lines) if is_rule(after.text) and not after.rule}
    for side in (0, 1):
        there = [(n, line) for n, edge in enumerate(edges) if (line := edge[side]) is not None]
        there = [(number, line) for number, line in there if id(line) not in ruled]
        running = {number for numbers in _alike(there) for number in _in_a_row(numbers, len(there))}
        for number, line in there:
            title = side == 1 and number == 0 and _TITLE.match(line.text)
            if number in running and _may_run(line) and not title:
                yield line


def _may_run(line: Line) -> bool:
    return not _SIGNED.match(line.text) and any(sign.isalpha() for sign in line.text) and len(line.text) <= _LONGEST


def _alike(there: Sequence[tuple[int, Line]]) -> list[list[int]]:
    """The pages with the same line at their end; lines that differ by the number of the page alone are the same."""
    keyed = defaultdict[str, list[tuple[int, Line]]](list)
    for number, line in there:
        keyed[_key(line)].append((number, line))
    made: list[list[int]] = []
    for lines in keyed.values():
        same = defaultdict[str, list[int]](list)
        counts = _counts_pages(lines)
        for number, line in lines:
            same["" if counts else line.text].append(number)
        made.extend(same.values())
    return made


def _counts_pages(lines: Sequence[tuple[int, Line]]) -> bool:
    """Whether the figures in lines of one key are the same, or go up as pages do: no amounts, no headings."""
    figures = [_DIGITS.findall(line.text) for _, line in lines]
    if all(said == figures[0] for said in figures):
        return True
    if _NUMBERED.match(lines[0][1].text):
        return False
    steps = [after - before for (before, _), (after, _) in pairwise(lines)]
    return all(_goes_on(*pair, step) for pair, step in zip(pairwise(figures), steps, strict=True))


def _goes_on(before: Sequence[str], after: Sequence[str], pages: int) -> bool:
    """Whether one figure of a line is that of so many pages on, or counts from 1 again."""
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    if any(len(figure) > _FIGURES for pair in changed for figure in pair):
        return False
    counts = [0 < int(other) - int(one) <= pages + 1 for one, other in changed]
    return counts in ([], [True]) or "1" in [other for _, other in changed]


def _in_a_row(numbers: Sequence[int], pages: int) -> Iterator[int]:
    """Those of rising numbers of pages that stand near enough to each other to be page after page."""
    if len(numbers) == pages == 2:
        yield from numbers
        return
    start = 0
    for at, number in enumerate(numbers, 1):
        if at == len(numbers) or numbers[at] - number > _NEAR:
            if at - start >= _OFTEN:
                yield from numbers[start:at]
            start = at


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def _edges(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """The last line of each page and the first line of the next, blank lines and furniture passed over."""
    above: Line | None = None
    between = True
    for line in lines:
        if line.rule in _BREAKS or line.breaks:
            between = True
        if line.is_open:
            continue
        if between:
            yield above, line
        above, between = line, False
    if above is not None:
        yield above, None
