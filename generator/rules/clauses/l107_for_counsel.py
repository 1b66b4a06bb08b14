"""Counsel has decided on every clause that was kept from a precedent.

`terms new` keeps the clauses of the precedent and lists under `for_counsel` those whose law is over, or was not looked
at since. Somebody who answers for it looks at each: keeps it, words it anew, or takes it out. Then its name is taken
out of the list.

Example:
    for_counsel:
      - germany                        # may be used to June 30, 2005

Fix: decide, and take the name out of the list.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.saying import listed
from generator.values.facts import Fact

SEVERITY: Severity = "error"


AMENDMENTS = "amendments"
"""What stands in the list for the amendments of the Basic Provisions, all of them."""


def check(case: Case) -> Iterator[Problem]:
    """A problem at each name in the list; one that the deal does not use any more is told as that."""
    named = {clause.name: clause.fact for clause in case.clauses if clause.room != "parts"}
    if case.deal.amendments:
        named[AMENDMENTS] = Fact(AMENDMENTS, ("amendments",))
    for fact in case.deal.for_counsel:
        if fact.value in named:
            yield Problem(fact, f"counsel has yet to decide on {fact.value}", also=(named[fact.value],))
        else:
            here = listed(named) or "none"
            yield Problem(fact, f"expected a clause that the deal names ({here}), found {fact.value}; take it out here")
