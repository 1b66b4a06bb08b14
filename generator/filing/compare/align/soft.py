"""Soft boundaries: a unit left over beside a match is part of it where the match lacks just its words."""

from collections import Counter
from collections.abc import Iterator

from generator.filing.compare.align.similar import ALMOST, Likeness
from generator.filing.compare.units import Unit

SHARE = 0.5
"""The least share of its words that a unit must find lacking on the other side to be taken in."""

MOST = 12
"""The most units that are looked at as parts of one."""


class Group:
    """Units of both versions that together say the same, most often one of each."""

    def __init__(self, old: list[Unit], new: list[Unit]) -> None:
        self.old, self.new = old, new


def absorb(groups: list[Group], old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness) -> list[Group]:
    """The groups with the units beside each that are left over and belong to it, and groups of those alone."""
    free_old = set(range(len(old))) - {unit.number for group in groups for unit in group.old}
    free_new = set(range(len(new))) - {unit.number for group in groups for unit in group.new}
    if not free_old and not free_new:
        return groups
    for group in groups:
        take(group, old, new, free_old, free_new, likeness)
    return list(_with_others(groups, old, new, likeness))


def take(
    group: Group,
    old: tuple[Unit, ...],
    new: tuple[Unit, ...],
    free_old: set[int],
    free_new: set[int],
    likeness: Likeness,
) -> None:
    """Take into a group the units beside it that are left over and belong to it."""
    _take(group.new, group.old, new, free_new, likeness)
    _take(group.old, group.new, old, free_old, likeness)


def _with_others(
    groups: list[Group], old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness
) -> Iterator[Group]:
    """The groups, and between any two those of one unit left over with several of the other side that make it up."""
    at, there = 0, 0
    for group in [*groups, None]:
        end, ending = (group.old[0].number, group.new[0].number) if group else (len(old), len(new))
        if end > at and ending > there:
            yield from _made_up(old[at:end], new[there:ending], likeness)
        if group:
            yield group
            at, there = group.old[-1].number + 1, group.new[-1].number + 1


def _made_up(old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness) -> Iterator[Group]:
    at, there = 0, 0
    while at < len(old) and there < len(new):
        if count := _parts(new[there], old[at : at + MOST], likeness):
            yield Group(list(old[at : at + count]), [new[there]])
            at, there = at + count, there + 1
        elif count := _parts(old[at], new[there : there + MOST], likeness):
            yield Group([old[at]], list(new[there : there + count]))
            at, there = at + 1, there + count
        elif len(old) - at > len(new) - there:
            at += 1
        else:
            there += 1


def _parts(whole: Unit, parts: tuple[Unit, ...], likeness: Likeness) -> int:
    """How many of the units make up the whole, from the first on; 0 where they do not."""
    words, weight = likeness.bag(whole.folded), likeness.weight_of(whole.folded)
    used: Counter[str] = Counter()
    taken, count = 0.0, 0
    for part in parts:
        shared = _shared(part, words, used, likeness)
        if not part.folded or shared < SHARE * likeness.weight_of(part.folded):
            break
        used.update(part.folded)
        taken, count = taken + shared, count + 1
    return count if count > 1 and taken >= ALMOST * weight else 0


def _shared(unit: Unit, words: Counter[str], used: Counter[str], likeness: Likeness) -> float:
    """What the words of a unit weigh that stand among `words` and are not `used`."""
    found = 0.0
    for letter, count in likeness.bag(unit.folded).items():
        free = words[letter] - used[letter]
        if free > 0:
            found += min(count, free) * likeness.weight(letter)
    return found


def _take(mine: list[Unit], theirs: list[Unit], side: tuple[Unit, ...], free: set[int], likeness: Likeness) -> None:
    """Take into `mine` what stands free before and after it as long as `theirs` has words for it."""
    if mine[0].number - 1 not in free and mine[-1].number + 1 not in free:
        return
    words, used = _bag(theirs, likeness), _bag(mine, likeness)
    for step in (-1, 1):
        while (number := mine[0 if step < 0 else -1].number + step) in free:
            unit = side[number]
            if not unit.folded or _shared(unit, words, used, likeness) < SHARE * likeness.weight_of(unit.folded):
                break
            free.discard(number)
            used.update(unit.folded)
            mine.insert(0 if step < 0 else len(mine), unit)


def _bag(units: list[Unit], likeness: Likeness) -> Counter[str]:
    bag: Counter[str] = Counter()
    for unit in units:
        bag += likeness.bag(unit.folded)
    return bag
