"""Page numbers: lone lines that count the pages up, and no others."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.filing.reading.text.lines import Line

_FORMS = (
    ("plain", re.compile(r"(\d{1,3})$")),
    ("dashed", re.compile(r"[-–—]\s*(\d{1,3})\s*[-–—]$")),
    ("page", re.compile(r"(?:page|p\.|pg\.?)\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\.?$", re.IGNORECASE)),
    ("of", re.compile(r"(\d{1,3})\s*(?:of|/)\s*\d{1,3}$", re.IGNORECASE)),
    ("bracketed", re.compile(r"\[(\d{1,3})\]$")),
    ("prefixed", re.compile(r"[A-Z]{1,2}-(\d{1,3})$")),
    ("roman", re.compile(r"[-–—]?\s*([ivxl]{1,6})\s*[-–—]?$")),
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_NEAR = 12
"""A page ends within so many lines of its number."""

_SKIP = 2
"""A page without its number is passed over; two are not."""


class Candidate(NamedTuple):
    """A lone number: where it stands in the list of lines, its form, what it says."""

    at: int
    form: str
    value: int
    near: bool
    """Whether a page is said to end beside it."""


def page_numbers(lines: Sequence[Line]) -> list[int]:
    """Where the page numbers stand: numbers of one form, set apart, each one more than the last.

    One alone is a page number only beside a page break of its own number, or where it is 1 and ends the text.
    """
    found = _candidates(lines)
    taken: list[int] = []
    for form in dict.fromkeys(each.form for each in found):
        chain = _chain([each for each in found if each.form == form])
        if len(chain) > 1 or any(_stands_alone(each, lines) for each in chain):
            taken.extend(each.at for each in chain)
    return sorted(taken)


def said_number(text: str) -> tuple[str, int] | None:
    """The form and the value of a line that is a number and nothing else."""
    if len(text) > 16:
        return None
    for form, pattern in _FORMS:
        if found := pattern.match(text):
            return form, _roman(found[1]) if form == "roman" else int(found[1])
    return None


def _candidates(lines: Sequence[Line]) -> list[Candidate]:
    found = []
    for at, line in enumerate(lines):
        if line.rule or not 0 < len(line.text) <= 16 or not (said := said_number(line.text)):
            continue
        above = at == 0 or lines[at - 1].is_open
        below = at == len(lines) - 1 or lines[at + 1].is_open
        near = _near_break(lines, at)
        if (above and below) or ((above or below) and near):
            found.append(Candidate(at, *said, near))
    return found


def _near_break(lines: Sequence[Line], at: int) -> bool:
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(lines) and lines[place].is_open and abs(place - at) < _NEAR:
            if lines[place].breaks:
                return True
            place += step
    return lines[at].breaks


def _chain(found: Sequence[Candidate]) -> list[Candidate]:
    """The longest run of candidates in which each counts on from the last, those beside a page break first."""
    best: dict[int, tuple[float, int]] = {}
    before: list[int | None] = []
    scores: list[float] = []
    for index, each in enumerate(found):
        score, link = 0.0, None
        for step in range(1, _SKIP + 1):
            if (reached := best.get(each.value - step)) and reached[0] - (step - 1) * 0.5 > score:
                score, link = reached[0] - (step - 1) * 0.5, reached[1]
        score += 1.5 if each.near else 1.0
        before.append(link)
        scores.append(score)
        if each.value not in best or score > best[each.value][0]:
            best[each.value] = (score, index)
    at: int | None = max(range(len(scores)), key=scores.__getitem__) if scores else None
    chain: list[Candidate] = []
    while at is not None:
        chain.append(found[at])
        at = before[at]
    return chain[::-1]


def _stands_alone(each: Candidate, lines: Sequence[Line]) -> bool:
    breaks = sum(line.breaks for line in lines[: each.at])
    if each.near and each.value in (breaks, breaks + 1):
        return True
    return each.value == 1 and breaks == 0 and all(line.is_open for line in lines[each.at + 1 :])


def _roman(text: str) -> int:
    values = [_ROMAN[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
