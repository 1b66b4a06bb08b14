"""The law that clauses cite was looked at on the day of the agreement or later.

A clause without a last day is not current for that: nobody here has looked at its law since the day on top of it. Until
that day the clauses are specimens, to be read by counsel like any precedent. A clause whose days are over is not told
again.

Example:
    date: 2003-10-31
    selling_restrictions: [uk-fsma]               # law_checked_on: 2003-01-24

Fix: have counsel look at the law; in a clause of your own, write down the day on which that was done.
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case, NamedClause
from generator.rules.clauses.l101_outside_its_dates import outside
from generator.rules.problem import Problem
from generator.rules.saying import listed
from generator.values.dates import long_date

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """One problem for all clauses whose law was last looked at on the same day, at the first of them."""
    agreed, looked_at = case.deal.date.value, dict[date, list[NamedClause]]()
    for clause in case.clauses:
        checked = clause.head.law_checked_on
        if _cites(clause) and not checked.is_open and not outside(clause, agreed):
            looked_at.setdefault(checked.value, []).append(clause)
    for day, clauses in looked_at.items():
        names = listed(clause.name for clause in clauses)
        first, *rest = (clause.fact for clause in clauses)
        if agreed > day:
            said = f"the law of {names} was not checked since {long_date(day)}"
            yield Problem(first, f"{said}; the agreement is dated {long_date(agreed)}", (case.deal.date, *rest))
        else:
            said = f"specimens, their law last looked at on {long_date(day)}: {names}"
            yield Problem(first, said, tuple(rest), "note")


def _cites(clause: NamedClause) -> bool:
    """Whether it answers to any law."""
    return clause.head.law is not None
