"""The markets are open on the day of the closing.

On Good Friday, on a Friday before a holiday that falls on a Saturday and on a day of mourning the Federal Reserve
settles, but the New York Stock Exchange is shut, or the bond market is where SIFMA recommends it. A closing is
possible then; the people for it may be away.

Example:
    closing:
      date: 2003-04-18                 # Good Friday

Fix: nothing, if all who take part have agreed to the day; else another day.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import market_holidays

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the Federal Reserve settles and a market is shut."""
    closing = case.deal.closing.date
    if shut := market_holidays(closing.value):
        said = f"the Federal Reserve settles on {closing.text}, the closing, but shut that day: {', '.join(shut)}"
        yield Problem(closing, said)
