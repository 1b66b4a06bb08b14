"""The alignment of two versions: which units belong together, in the order of a redline."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.filing.compare.align.anchors import anchors
from generator.filing.compare.align.chain import Candidate
from generator.filing.compare.align.gaps import gap
from generator.filing.compare.align.moves import moves
from generator.filing.compare.align.shifted import shifted
from generator.filing.compare.align.similar import Likeness
from generator.filing.compare.align.soft import Group, absorb
from generator.filing.compare.units import Unit


@dataclass(frozen=True, eq=False)
class Aligned:
    """Units that belong together: one of each version as a rule, none of one where it was added or dropped."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    moved: bool = False


def align(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> list[Aligned]:
    """Every unit of both versions, once: what is dropped stands after what it followed, what moved at its new place."""
    likeness = Likeness(old, new)
    groups = [Group([old[one.old]], [new[one.new]]) for one in _matches(old, new, likeness)]
    return list(_in_order(shifted(absorb(groups, old, new, likeness)), old, new, likeness))


def _matches(old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness) -> Iterator[Candidate]:
    at, there = 0, 0
    for match in anchors(old, new, likeness):
        yield from gap(old[at : match.old], new[there : match.new], likeness)
        yield match
        at, there = match.old + 1, match.new + 1
    yield from gap(old[at:], new[there:], likeness)


def _in_order(
    groups: list[Group], old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness
) -> Iterator[Aligned]:
    moved = moves(old, new, groups, likeness)
    gone = {unit.number for group in moved for unit in group.old}
    came = {unit.number: group for group in moved for unit in group.new}
    at, there = 0, 0
    for group in [*groups, None]:
        end, ending = (group.old[0].number, group.new[0].number) if group else (len(old), len(new))
        yield from (Aligned((unit,), ()) for unit in old[at:end] if unit.number not in gone)
        for unit in new[there:ending]:
            if unit.number not in came:
                yield Aligned((), (unit,))
            elif unit is came[unit.number].new[0]:
                yield Aligned(tuple(came[unit.number].old), tuple(came[unit.number].new), True)
        if group:
            yield Aligned(tuple(group.old), tuple(group.new))
            at, there = group.old[-1].number + 1, group.new[-1].number + 1
