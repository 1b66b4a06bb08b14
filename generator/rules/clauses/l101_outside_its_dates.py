"""No clause is used outside the days for which it may be.

A clause that cites law says on top between which days it may be used: before, its law was not in force; after, it had
given way. The date of the agreement decides.

Example:
    date: 2005-07-01
    selling_restrictions: [uk-public-offers]      # to June 30, 2005

Fix: have counsel word the clause for the law of the day; no clause is replaced by this tool.
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case, NamedClause
from generator.rules.problem import Problem
from generator.values.dates import long_date

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem at each name of such a clause."""
    agreed = case.deal.date
    for clause in case.clauses:
        if until := outside(clause, agreed.value):
            said = f"{clause.name} may be used {until}; the agreement is dated {long_date(agreed.value)}"
            yield Problem(clause.fact, said, also=(agreed,))


def outside(clause: NamedClause, day: date) -> str:
    """`to June 30, 2005` or `from December 1, 2001`, whichever `day` is not within; else nothing."""
    first, last = clause.head.valid.value
    if first and day < first:
        return f"from {long_date(first)}"
    return f"to {long_date(last)}" if last and day > last else ""
