"""The title calls notes at a fixed rate no floating rate notes.

Buyers and their systems take the kind of interest from the title. "Floating Rate" in it, alone or beside "Fixed Rate",
is wrong where the terms fix one rate until maturity.

Example:
    title: Floating Rate Senior Notes due 2008
    interest:
      rate: 3.500%

Fix: take the words out of the title, or state the interest as it is.
"""

import re
from collections.abc import Iterator

from generator.deal.interest import FixedInterest, FixedThenFloating
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.titles.printed import titles

SEVERITY: Severity = "error"
_FLOATING = re.compile(r"(?i)\b(?:(?:floating|variable)[- ]rate|zero[- ]coupon)\b")
_FIXED = re.compile(r"(?i)\bfixed[- ]rate\b")


def check(case: Case) -> Iterator[Problem]:
    """A problem for each title that says so of a fixed rate, or speaks of a fixed rate where interest floats."""
    interest = case.deal.securities.interest
    for title in titles(case):
        if isinstance(interest, FixedInterest):
            if says := _FLOATING.search(title.text):
                said = f'the title says "{says[0]}"; interest is fixed at {interest.rate.text}'
                yield Problem(title.at, said, also=(interest.rate,))
        elif (says := _FIXED.search(title.text)) and not isinstance(interest, FixedThenFloating):
            said = f'the title says "{says[0]}"; interest floats by {interest.index.text}'
            yield Problem(title.at, said, also=(interest.index,))
