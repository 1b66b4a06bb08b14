"""`A` and `an` go by the sound of the word that follows.

Words change and their articles stay: a Delaware corporation becomes an Ohio one, an underwriter a manager.

Example:
    a issuer, an Delaware corporation, a 8.500% note

Fix: change the article. Where a template puts `| article` before a fact, report the word that it got wrong.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told
from generator.rules.text.words.sounds import article_of

SEVERITY: Severity = "warning"

_PAIR = re.compile(
    r"(?:(?<![\w('’./-])(?P<article>an?)|(?:^|(?<=[.!?:;\"“] )|(?<=[\"“]))(?P<first>An?))\s+"
    r"[\"“]?(?P<word>[$€£¥]?\d[\d,]*(?:\.\d+)?(?:%|-[a-z]+|-[A-Z]\b)?|(?:[A-Z]\.)+|[A-Za-z][\w'-]*)"
)
"""A capital `A` within a sentence is a letter: `Annex A is`."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each article that is not the word's own."""
    found = ((spot, match, article_of(match["word"])) for spot, match in matches(case, _PAIR))
    yield from told(
        (spot, f"expected {right!r} before {match['word']!r}, found {match[0]!r} in {spot.shown}")
        for spot, match, right in found
        if right and right != (match["article"] or match["first"]).lower()
    )
