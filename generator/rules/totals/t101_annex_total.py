"""The commitments add up to the aggregate principal amount.

Annex A alone says who takes how much. If it falls short, the issuer sells bonds that nobody has agreed to buy.

Example:
    principal: $2,000,000,000
    underwriters:
      - commitment: $1,700,000,000
      - commitment: $290,000,000        # $10,000,000 short

Fix: correct whichever amount differs from the final allocation.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.money import Money

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the sum differs."""
    sold, total = case.deal.securities.principal, case.deal.total
    if difference := total.value.amount - sold.value.amount:
        by = f"{Money(Decimal(abs(difference)))} {'too much' if difference > 0 else 'short'}"
        said = f"Annex A adds up to {total.text}; the agreement sells {sold.text} ({by})"
        yield Problem(sold, said, also=tuple(firm.commitment for firm in case.deal.underwriters[:1]))
