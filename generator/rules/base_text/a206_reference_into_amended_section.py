"""A section that the agreement refers to is not one that it amends, or was looked at again.

"The opinions required by Sections 5(c) and 5(d)" are those of the sections as amended.

Example:
    opinions: [5(c), 5(d)]                     # and an amendment of Section 5(c)

Fix: read the reference with the amendment in mind.
"""

from collections.abc import Iterator

from generator.deal.amendments import Rename
from generator.findings import Severity
from generator.rules.amending.told import amends
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """A note for each section that is cited outside the amendments, and amended."""
    if case.resolution is None:
        return
    base = case.resolution.base
    for found in case.index.cites:
        unit = base.by_label.get(found.node.at) if found.node.document == "basic-provisions" else None
        if unit is None or amends(found.passage):
            continue
        for edit in case.resolution.edits:
            renamed = isinstance(case.deal.amendments[edit.amendment], Rename)
            if unit.start <= edit.start < unit.end and not renamed:
                said = f"Section {unit.label} of the Basic Provisions is referred to and amended"
                yield Problem(f"amendments[{edit.amendment}]", said, (found.passage, base.position(edit.start)))
                break
