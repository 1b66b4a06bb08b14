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
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.tree.document import Value
from generator.tree.walk import flat, plain

SEVERITY: Severity = "error"

DOUBLED = re.compile(r"(?:\S+\s+){0,3}\S*[^\s.]\s*\.(?:(?P<mark>[\"”’'])\.|\s*\.)(?!\s*\.)")


def check(case: Case) -> Iterator[Problem]:
    """A problem at the field whose words bring the first stop, else at the passage; one for each place."""
    told: dict[Place, Problem] = {}
    for passage in case.index.passages:
        for match in DOUBLED.finditer(passage.text):
            at = _field(passage, match[0])
            also = () if at is passage else (passage,)
            severity: Severity = "warning" if match["mark"] else "error"
            told.setdefault(at, Problem(at, f'a full stop stands twice: "{match[0]}"', also, severity))
    yield from told.values()


def _field(passage: Passage, doubled: str) -> Place:
    """The field of the shortest value that the doubled stop ends, or stands in; else the passage."""
    ends = (doubled, re.sub(r"[\"”’']?\s*\.$", "", doubled))
    values = [node for node in flat(passage.content) if isinstance(node, Value) and node.origins]
    meant = [node for node in values if _meets(plain(node.content), ends)]
    return min(meant, key=lambda node: len(plain(node.content))).origins[0] if meant else passage


def _meets(words: str, ends: tuple[str, ...]) -> bool:
    """Whether a value's words have the doubled stop in them, or end in the first of the two."""
    return ends[0] in words or (words.endswith(".") and (ends[1].endswith(words) or words.endswith(ends[1])))
