"""The first interest payment comes after the closing.

Interest cannot fall due on bonds that are not issued yet.

Example:
    closing:
      date: 2003-01-31
    securities:
      interest:
        first_payment: 2002-08-01      # a year too early

Fix: correct the first payment, its year as a rule, or the closing.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it does not."""
    first, closing = case.deal.securities.interest.first_payment, case.deal.closing.date
    if first.value <= closing.value:
        early = apart(first.value, closing.value)
        when = "on the day of" if first.value == closing.value else f"{early} before"
        said = f"the first interest payment, {first.text}, is {when} the closing, {closing.text}"
        yield Problem(first, said, also=(closing,))
