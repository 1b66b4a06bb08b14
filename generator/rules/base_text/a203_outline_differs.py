"""What is said of the Basic Provisions beside their text agrees with it: each section, each defined term.

Rules look references up in the outline. A section that it has and the text has not, or a complete outline without one
that the text has, makes them wrong.

Example:
    sections: {complete: yes, known: [1, 2, 2(a)]}      # the text has a Section 3

Fix: correct the outline.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each section and term that only one of the two has."""
    text, base = case.takedown.text, case.base
    if text is None:
        return
    for fact in base.sections.known:
        if fact.text not in text.by_label:
            yield Problem(fact, f"the outline has Section {fact.text}; the text has none")
    if base.sections.complete and base.sections.complete.known:
        known = {fact.text for fact in base.sections.known}
        for unit in text.units:
            if unit.label not in known:
                said = f"the text has Section {unit.label}; the outline, which is complete, has none"
                yield Problem(text.position(unit.start), said, (base.sections.complete,))
    for fact in base.terms.known:
        if not re.search(rf'["\u201c]{re.escape(fact.text)}["\u201d]', text.text):
            yield Problem(fact, f"the outline has the term {fact.text}; the text defines none of that name")
