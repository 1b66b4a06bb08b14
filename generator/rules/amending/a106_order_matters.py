"""What the amendments come to does not hang on the order in which they are carried out.

Amendments vary the Basic Provisions as they were. One that changes what another has inserted finds nothing, and two
that insert at the same place leave open which comes first.

Example:
    - at: {section: 12}
      delete: New York
      insert: Delaware
    - at: {section: 12}
      delete: Delaware                         # only there once (a) has put it there
      insert: Ohio

Fix: say it in one amendment.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each amendment that needs another's result, or shares its place."""
    yield from told(case, "order")
