"""The interest rate is more than nothing, and no more than 20%.

A fixed-rate note pays interest, and one that is sold to the public at about its principal amount does not pay that
much: the decimal point moved, or the rate was never filled in. What digits are right no rule can know. A floating rate
is not looked at, since its margin may be nothing; a fixed one that floats later is.

Example:
    interest:
      rate: 46.25%                     # 4.625% was meant

Fix: compare the rate with the pricing wire.
"""

from collections.abc import Iterator

from generator.deal.interest import FixedThenFloating
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"
HIGHEST = 20
"""In percent; above what notes of investment grade paid even in 1981."""


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is nothing, or more."""
    interest = case.deal.securities.interest
    rate = interest.fixed_rate if isinstance(interest, FixedThenFloating) else interest.rate
    if not rate.value.number:
        yield Problem(rate, f"the interest rate is {rate.text}; fixed-rate Securities pay interest: was it filled in?")
    elif rate.value.number > HIGHEST:
        yield Problem(rate, f"the interest rate is {rate.text}, above {HIGHEST}%: does the decimal point stand right?")
