"""Breaks that stand elsewhere: paragraphs that follow each other, parted after other words on the other side."""

from rapidfuzz.distance import Indel

from generator.filing.compare.align.soft import Group
from generator.filing.compare.units import Unit

_BODIES = ("paragraph", "item")


def shifted(groups: list[Group]) -> list[Group]:
    """The groups, with those joined that stand next to each other and differ by where they are parted."""
    found: list[Group] = []
    for group in groups:
        if found and _follows(found[-1], group) and _differ_by_break(found[-1], group):
            found[-1] = Group([*found[-1].old, *group.old], [*found[-1].new, *group.new])
        else:
            found.append(group)
    return found


def _follows(before: Group, after: Group) -> bool:
    """Whether both are running text, the second without a label, with nothing between them on either side."""
    if before.old[-1].number + 1 != after.old[0].number or before.new[-1].number + 1 != after.new[0].number:
        return False
    return all(unit.kind in _BODIES for unit in (before.old[-1], before.new[-1])) and all(
        unit.kind == "paragraph" for unit in (after.old[0], after.new[0])
    )


def _differ_by_break(before: Group, after: Group) -> bool:
    old, new, old_after, new_after = (_words(side) for side in (before.old, before.new, after.old, after.new))
    if old == new or old_after == new_after or not (_overlap(old, new_after) or _overlap(new, old_after)):
        return False
    apart = Indel.distance(old, new) + Indel.distance(old_after, new_after)
    return Indel.distance(old + old_after, new + new_after) < apart


def _words(units: list[Unit]) -> str:
    return "".join(unit.folded for unit in units)


def _overlap(left: str, right: str) -> bool:
    """Whether one run of words ends with what another begins with."""
    first, at = right[:1], -1
    while first and (at := left.find(first, at + 1)) >= 0:
        if right.startswith(left[at:]):
            return True
    return False
