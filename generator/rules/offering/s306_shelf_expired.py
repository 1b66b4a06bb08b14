"""The registration statement is effective, and no older than three years.

Rule 415(a)(5) of the Securities Act lets most shelves be used for three years from their effective date, and for 180
days more where a new registration statement was filed in time. It came on December 1, 2005, and the three years of a
shelf that was effective before began on that day. Before the effective date section 5 forbids any sale. Where the
deal does not state that date, the base prospectus stands in for it: a warning, since the shelf may be a younger one.

Example:
    date: 2010-06-01
    prospectus:
      effective: 2006-03-02            # expired on March 2, 2009

Fix: sell off the shelf that is in force: its number, its prospectus, its effective date.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart
from generator.values.dates import long_date
from generator.values.facts import Fact

SEVERITY: Severity = "error"
SINCE = date(2005, 12, 1)
YEARS, GRACE = 3, timedelta(days=180)


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is not effective yet or is too old, a lesser one where that is not certain."""
    signed, effective, base = case.deal.date, case.deal.prospectus.effective, case.deal.prospectus.date
    if effective is None or effective.is_open:
        ends = _ends(base)
        if signed.value > ends:
            said = (
                f"the base prospectus is dated {base.text}; a shelf of that day could be used until {long_date(ends)}"
            )
            said += f" (Rule 415(a)(5)), and the agreement is dated {signed.text}: when did the shelf become effective?"
            yield Problem(base, said, (signed,), "warning")
    elif effective.value > signed.value:
        late = apart(effective.value, signed.value)
        said = (
            f"the registration statement is effective from {effective.text}, {late} after the agreement, {signed.text}"
        )
        yield Problem(effective, said, also=(signed,))
    elif signed.value > (ends := _ends(effective)):
        said = f"the registration statement, effective {effective.text}, could be used until {long_date(ends)}"
        said += f" (Rule 415(a)(5)); the agreement is dated {signed.text}, {apart(signed.value, ends)} later"
        if signed.value <= ends + GRACE:
            said += ", within the 180 days for which a new one must have been filed in time"
        yield Problem(effective, said, (signed,), "warning" if signed.value <= ends + GRACE else "error")


def _ends(effective: Fact[date]) -> date:
    """The last day of the three years."""
    start = max(effective.value, SINCE)
    year = start.year + YEARS
    return date(year, start.month, min(start.day, monthrange(year, start.month)[1]))
