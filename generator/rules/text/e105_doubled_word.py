"""No word stands twice in a row.

A doubled word is what an edit leaves behind; where words were cut between the two, a piece of the sentence is gone.

Example:
    closing:
      place: the offices of the the Company

Fix: take one of the two out, or put back what stood between them.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told

SEVERITY: Severity = "warning"

_DOUBLED = re.compile(r"(?<![\w'’.-])([^\W\d_]+)(?:[ \u00a0]+\1)+(?![\w'’&-])", re.IGNORECASE)
_ALLOWED = frozenset("had that bora pago sing wagga walla".split())
"""Words that English doubles, and places whose names do."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each word that is followed by itself."""
    yield from told(
        (spot, f"expected {match[1]!r} once, found {match[0]!r} in {spot.shown}")
        for spot, match in matches(case, _DOUBLED)
        if not _may_be(match) and not spot.field.endswith("by.name")  # of a person: Diaz Diaz
    )


def _may_be(match: re.Match[str]) -> bool:
    """Whether the word is one that may stand twice, a letter (`Class A A notes`), or an acronym (`at AT`)."""
    word = match[1]
    spellings = {one[0].lower() + one[1:] for one in match[0].split()}
    return word.lower() in _ALLOWED or (len(word) == 1 and word.isupper()) or len(spellings) > 1
