"""The lines that are left of a text in chunks: those with no blank line between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from generator.filing.reading.parts import Drops
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.text.lines import Line

Chunk = list[Line]

_SPACED = re.compile(r"(?:\S ){3,}\S(?:\s{2,}(?:\S )*\S)*$")
_LEAST = 40
_USUAL = 80
_FEW = 4
"""Fewer long lines tell nothing; the longest of all lines does."""


def chunks(lines: Sequence[Line], drops: Drops) -> list[Chunk]:
    """The lines with words or a rule, in chunks; what page layout left out is dropped."""
    made: list[Chunk] = []
    for line in _kept(lines, drops):
        if line.gap or line.page or not made:
            made.append([])
        made[-1].append(line)
    return made


def width(lines: Sequence[Line]) -> float:
    """The column at which running text turns to the next line, as near as long lines tell."""
    rights = sorted(
        line.right
        for line, after in pairwise(lines)
        if line.right > _LEAST and after.text and not after.rule and not is_rule(line.text)
    )
    if len(rights) < _FEW:
        return max((line.right for line in lines if not line.is_open), default=_USUAL)
    return quantiles(rights, n=50)[-2]


def _kept(lines: Sequence[Line], drops: Drops) -> Iterator[Line]:
    gap, page = 0, False
    for line in lines:
        page = page or line.breaks or line.rule in ("page-number", "running-line")
        if line.rule:
            drops.drop(line.rule, line.number, line.text, line.indent + 1)
        elif not line.text:
            gap += 1
        else:
            line.gap, line.page = gap, page
            if len(line.text) < 200 and _SPACED.match(line.text):
                line.text = _closed_up(line.text)
            yield line
            gap, page = 0, False


def _closed_up(text: str) -> str:
    """`T E R M S   A G R E E M E N T` as words."""
    words = [word.replace(" ", "") for word in re.split(r"\s{2,}", text)]
    return " ".join(words) if all(map(str.isalpha, words)) else text
