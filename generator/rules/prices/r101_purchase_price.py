"""The purchase price is not above the price to public.

The underwriters live on the difference. A purchase price above the price to public has them sell at a loss: two digits
changed places, or the two prices did. Equal prices are told by R102.

Example:
    to_public: 99.153%
    to_underwriters: 99.478%            # the prices changed places

Fix: correct whichever price differs from the pricing wire.
"""

from collections.abc import Iterator

from generator.figures import gross_spread
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is above."""
    price, spread = case.deal.securities.price, gross_spread(case.deal).value.number
    if spread < 0:
        said = f"the purchase price is {price.to_underwriters.text}; the price to public is {price.to_public.text}"
        yield Problem(price.to_underwriters, f"{said} ({-spread:f}% below it)", also=(price.to_public,))
