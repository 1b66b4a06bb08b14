"""The words that an amendment quotes stand at the place that it names only once.

Of words that stand there twice, an amendment does not say which it changes.

Example:
    - at: {section: 6(a)}
      delete_word: definitive                  # twice in Section 6(a)

Fix: name the line, the sentence or the paragraph, quote more words, or choose one on purpose with `occurrence: 2`.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each quotation that stands more than once at its place."""
    yield from told(case, "several")
