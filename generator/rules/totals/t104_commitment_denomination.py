"""Each commitment is a multiple of the minimum denomination, and so is the principal amount.

Securities are issued in multiples of their minimum denomination only. A share that is none cannot be delivered whole.
Nothing is said where the deal states no minimum denomination.

Example:
    minimum_denomination: $1,000
    underwriters:
      - commitment: $1,700,000,500      # $500 over a multiple of $1,000

Fix: correct the amount, or the minimum denomination.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.facts import Fact
from generator.values.money import Money

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each commitment that is no multiple; for the principal amount where every commitment is one."""
    least, principal = case.deal.securities.minimum_denomination, case.deal.securities.principal
    if least is None:
        return
    if not least.value.amount:
        said = f"the minimum denomination is {least.text}; nothing is issued in denominations of nothing"
        yield Problem(least, said)
        return
    found = [problem for firm in case.deal.underwriters for problem in _over(firm.name.text, firm.commitment, least)]
    yield from found or _over("", principal, least)


def _over(firm: str, amount: Fact[Money], least: Fact[Money]) -> Iterator[Problem]:
    """The problem with an amount that is no multiple of the least; none with an open one."""
    if amount.known is not None and (over := amount.value.amount % least.value.amount):
        whose = f"{firm} commits to" if firm else "the agreement sells"
        rest = f"{Money(over)} over a multiple of it"
        yield Problem(
            amount, f"{whose} {amount.text}; the minimum denomination is {least.text} ({rest})", also=(least,)
        )
