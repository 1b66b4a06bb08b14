"""No two names of the deal are nearly the same.

A firm that changed its form, or a name that was typed twice, ends up as two underwriters, each with a commitment that
nobody gave. Names are compared without Inc., L.P., LLC and the like, word by word. Two houses of one group may both
take part: then nothing is wrong. A name that an amendment gives the issuer is compared with the issuer's, too.

Example:
    underwriters:
      - name: Blaylock & Partners, L.P.
      - name: Blaylock & Partners, Inc.

Fix: if they are one firm, leave one of them and give it the whole commitment.
"""

from collections.abc import Iterator
from itertools import combinations

from generator.deal.amendments import Rename
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
    yield from _renamed(case)


def _renamed(case: Case) -> Iterator[Problem]:
    """A name in an amendment that is nearly the issuer's, or that of the issuer of the Basic Provisions."""
    issuers = [name for name in (case.program.issuer.name, case.base.issuer) if name and not name.is_open]
    renames = [amendment for amendment in case.deal.amendments if isinstance(amendment, Rename)]
    for name in (fact for rename in renames for fact in (rename.rename, rename.to) if not fact.is_open):
        for issuer in issuers:
            if near(name.text, issuer.value) and not any(same(name.text, other.value) for other in issuers):
                said = f"{name.text} is nearly the name {issuer.value}: is it meant?"
                yield Problem(name, said, also=(issuer,))
