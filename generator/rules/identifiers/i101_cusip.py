"""The check digit of the CUSIP is right.

The ninth character follows from the eight before it (ANSI X9.6). A wrong digit settles the wrong security, or none.

Example:
    identifiers:
      cusip: 172967BK0              # the check digit of 172967BK is 6

Fix: copy the number from the CUSIP Service Bureau's notice; the digit that is computed is right only if the others are.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.identifiers.written import apart, compact, misformed
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the number is not of its form or its last digit differs; a warning for blanks in it."""
    if (stated := case.deal.securities.identifiers.cusip) is None:
        return
    from stdnum.cusip import calc_check_digit

    number = compact(stated.value)
    if wrong := misformed(stated, "a CUSIP", r"[A-Z0-9*@#]{8}\d", "nine, letters and digits, the last one a digit"):
        yield wrong
    elif (digit := calc_check_digit(number[:-1])) != number[-1]:
        yield Problem(stated, f"the check digit of CUSIP {number} is {number[-1]}; computed, it is {digit}")
    yield from apart(stated, "CUSIP")
