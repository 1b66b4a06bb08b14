"""Brackets and quotation marks come in pairs.

A bracket that never closes leaves open where an exception ends; a quotation mark without its twin, where a term does.

Example:
    underwriters:
      - name: HSBC Securities (USA Inc.

Fix: add the mark that is missing, or take the other one out.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import Reading, Spot, readings, told

SEVERITY: Severity = "error"

_OPENS = {")": "(", "]": "[", "”": "“"}
_CLOSES = {opening: closing for closing, opening in _OPENS.items()}
_MARKER = re.compile(r"(?:^|[\s(;,:])(?:\d{1,2}|[A-Za-z]|[ivxlcIVXLC]{2,5})$")
"""What stands before the bracket of a list's marker: `1)`, `iv)`."""
QUOTES = '"“”'


def check(case: Case) -> Iterator[Problem]:
    """A problem for each bracket without its twin; a warning for each such quotation mark."""
    every = readings(case)
    following = (*(reading.text for reading in every[1:]), "")
    spots = [spot for reading, after in zip(every, following, strict=True) for spot in _unpaired(reading, after)]
    for problem in told((spot, _said(spot)) for spot in spots if spot.words not in QUOTES):
        yield problem
    for problem in told((spot, _said(spot)) for spot in spots if spot.words in QUOTES):
        yield replace(problem, severity="warning")


def _said(spot: Spot) -> str:
    mark = spot.words
    twin = _CLOSES.get(mark) or _OPENS.get(mark) or mark
    return f"expected {twin} to go with {mark}, found none in {spot.shown}"


def _unpaired(reading: Reading, following: str) -> Iterator[Spot]:
    waiting: list[int] = []
    text = reading.text
    for at, mark in _typed(reading):
        if mark == '"':
            before = next((one for one in reversed(waiting) if text[one] == '"'), None)
            waiting.append(at) if before is None else waiting.remove(before)
        elif mark in _CLOSES:
            waiting.append(at)
        elif (twin := next((one for one in reversed(waiting) if text[one] == _OPENS[mark]), None)) is not None:
            waiting.remove(twin)
        elif not (mark == ")" and _MARKER.search(text[:at])):
            if waiting and _CLOSES.get(text[waiting[-1]], mark) not in text[at:]:
                waiting.pop()  # closed by the wrong mark: one fault, not two
            yield reading.spot(at, at + 1)
    for at in waiting:
        if not (at == 0 and text[0] in QUOTES and following[:1] in tuple(QUOTES)):  # a quotation of several paragraphs
            yield reading.spot(at, at + 1)


def _typed(reading: Reading) -> Iterator[tuple[int, str]]:
    """The brackets and quotation marks that were typed, but for those of words inserted into another document."""
    for at, mark in enumerate(reading.text):
        inserted = any(span.start <= at < span.end for span in reading.inserted)
        if mark in '()[]"“”' and at not in reading.marks and not inserted:
            yield at, mark
