"""The check digits of the issuer's Legal Entity Identifier are right.

The last two of its twenty characters follow from the eighteen before them (ISO 17442, ISO 7064 MOD 97-10).

Example:
    issuer:
      lei: 6SHGI4ZSSLCXXQSBB359         # the last two digits turned round

Fix: copy the number from the issuer's record at GLEIF.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.identifiers.written import apart, compact, misformed
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where the number is not of its form or its last two digits differ; a warning for blanks in it."""
    if (stated := case.program.issuer.lei) is None:
        return
    from stdnum.iso7064.mod_97_10 import calc_check_digits

    number = compact(stated.value)
    if wrong := misformed(stated, "an LEI", r"[A-Z0-9]{18}\d\d", "twenty, letters and digits, the last two digits"):
        yield wrong
    elif (digits := calc_check_digits(number[:-2])) != number[-2:]:
        yield Problem(stated, f"the check digits of LEI {number} are {number[-2:]}; computed, they are {digits}")
    yield from apart(stated, "LEI")
