"""The place that an amendment names is there.

A ninth line of a section of eight, a clause (iv) where there are three: whoever reads it looks in vain.

Example:
    - at: {section: 3, paragraph: 9}           # Section 3 has seven

Fix: name the place as the Basic Provisions number it.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each place that the text does not have, or that nothing can be added to."""
    yield from told(case, "nowhere", "out of place")
