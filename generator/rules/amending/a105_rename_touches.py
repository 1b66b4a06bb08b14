"""A name that is renamed throughout stands in no words that another amendment deletes or inserts.

It is then deleted rather than renamed, or stays as it was inserted; the reader wonders which was meant.

Example:
    - rename: Primerica Corporation
      to: Citigroup Inc.
    - at: {section: 10}
      delete: notices
      insert: notices to Primerica Corporation # stays

Fix: write the new name into the other amendment.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each name that another amendment deletes or inserts."""
    yield from told(case, "rename touches")
