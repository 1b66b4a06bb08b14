"""Interest is paid as often as the index is of months.

A rate for three months is set anew every three months and paid at their end: four times a year. Where payments are
more or less frequent, as a rule one of the two was left from another deal. An index without a
tenor is not looked at, nor is a fixed rate that floats later, whose payment dates may be those of the fixed rate.

Example:
    interest:
      type: floating
      index: Six-month LIBOR (Telerate)
      payment_dates: [March 20, June 20, September 20, December 20]

Fix: correct the index or the payment dates; nothing, if they are meant to differ.
"""

import re
from collections.abc import Iterator

from generator.deal.interest import FixedThenFloating, FloatingInterest
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import listed, payment_days
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "twelve": 12}
TENORS = WORDS | {str(months): months for months in WORDS.values()}
"""The months of a tenor, by how they are written."""
_TENOR = re.compile(rf"(?i)\b({'|'.join(TENORS)})[ -]months?\b")


def check(case: Case) -> Iterator[Problem]:
    """A problem where it is paid more or less often."""
    interest = case.deal.securities.interest
    if not isinstance(interest, FloatingInterest) or isinstance(interest, FixedThenFloating):
        return
    says, paid = _TENOR.search(interest.index.value), len(interest.payment_dates)
    if says and paid != 12 // TENORS[says[1].lower()]:
        usual = 12 // TENORS[says[1].lower()]
        said = f'the index says "{says[0]}", which goes with {usual} payment date{"s" * (usual != 1)} a year'
        said += f"; the deal has {paid}, {listed(payment_days(interest), 'and')}"
        yield Problem(interest.index, said, interest.payment_dates[:1])
