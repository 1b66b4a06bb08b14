"""The prospectus supplement bears the agreement's date.

Both are of the day of pricing. Another date is possible, where the supplement was printed later or the agreement was
signed after it; as a rule one of them is mistyped, or left from an earlier deal.

Example:
    date: 2005-10-24
    prospectus:
      supplement: 2005-10-21

Fix: correct whichever is wrong, or leave the supplement's date out: it is then the agreement's.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it bears another."""
    supplement, signed = case.deal.supplement_date, case.deal.date
    if supplement.value != signed.value:
        when = f"{apart(supplement.value, signed.value)} {'before' if supplement.value < signed.value else 'after'}"
        said = f"the prospectus supplement is dated {supplement.text}, {when} the agreement, {signed.text}"
        yield Problem(supplement, said, also=(signed,))
