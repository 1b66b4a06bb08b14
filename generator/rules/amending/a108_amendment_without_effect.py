"""Every amendment changes something.

A name that stands nowhere, words replaced by the same words: the drafter meant another.

Example:
    - rename: Primerica Corp.                  # the document says Primerica Corporation
      to: Citigroup Inc.

Fix: quote what is there, or leave the amendment out.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each amendment that changes nothing."""
    yield from told(case, "nothing renamed", "no effect")
