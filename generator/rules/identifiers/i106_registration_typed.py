"""A registration statement that typed words name is the one that the securities are taken down from.

An amendment or a clause of the deal's own may name it by its number. Typed there from the last deal's file, it stays
that of the last shelf when the deal's own number is changed.

Example:
    prospectus:
      registration: 333-57364
    amendments:
      - at: {section: 2(a), line: 2}
        delete: (33-55542), including a prospectus
        insert: (333-37992), including a prospectus

Fix: draw the number, `{prospectus.registration}`, or correct it. An earlier statement whose securities are sold under
the same prospectus may stand.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches

SEVERITY: Severity = "warning"

_NUMBER = re.compile(r"(?<![\w-])(?P<number>(?:2|33|333)-\d{5,6})(?:-\d\d)?(?![\w-])")
_FIELD = "prospectus.registration"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each field whose words name another."""
    number = case.deal.prospectus.registration
    told = set()
    for spot, match in matches(case, _NUMBER):
        if match["number"] != number.value[: len(match["number"])] and spot.field not in told:
            told.add(spot.field)
            said = f"{match[0]} is named in {spot.shown}; the securities are registered under {number.value}"
            found = spot.problem(said)
            yield Problem(found.at, said, also=(*found.also, number))
