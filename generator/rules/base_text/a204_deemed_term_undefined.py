"""A term whose references are deemed to be others is defined in the Basic Provisions.

A deemed reference to a term that nobody uses changes nothing.

Example:
    deemed: {reference: Registration Statment, to: such registration statement on Form S-3}

Fix: name the term as it is defined there.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each deemed reference whose term is defined nowhere."""
    yield from told(case, "no definition")
