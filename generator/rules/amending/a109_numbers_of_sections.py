"""A section that is added or renumbered has a number of its own, and references to its old one are looked at.

Two sections of one number cannot be told apart, and a reference to the old number leads nowhere or astray.

Example:
    - add_section: 12                          # there is a Section 12
      after: 11
      text: "Copies. Each party …"

Fix: give it a free number such as 11A; amend the references.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """An error for each number that is taken, a note for each renumbered section that is referred to."""
    yield from told(case, "number taken")
    yield from told(case, "renumbered", severity="note")
