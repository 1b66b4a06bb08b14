"""No two firms of the deal have nearly the same name.

A firm that changed its form, or a name that was typed twice, ends up as two underwriters, each with a commitment that
nobody gave. Names are compared without Inc., L.P., LLC and the like, word by word. Two houses of one group may both
take part: then nothing is wrong.

Example:
    underwriters:
      - name: Blaylock & Partners, L.P.
      - name: Blaylock & Partners, Inc.

Fix: if they are one firm, leave one of them and give it the whole commitment.
"""

from collections.abc import Iterator
from itertools import combinations

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.parties.names import near, same
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem at the later of two such names."""
    names = [firm.name for firm in case.deal.underwriters if not firm.name.is_open]
    for one, other in combinations(names, 2):
        if near(one.value, other.value) and not same(one.value, other.value):
            said = f"{other.value} is nearly the name of another underwriter, {one.value}: are they two firms?"
            yield Problem(other, said, also=(one,))
