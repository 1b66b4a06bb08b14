"""The closing is no later than the standard settlement cycle of the day.

Rule 15c6-1(a) of the Exchange Act set it at three business days from June 7, 1995, two from September 5, 2017 and one
from May 28, 2024; five were custom before. A firm commitment offering may take longer, by paragraph (c) where it is
priced after 4:30 p.m., by paragraph (d) where the managing underwriter and the issuer agree. Those who trade before
the closing must then settle otherwise than usual, and the prospectus supplement tells them so. The business days are
those of the Federal Reserve. Beyond T+15 the finding is a warning: such a date is mistyped as a rule.

Example:
    date: 2003-10-31
    closing:
      date: 2003-11-12                 # T+7: Veterans Day is between

Fix: nothing, if the supplement says that settlement is longer; else say it there, or close earlier.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import CUSTOM, business_days_between, is_business_day, next_business_day, standard_cycle
from generator.values.dates import long_date

SEVERITY: Severity = "warning"
LONG = 15
"""Business days beyond which a closing is rather mistyped than late."""


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is later."""
    trade, closing = case.deal.date, case.deal.closing.date
    settles = closing.value if is_business_day(closing.value) else next_business_day(closing.value)  # S102 tells
    count, rule = business_days_between(trade.value, settles), standard_cycle(trade.value)
    if count > (rule or CUSTOM):
        usual = f"T+{rule} of Rule 15c6-1(a)" if rule else f"T+{CUSTOM} of custom (no rule before June 7, 1995)"
        after = "" if settles == closing.value else f", or rather {long_date(settles)}"
        said = f"from {trade.text} to the closing, {closing.text}{after}, is T+{count}, longer than the {usual}"
        said += "; does the prospectus supplement say so?"
        yield Problem(closing, said, (trade,), "note" if count <= LONG else "warning")
