"""A comma or a stop at the end of a quotation belongs to the agreement, unless the deal says otherwise.

American printing puts commas and stops inside quotation marks, whosever they are. Read to the letter, `delete "X," and
insert "Y"` takes the comma out of the Basic Provisions. `closing_punctuation: style`, the default, leaves it there;
`literal` takes it out.

Example:
    - at: {section: 10, line: 6}
      delete: 65 East 55th Street, New York, New York 10022,
      insert: 399 Park Avenue, New York, New York 10043

Fix: none is needed where the sentence reads well with it; else quote the words without the mark, or say `literal`.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """A note for each quotation whose last mark makes a difference."""
    yield from told(case, "closing punctuation")
