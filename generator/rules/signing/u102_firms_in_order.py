"""The firms stand in one order in the signature blocks, in Annex A, and in the offer where it names them.

The order shows rank, the lead managers first, and firms care for it. Those that sign for all stand before those that
sign alone, and that is no other order.

Example:
    Annex A:               Lehman Brothers Inc., then Banc of America Securities LLC
    the signature blocks:  BANC OF AMERICA SECURITIES LLC, then LEHMAN BROTHERS INC.

Fix: have each place go through the underwriters in the order of the deal, which is that of Annex A.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.signing.named import Naming, namings

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each place with another order than the deal, at the first firm that stands too late."""
    names = [firm.name.text for firm in case.deal.underwriters]
    for naming in namings(case):
        if problem := _turned(naming, names):
            yield problem


def _turned(naming: Naming, names: list[str]) -> Problem | None:
    once = [name for name in names if names.count(name) == 1]  # U110 tells of the others
    rank = {naming.as_printed(name): names.index(name) for name in once}
    for row in naming.rows:
        for one, other in pairwise(named for named in row if named.name in rank):
            if rank[one.name] > rank[other.name]:
                have = "have" if naming.place.endswith("s") else "has"
                said = f"{naming.place} {have} {one.name} before {other.name}; the deal names them the other way round"
                return Problem(other.passage, said, also=(f"underwriters[{rank[other.name]}].name",))
    return None
