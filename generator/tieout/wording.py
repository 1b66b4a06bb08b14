"""Numbers, dates and percentages that stand in the agreement's own words, and so come from no fact of the deal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.tieout.places import Mark, Place
from generator.tree.document import Break, Inlines, Text, Value
from generator.values.dates import MONTHS

_COUNTS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion"
)
_FIGURE = re.compile(
    rf"(?:{'|'.join(MONTHS)})\s\d{{1,2}}(?:,\s\d{{4}})?\b"
    r"|\$?\d+(?:[.,/:\-]\d+)*(?:\([A-Za-z0-9]+\))*[A-Za-z]*%?"
    rf"|\b(?:{_COUNTS})\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:\S+\s+){0,3}\S*$")
_AFTER = re.compile(r"\S*(?:\s+\S+){0,3}")


@dataclass(frozen=True)
class Figure:
    """A number, date or percentage of the wording, with the words on either side of it."""

    before: str
    words: str
    after: str
    mark: Mark


def figures(places: tuple[Place, ...]) -> tuple[Figure, ...]:
    """Every figure of the wording, first to last; the n-th has the anchor `w{n}`."""
    found = (
        (place, text, span)
        for place in places
        for passage in place.passages
        for text in _texts(passage.content)
        for span in spans(text)
    )
    return tuple(
        Figure(
            _cut(_BEFORE, text[: span.start()]),
            span[0],
            _cut(_AFTER, text[span.end() :]),
            Mark(f"w{n}", place.name),
        )
        for n, (place, text, span) in enumerate(found, 1)
    )


def spans(text: str) -> Iterator[re.Match[str]]:
    """Where figures stand in a run of a template's words."""
    return _FIGURE.finditer(text)


def _texts(content: Inlines) -> Iterator[str]:
    for node in content:
        match node:
            case Text(text):
                yield text
            case Break() | Value():
                continue
            case _:
                yield from _texts(node.content)


def _cut(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
