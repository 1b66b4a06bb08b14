"""The series add up to the aggregate principal amount that is stated.

Where several series are sold, the offer states what they come to together. A deal that states the sum itself
(`total_principal`), as the announcement or the board's resolution does, has it held against the series.

Example:
    total_principal: $3,000,000,000
    securities:
      - principal: $2,000,000,000
      - principal: $900,000,000          # $100,000,000 short

Fix: correct whichever amount differs from the pricing.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.facts import added
from generator.values.money import Money

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the principal amounts of the series, or of the only one, are not the total that is stated."""
    stated, amounts = case.whole.total_principal, tuple(series.principal for series in case.whole.series)
    if stated is None:
        return
    total, said = added(*amounts).value, stated.value
    if total != said:
        apart = Money(abs(total.amount - said.amount), said.currency, said.sign)
        differs = f"{apart} {'too much' if total.amount > said.amount else 'short'}"
        yield Problem(stated, f"the series add up to {total}; the total is stated as {said} ({differs})", also=amounts)
