"""The words that an amendment quotes stand at the place that it names.

Words that are not there cannot be deleted: the amendment fails, or a court has to guess at what was meant. Blanks,
line ends, quotation marks and dashes do not count; a letter does. A line is the one in which the words begin; a
section's lines count from the line of its number, a paragraph's from its own first. Found only where the text of the
Basic Provisions is to hand.

Example:
    - at: {section: 6(a), line: 9}
      delete: such registration statement when it become effective      # became

Fix: quote the words as they are printed, or name the place where they are.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each quotation that is not at its place, with where it is or what comes near."""
    yield from told(case, "not found")
