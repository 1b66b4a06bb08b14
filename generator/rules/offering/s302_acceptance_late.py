"""The offer ends by the next business day after the agreement.

It is accepted within hours, since the price is of that hour. A later deadline leaves the underwriters bound for days,
while the Company is free; as a rule it is a mistyped date.

Example:
    date: 2003-01-24
    acceptance:
      date: 2003-02-24                 # the month

Fix: correct the day, or leave it out: the deadline is then on the agreement's date.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart, next_business_day
from generator.values.dates import long_date

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the deadline is later."""
    deadline, signed = case.deal.accept_by, case.deal.date
    latest = next_business_day(signed.value)
    if deadline.value > latest:
        late = apart(deadline.value, signed.value)
        said = f"the offer ends on {deadline.text}, {late} after the agreement, {signed.text}"
        yield Problem(deadline, f"{said}; the next business day is {long_date(latest)}", also=(signed,))
