"""What is in the way of a deal's amendments, as problems at the deal's lines; and which passages word them."""

from collections.abc import Iterator

from generator.amendments.edits import Kind
from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.tree.walk import flat


def told(case: Case, *kinds: Kind, severity: Severity | None = None) -> Iterator[Problem]:
    """A problem for each trouble of these kinds; none where the text of the base document is not to hand."""
    if case.resolution is None:
        return
    base = case.resolution.base
    for trouble in case.resolution.troubles:
        if trouble.kind in kinds:
            path = f"amendments[{trouble.amendment}]" + (f".{trouble.field}" if trouble.field else "")
            also = () if trouble.also is None else (base.position(trouble.also),)
            yield Problem(path, trouble.said, also, severity)


def amends(passage: Passage) -> bool:
    """Whether a passage of the agreement words an amendment."""
    paths = (path for node in flat(passage.content) for path in getattr(node, "origins", ()))
    return any(path.startswith("amendments[") for path in paths)
