"""There is a record date for each interest payment date.

Interest goes to whoever holds the bond on the record date before the payment. A payment without one goes to nobody
whom the agreement names; two for one payment name two.

Example:
    payment_dates: [February 1, August 1]
    record_dates: [January 15]           # and for August 1?

Fix: give each payment date its record date.
"""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import listed, payment_days
from generator.rules.problem import Problem
from generator.values.dates import MonthDay

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for a record date that stands twice, or else where there are more or fewer than payment dates."""
    interest = case.deal.securities.interest
    facts, days, payments = interest.record_dates, [day.value for day in interest.record_dates], payment_days(interest)
    twice = [at for at, day in enumerate(days) if day in days[:at]]
    for at in twice:
        yield Problem(facts[at], f"{days[at]} stands twice among the record dates", (facts[days.index(days[at])],))
    if facts and not twice and len(days) != len(payments):
        said = f"{_counted(days, 'record date')} for {_counted(payments, 'interest payment date')}"
        yield Problem(facts[0], f"{said}; each payment wants one", also=interest.payment_dates[:1])


def _counted(days: Sequence[MonthDay], what: str) -> str:
    return f"{len(days)} {what}{'s' * (len(days) != 1)} ({listed(days, 'and')})"
