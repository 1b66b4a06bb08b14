"""The number of the registration statement is one of the Securities Act, and of its time.

The Commission numbers registration statements 2-, then 33-, and from 1996 on 333-. A number that begins otherwise, such
as 001-, is a company's file under the Securities Exchange Act or another act. A 33- number on an agreement after 2000
would be a shelf of five years or more.

Example:
    prospectus:
      registration: 001-09924            # the issuer's Exchange Act file

Fix: take the number from the cover of the registration statement.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.dates import long_date

SEVERITY: Severity = "error"

ZEROED = {"02": "2", "002": "2", "033": "33"}
"""How EDGAR fills a prefix up to three digits."""

OTHER_ACTS = {
    "000": "of the Securities Exchange Act",
    "001": "of the Securities Exchange Act",
    "005": "of the Securities Exchange Act",
    "22": "of the Trust Indenture Act",
    "022": "of the Trust Indenture Act",
    "811": "of the Investment Company Act",
}


def check(case: Case) -> Iterator[Problem]:
    """A problem where the number is of another act; a warning where its form or its time is odd."""
    number, agreed = case.deal.prospectus.registration, case.deal.date
    prefix, _, rest = number.value.partition("-")
    if prefix in ZEROED:
        said = f"{number.value} is written as in EDGAR's index; as a registration number it is {ZEROED[prefix]}-{rest}"
        yield Problem(number, said, severity="warning")
    elif prefix not in ("2", "33", "333"):
        act = OTHER_ACTS.get(prefix, "of no registration statement")
        yield Problem(
            number, f"{number.value} is a number {act}; those of the Securities Act begin with 2-, 33- or 333-"
        )
    elif prefix == "333" and agreed.value.year < 1996:
        said = f"{number.value} is numbered as from 1996 on; the agreement is dated {long_date(agreed.value)}"
        yield Problem(number, said, also=(agreed,), severity="warning")
    elif prefix == "33" and agreed.value.year > 2000:
        said = f"{number.value} is numbered as before 1996; the agreement is dated {long_date(agreed.value)}"
        yield Problem(number, said, also=(agreed,), severity="warning")
