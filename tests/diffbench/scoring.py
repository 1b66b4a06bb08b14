"""How a comparison is scored against what was done to the text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from generator.filing.compare import Change, Comparison, compare
from generator.filing.version import Version
from generator.index import Index
from generator.tree.document import Item, Items
from generator.tree.number import letter
from generator.tree.walk import walk
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


def relabelled(old: Blocks, new: Blocks, edited: frozenset[str]) -> Counter[tuple[str, str]]:
    """How often each letter became another, of the items that stand in both trees and were not edited themselves."""
    before = {item.id: item.label for item in _items(old) if item.id not in edited}
    after = {item.id: item.label for item in _items(new) if item.id in before}
    return Counter((before[item], label) for item, label in after.items() if before[item] != label)


def _items(blocks: Blocks) -> Iterator[Item]:
    return (item for block in walk(blocks) if isinstance(block, Items) for item in block.items)


def told_relabelled(comparison: Comparison) -> Counter[tuple[str, str]]:
    """How often a letter is told as having become another: `(c) to (e)` says it of three."""
    found: Counter[tuple[str, str]] = Counter()
    for change in comparison.of("relettered"):
        if "label" in change.notes and change.old and change.new:
            found.update(zip(_run(change.old.text), _run(change.new.text), strict=True))
    return found


def _run(said: str) -> list[str]:
    first, _, last = said.partition(" to ")
    letters = [letter(number) for number in range(26)]
    return letters[letters.index(first) : letters.index(last or first) + 1]


def several(
    blocks: Blocks, count: int, operators: Sequence[Operator], chance: Random
) -> tuple[Blocks, tuple[Gold, ...]]:
    """The tree with several edits, each of another paragraph, item or row, and what they should be told as.

    In one list or table one thing moves at most: which of several moved is more than the order of the rest tells.
    """
    gold: list[Gold] = []
    used: set[str] = set()
    made = 0
    for _ in range(count * 20):
        edited = chance.choice(operators).apply(blocks, chance)
        places = {place for one in edited.gold for place in one.at} | _moved_in(blocks, edited) if edited else set()
        if edited and not places & used and places:
            blocks, made = edited.blocks, made + 1
            used |= places
            gold += edited.gold
        if made == count:
            break
    return blocks, tuple(gold)


def _moved_in(blocks: Blocks, edited: Edited) -> set[str]:
    """A name for each list and table in which an edit moves something."""
    moved = {place for one in edited.gold if one.sort == "moved" for place in one.at}
    return {f"moved in {one.block.id}" for one in Index(blocks).passages if one.id in moved}


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


Names = Mapping[str, frozenset[str]]
"""The ids of a tree by the id that a reading of it has."""


def tallied(
    gold: tuple[Gold, ...], comparison: Comparison, old: Names | None = None, new: Names | None = None
) -> Tally:
    """What came of several edits: each is sought among the changes of its own block, item or row.

    `old` and `new` say what the ids of a side that was read stand for.
    """
    told = loud(comparison)
    found = [[change for change in told if _blocks(change, old, new) & one.at] for one in gold]
    places = {place for one in gold for place in one.at}
    return Tally(
        edits=len(gold),
        found=sum(map(bool, found)),
        exact=sum(any(fits(change, one) for change in changes) for one, changes in zip(gold, found, strict=True)),
        told=len(told),
        true=sum(bool(_blocks(change, old, new) & places) for change in told),
    )


def _blocks(change: Change, old: Names | None, new: Names | None) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for side, names in ((change.old, old), (change.new, new)):
        if side:
            found |= frozenset((side.block,)) if names is None else names.get(side.block, frozenset())
    return found
