"""The price to public is between 50% and 150% of the principal amount.

Notes that pay interest at the rate of the day are sold near their principal amount. A price far from it says that a
digit was lost or that the decimal point moved, and both prices with it, so that the spread shows nothing. Above 200% it
is an error.

Example:
    price:
      to_public: 9.9478%               # 99.478% was meant
      to_underwriters: 9.9153%

Fix: compare both prices with the pricing wire.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"
LOWEST, HIGHEST, IMPOSSIBLE = 50, 150, 200
"""In percent of the principal amount."""


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is less or more."""
    price = case.deal.securities.price.to_public
    if not LOWEST <= price.value.number <= HIGHEST:
        side = f"below {LOWEST}%" if price.value.number < LOWEST else f"above {HIGHEST}%"
        said = f"the price to public is {price.text}, {side} of the principal amount"
        severity: Severity = "error" if price.value.number > IMPOSSIBLE else "warning"
        yield Problem(price, f"{said}: does the decimal point stand right?", severity=severity)
