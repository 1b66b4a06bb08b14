"""No full stop stands twice.

A name that ends in a stop of its own (Inc., L.P.) meets the stop of its sentence. Dots of an omission are no doubled
stop. With a quotation mark between the two it is a warning, since some write so.

Example:
    counsel:
      underwriters: Marlowe, Finch & Co.         # the wording ends "is counsel to Marlowe, Finch & Co.."

Fix: leave out one of the two; where the name brings its own, have the wording end without one.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.rules.text.words.reading import matches

SEVERITY: Severity = "error"

DOUBLED = re.compile(r"(?:\S+\s+){0,3}\S*[^\s.]\s*(?P<first>\.)(?:(?P<mark>[\"”’'])\.|\s*\.)(?!\s*\.)")


def check(case: Case) -> Iterator[Problem]:
    """A problem at the field whose words bring the first stop, else at the passage; one for each place."""
    told: dict[Place, Problem] = {}
    for spot, match in matches(case, DOUBLED):
        passage = spot.reading.passage
        at = spot.reading.spot(*match.span("first")).field or passage
        also = () if at is passage else (passage,)
        severity: Severity = "warning" if match["mark"] else "error"
        told.setdefault(at, Problem(at, f'a full stop stands twice: "{match[0]}"', also, severity))
    yield from told.values()
