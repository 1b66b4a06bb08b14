"""Moves: of what is left over, the units that stand elsewhere on the other side."""

from collections import defaultdict
from collections.abc import Iterator

from generator.filing.compare.align.anchors import first_of_row
from generator.filing.compare.align.chain import Candidate
from generator.filing.compare.align.similar import ALIKE, ALMOST, Likeness
from generator.filing.compare.align.soft import Group, take
from generator.filing.compare.units import Unit

LEAST = 3
"""The fewest tokens of a unit that is told as moved."""
NEAR = 8


def moves(old: tuple[Unit, ...], new: tuple[Unit, ...], groups: list[Group], likeness: Likeness) -> list[Group]:
    """The groups of units that no group has and that are one, moved: the surest and longest first, each unit once."""
    free_old = set(range(len(old))) - {unit.number for group in groups for unit in group.old}
    free_new = set(range(len(new))) - {unit.number for group in groups for unit in group.new}
    here, there = _long(old, free_old), _long(new, free_new)
    found: list[Group] = []
    for best in sorted(_candidates(here, there, likeness), key=lambda one: (-one.weight, one.old, one.new)):
        if best.old in free_old and best.new in free_new:
            kept = free_old - {best.old}, free_new - {best.new}
            group = Group([old[best.old]], [new[best.new]])
            take(group, old, new, *kept, likeness)
            if _same(group, likeness):
                free_old, free_new = kept
                found.append(group)
    return found


def _long(side: tuple[Unit, ...], free: set[int]) -> list[Unit]:
    return [unit for unit in side if unit.number in free and len(unit.tokens) >= LEAST]


def _same(group: Group, likeness: Likeness) -> bool:
    """Whether what a group has on either side is alike enough."""
    one, other = ("".join(unit.folded for unit in side) for side in (group.old, group.new))
    row = first_of_row(group.old[0])
    return likeness.of_words(one, other) >= ALMOST or (row is not None and row == first_of_row(group.new[0]))


def _candidates(old: list[Unit], new: list[Unit], likeness: Likeness) -> Iterator[Candidate]:
    where: dict[object, list[Unit]] = defaultdict(list)
    for other in new:
        for letter in _signs(other):
            where[letter].append(other)
    for one in old:
        rare = sorted((said for said in _signs(one) if said in where), key=lambda said: len(where[said]))
        seen = {other.number: other for said in rare[:NEAR] for other in where[said][:NEAR]}
        for other in seen.values():
            likely = likeness.of(one, other)
            row = first_of_row(one)
            if likely >= ALIKE or (row is not None and row == first_of_row(other)):
                yield Candidate(one.number, other.number, likely * min(len(one.tokens), len(other.tokens)))


def _signs(unit: Unit) -> set[object]:
    """What a unit may be known by: its words, and the name that it begins with where it is a row."""
    row = first_of_row(unit)
    return set(unit.folded) if row is None else {*unit.folded, row}
