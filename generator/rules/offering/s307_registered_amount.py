"""The principal amount is no greater than what the registration statement still covers.

Securities beyond the registered amount are sold without registration, which section 5 of the Securities Act forbids.

Example:
    securities:
      principal: $2,000,000,000
    prospectus:
      registered: $1,500,000,000

Fix: register more, sell less, or correct what is left on the shelf.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.money import Money

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is greater; amounts of two currencies are not compared."""
    sold, registered = case.whole.principal, case.deal.prospectus.registered
    if registered is None or sold.value.currency != registered.value.currency:
        return
    if (more := sold.value.amount - registered.value.amount) > 0:
        by = Money(more, sold.value.currency, sold.value.sign)
        said = f"the agreement sells {sold.text}; the registration statement covers {registered.text} ({by} too little)"
        yield Problem(sold, said, also=(registered,))
