"""No slip stands in the words that agreements as filed have had before.

`if any from` without its comma went through ten filed agreements, each made over from the one before.

Example:
    plus accrued interest, if any from the date of issuance
    the business day next preceeding each Interest Payment Date

Fix: write what the finding expects.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told
from generator.rules.text.words.slips import SLIP, meant

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each slip."""
    yield from told(
        (spot, f"expected {meant(match)!r}, found {match[0]!r} in {spot.shown}") for spot, match in matches(case, SLIP)
    )
