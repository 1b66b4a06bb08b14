"""The numbering of the Basic Provisions is recognised throughout.

Sections are looked for as `2.`, `Section 2.` or `SECTION 2`, their parts as (a), (i), (A) or (1), each after the one
before. What is numbered otherwise, or out of turn, is not found by an amendment that names it.

Example:
    2.1 Representations.                       # in the text

Fix: see whether the text is as printed; a scan often has (l) for (1).
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each number of the text that is not recognised, at its line."""
    if case.takedown.text is not None:
        for finding in case.takedown.text.findings:
            yield Problem(finding.position, finding.message)
