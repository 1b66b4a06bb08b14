"""How a comparison is scored against what was done to the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from generator.filing.compare import Change, Comparison, compare
from generator.filing.version import Version
from tests.diffbench.edits import Blocks, Edited, Gold
from tests.diffbench.operators.operator import Operator

QUIET = ("layout", "typographic", "relettered")


@dataclass(frozen=True)
class Verdict:
    """What came of one edit: found at all; told as exactly what it is, and nothing else with it."""

    found: bool
    exact: bool


def compared(old: Blocks, new: Blocks) -> Comparison:
    """The comparison of two trees."""
    return compare(Version("old", old), Version("new", new))


def loud(comparison: Comparison) -> list[Change]:
    """The changes of substance and the moves."""
    return [change for change in comparison.changes if change.sort not in QUIET]


def judged(edited: Edited, comparison: Comparison) -> Verdict:
    """What came of one edit, which alone was made."""
    told = sorted(loud(comparison), key=lambda change: change.sort)
    gold = sorted(edited.gold, key=lambda one: one.sort)
    exact = len(told) == len(gold) and all(map(fits, told, gold))
    return Verdict(bool(told), exact and letters(edited, comparison))


def fits(change: Change, gold: Gold) -> bool:
    """Whether a change is told as what the edit was."""
    return change.sort == gold.sort and (not gold.kinds or change.kind in gold.kinds)


def letters(edited: Edited, comparison: Comparison) -> bool:
    """Whether what follows is told only where something does, each with its cause."""
    follows = comparison.of("relettered")
    return all(change.cause for change in follows) and (edited.follows or not follows)


def several(
    blocks: Blocks, count: int, operators: Sequence[Operator], chance: Random
) -> tuple[Blocks, tuple[Gold, ...]]:
    """The tree with several edits, each of another paragraph, item or row, and what they should be told as."""
    gold: list[Gold] = []
    used: set[str] = set()
    made = 0
    for _ in range(count * 20):
        edited = chance.choice(operators).apply(blocks, chance)
        places = {place for one in edited.gold for place in one.at} if edited else set()
        if edited and not places & used and places:
            blocks, made = edited.blocks, made + 1
            used |= places
            gold += edited.gold
        if made == count:
            break
    return blocks, tuple(gold)


@dataclass(frozen=True)
class Tally:
    """Edits, those found, those told as what they are; changes told, those that are of some edit."""

    edits: int = 0
    found: int = 0
    exact: int = 0
    told: int = 0
    true: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def tallied(gold: tuple[Gold, ...], comparison: Comparison) -> Tally:
    """What came of several edits: each is sought among the changes of its own block, item or row."""
    told = loud(comparison)
    found = [[change for change in told if _blocks(change) & one.at] for one in gold]
    places = {place for one in gold for place in one.at}
    return Tally(
        edits=len(gold),
        found=sum(map(bool, found)),
        exact=sum(any(fits(change, one) for change in changes) for one, changes in zip(gold, found, strict=True)),
        told=len(told),
        true=sum(bool(_blocks(change) & places) for change in told),
    )


def _blocks(change: Change) -> set[str]:
    return {side.block for side in (change.old, change.new) if side}
