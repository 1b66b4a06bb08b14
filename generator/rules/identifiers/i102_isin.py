"""The check digit of the ISIN is right.

The twelfth character follows from the eleven before it (ISO 6166); the first two are a country, or XS and the like for
securities that the international depositories number.

Example:
    identifiers:
      isin: US172967BK61              # the check digit of US172967BK6 is 0

Fix: copy the number from the notice of the numbering agency.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.identifiers.written import apart, compact, misformed
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the number is not of its form, names no country or its last digit differs."""
    if (stated := case.deal.securities.identifiers.isin) is None:
        return
    from stdnum.isin import InvalidComponent, calc_check_digit, validate

    number = compact(stated.value)
    if wrong := misformed(stated, "an ISIN", r"[A-Z]{2}[A-Z0-9]{9}\d", "two letters, nine letters or digits, a digit"):
        yield wrong
    elif (digit := calc_check_digit(number[:-1])) != number[-1]:
        yield Problem(stated, f"the check digit of ISIN {number} is {number[-1]}; computed, it is {digit}")
    else:
        try:
            validate(number)
        except InvalidComponent:
            yield Problem(stated, f"ISIN {number} begins with {number[:2]}, which is no country's code")
    yield from apart(stated, "ISIN")
