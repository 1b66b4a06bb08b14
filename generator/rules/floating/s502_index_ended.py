"""The index of an agreement is still published on its day.

The panels of banks on which dollar LIBOR rested ended on June 30, 2023; the FCA had announced it on March 5, 2021. A
rate that is to be set by an index which no longer is goes to the fallbacks of the supplement on its first day. LIBOR of
other money is not looked at.

Example:
    date: 2024-02-06
    securities:
      interest:
        type: floating
        index: Three-month LIBOR (Telerate)

Fix: name the index of the term sheet, SOFR as a rule; the old one was left from an earlier deal.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.deal.interest import FloatingInterest
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import DOLLARS
from generator.values.dates import long_date

SEVERITY: Severity = "warning"
ENDED = date(2023, 6, 30)
"""The last day of the dollar panels."""
_LIBOR = re.compile(r"(?i)\bLIBOR\b|\bLondon inter-?bank offered rate\b")


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is dollar LIBOR and the agreement is dated after the last day of that."""
    signed, series = case.deal.date, case.deal.securities
    if not isinstance(series.interest, FloatingInterest) or series.currency != DOLLARS or signed.value <= ENDED:
        return
    index = series.interest.index
    if says := _LIBOR.search(index.value):
        said = f'the index says "{says[0]}", whose dollar panels ended on {long_date(ENDED)}'
        said += f"; the agreement is dated {signed.text}"
        yield Problem(index, said, (signed,))
