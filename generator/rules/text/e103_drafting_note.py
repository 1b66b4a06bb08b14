"""No drafting note is left in the words.

A note to the draft tells the other side what one's own side was unsure of, and signed with the rest it is a term of
the agreement that nobody meant.

Example:
    closing:
      place: the offices of the Company [NTD: 425 Park or 399?]

Fix: settle the question and take the note out.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.e101_placeholder import HARMLESS, PLACEHOLDER
from generator.rules.text.words.reading import Spot, matches, readings, told
from generator.tree.document import Strong
from generator.tree.walk import flat, plain
from generator.values.facts import OPEN

SEVERITY: Severity = "error"

_DONE = r"(?:confirm|come|advise|provide|discuss|check|update|review|complete|revise|insert)"
_NOTE = re.compile(
    r"\[?\bNTD\b:?(?:[^\[\]]*\])?"
    r"|\[?\b(?i:note to (?:the )?(?:draft(?:er)?|file|reviewer))\b:?(?:[^\[\]]*\])?"
    r"|\[?\b(?i:drafting note)\b:?(?:[^\[\]]*\])?"
    rf"|\[[^\[\]]*\b(?i:to {_DONE}|(?:to be|subject to) {_DONE}e?d?)\b[^\[\]]*\]"
    rf"|\[(?i:please )?(?i:{_DONE})\b[^\[\]]*\]?"
    r"|\?{2,}"
    r"|\*{2,}[^*]+\*{2,}"
)
_MAYBE = re.compile(
    r"\((?i:to be confirmed|subject to review)\)|\b(?i:to be confirmed|subject to review)(?=\W*$)"
    rf"|\[(?!{HARMLESS}\])[^\[\]]*[A-Za-z]{{2}}[^\[\]]*\]"
)
"""`to be confirmed in writing` and `subject to review by the court` are terms; what is in square brackets is open."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each note; a warning for words that only may be one."""
    notes = [spot for spot, _ in matches(case, _NOTE)]
    notes += list(_bold(case, notes))
    yield from told((spot, _said(spot)) for spot in notes)
    for problem in told(
        (spot, f"may be a drafting note: {spot.words!r} in {spot.shown}")
        for spot, _ in matches(case, _MAYBE)
        if not _any_at(spot, notes) and not PLACEHOLDER.search(spot.words)
    ):
        yield replace(problem, severity="warning")


def _said(spot: Spot) -> str:
    return f"expected the terms alone, found the drafting note {spot.words!r} in {spot.shown}"


def _bold(case: Case, known: list[Spot]) -> Iterator[Spot]:
    """Bracketed words in bold that no note above them holds."""
    for reading in readings(case):
        for node in flat(reading.passage.content):
            said = plain((node,)).strip() if isinstance(node, Strong) else ""
            if said.startswith("[") and said.endswith("]") and OPEN not in said and said in reading.text:
                spot = reading.spot(start := reading.text.index(said), start + len(said))
                if len(said) > len("[●]") and " " in said and not _any_at(spot, known):
                    yield spot


def _any_at(spot: Spot, known: list[Spot]) -> bool:
    return any(one.reading is spot.reading and one.start < spot.end and spot.start < one.end for one in known)
