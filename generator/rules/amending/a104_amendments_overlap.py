"""No two amendments change the same words, and none changes words that another deletes.

All amendments are read against the Basic Provisions as they were. Where two take hold of the same words, no order of
carrying them out is right.

Example:
    - at: {section: 9, paragraph: 2}
      delete_entirely: yes
    - at: {section: 9}
      delete: thirty days                      # stands in the second paragraph
      insert: ten days

Fix: say it in one amendment.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each amendment that takes hold of another's words."""
    yield from told(case, "overlap")
