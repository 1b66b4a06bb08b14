"""A number in words and the figures in brackets beside it are the same number.

Where the two differ, words prevail in most courts, and it is the figures that everyone read.

Example:
    two billion dollars ($2,000,000)
    within three (4) Business Days

Fix: correct the words or the figures.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.numerals import WORDS, ordinal_value, value
from generator.rules.text.words.reading import matches, told

SEVERITY: Severity = "error"

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORD = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_WORDS = rf"{_WORD}(?:(?:-|\s+(?:and\s+)?){_WORD})*"
_MONEY = r"(?:(?:United States|U\.S\.|US|Canadian|Japanese)\s+)?(?:dollars?|euros?|yen|pounds?(?:\s+sterling)?)"
_UNIT = (
    rf"(?:\s+(?:{_MONEY}|per\s?cent\.?|(?:(?:calendar|business|banking)\s+)?(?:days?|weeks?|months?|years?|hours?)))?"
)
_FIGURES = (
    r"(?:(?:USD?|U\.S\.|C|A|HK|EUR|GBP|JPY)\s?)?[$€£¥]?\s?(?P<figures>\d[\d,]*(?:\.\d+)?)(?P<kind>st|nd|rd|th|\s?%)?"
)
_SCALE = r"(?:\s+(?P<scale>thousand|million|billion|trillion))?"
_WORDS_FIRST = re.compile(rf"(?<![\w-])(?P<words>{_WORDS}){_UNIT}\s+\(\s?{_FIGURES}{_SCALE}{_UNIT}\s?\)", re.IGNORECASE)
_FIGURES_FIRST = re.compile(rf"(?<![\w.,$€£¥]){_FIGURES}{_SCALE}\s+\(\s?(?P<words>{_WORDS}){_UNIT}\s?\)", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:paragraph|clause|section|article|rule|part|item|schedule|chapter|step)s?\s+$", re.IGNORECASE
)
"""`Section three (4)` is subsection 4 of it."""
_CUT = re.compile(rf"(?:{_WORD}|\d)[\s-]+$", re.IGNORECASE)
"""More of a number before the words: `nineteen ninety-five` is none that can be read."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each pair that differs."""
    for pattern in (_WORDS_FIRST, _FIGURES_FIRST):
        found = ((spot, _difference(match)) for spot, match in matches(case, pattern))
        yield from told((spot, f"{said} in {spot.shown}") for spot, said in found if said)


def _difference(match: re.Match[str]) -> str:
    """How words and figures differ; empty where they agree, or where either cannot be read for certain."""
    before, words = match.string[: match.start()], match["words"]
    figures = Decimal(match["figures"].replace(",", "")) * _SCALES.get((match["scale"] or "").lower(), 1)
    if _LABELLED.search(before) or _is_marker(match):
        return ""
    stated = _last_number(words, before if match.start() == match.start("words") else "")
    share = stated is not None and stated < 1 and "%" in (match["kind"] or "")  # one-half (50%)
    if stated is None or stated * (100 if share else 1) == figures:
        return ""
    return f"the words say {stated:,f}, the figures {figures:,f}"


def _last_number(words: str, before: str) -> Decimal | None:
    """The number that ends `words`: all of them, or what follows an `and` (`between one and two`)."""
    while True:
        number = value(words) if (said := ordinal_value(words)) is None else said
        if number is not None:
            return None if _CUT.search(before) else number
        _, joint, words = words.partition(" and ")
        if not joint:
            return None
        before = ""


def _is_marker(match: re.Match[str]) -> bool:
    """Whether the figure is the mark of an entry in a list: `of the two (1) … and (2) …`."""
    if not re.fullmatch(r"\d", match["figures"]) or match["kind"]:
        return False
    number = int(match["figures"])
    return f"({number + 1})" in match.string[match.end() :] or f"({number - 1})" in match.string[: match.start()]
