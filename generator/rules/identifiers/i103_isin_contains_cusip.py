"""A United States or Canadian ISIN holds the CUSIP.

Its country code is followed by the nine characters of the CUSIP and a check digit of its own. Compared where both check
digits are right: else one of the numbers is wrong already.

Example:
    identifiers:
      cusip: 172967BK6
      isin: US172967AZ49            # of the CUSIP 172967AZ4

Fix: see which of the two belongs to another security.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.identifiers.written import compact
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem at the ISIN where it holds another CUSIP."""
    stated = case.deal.securities.identifiers
    if stated.cusip is None or stated.isin is None:
        return
    from stdnum import cusip, isin

    security, number = compact(stated.cusip.value), compact(stated.isin.value)
    if not cusip.is_valid(security) or not isin.is_valid(number) or number[:2] not in ("US", "CA"):
        return
    if number[2:11] != security:
        said = f"ISIN {number} holds the CUSIP {number[2:11]}; the CUSIP stated is {security}"
        yield Problem(stated.isin, said, also=(stated.cusip,))
