"""Soft boundaries: a unit left over beside a match is part of it where the match lacks just its words."""

from collections import Counter

from generator.filing.compare.align.similar import Likeness
from generator.filing.compare.units import Unit

SHARE = 0.6
"""The least share of its words that a unit must find lacking on the other side to be taken in."""


class Group:
    """Units of both versions that together say the same, most often one of each."""

    def __init__(self, old: list[Unit], new: list[Unit]) -> None:
        self.old, self.new = old, new


def absorb(groups: list[Group], old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness) -> None:
    """Take into each group the units beside it that are left over and belong to it."""
    free_old = set(range(len(old))) - {unit.number for group in groups for unit in group.old}
    free_new = set(range(len(new))) - {unit.number for group in groups for unit in group.new}
    if not free_old and not free_new:
        return
    for group in groups:
        _take(group.new, group.old, new, free_new, likeness)
        _take(group.old, group.new, old, free_old, likeness)


def _take(mine: list[Unit], theirs: list[Unit], side: tuple[Unit, ...], free: set[int], likeness: Likeness) -> None:
    """Take into `mine` what stands free before and after it as long as `theirs` has words for it."""
    for step in (-1, 1):
        while (number := mine[0 if step < 0 else -1].number + step) in free:
            lacking = _bag(theirs, likeness) - _bag(mine, likeness)
            words = likeness.bag(side[number].folded)
            shared = likeness.weight((words & lacking).elements())
            if shared < SHARE * likeness.weight(words.elements()) or not words:
                break
            free.discard(number)
            mine.insert(0 if step < 0 else len(mine), side[number])


def _bag(units: list[Unit], likeness: Likeness) -> Counter[str]:
    bag: Counter[str] = Counter()
    for unit in units:
        bag += likeness.bag(unit.folded)
    return bag
