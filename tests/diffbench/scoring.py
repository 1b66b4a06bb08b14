"""How a comparison is scored against what was done to the text."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from generator.filing.compare import Change, Comparison, compare
from generator.filing.version import Version
from tests.diffbench.edits import Blocks, Edited, Gold

QUIET = ("layout", "typographic", "relettered")


@dataclass(frozen=True)
class Verdict:
    """What came of one edit: found at all; told as exactly what it is; changes of substance that it is not."""

    found: bool
    exact: bool
    told: tuple[tuple[str, str], ...]


def compared(old: Blocks, new: Blocks) -> Comparison:
    """The comparison of two trees."""
    return compare(Version("old", old), Version("new", new))


def judged(edited: Edited, comparison: Comparison) -> Verdict:
    """What came of one edit, which alone was made."""
    told = [change for change in comparison.changes if change.sort not in QUIET]
    exact = len(told) == len(edited.gold) and all(map(_fits, _ordered(told), _by_sort(edited.gold)))
    return Verdict(bool(told), exact and _labels(edited, comparison), tuple((one.sort, one.kind or "") for one in told))


def _ordered(told: list[Change]) -> list[Change]:
    return sorted(told, key=lambda change: change.sort)


def _by_sort(gold: tuple[Gold, ...]) -> list[Gold]:
    return sorted(gold, key=lambda one: one.sort)


def _fits(change: Change, gold: Gold) -> bool:
    return change.sort == gold.sort and (not gold.kinds or change.kind in gold.kinds)


def _labels(edited: Edited, comparison: Comparison) -> bool:
    """Whether what follows is told only where something does, each with its cause."""
    follows = comparison.of("relettered")
    return all(change.cause for change in follows) and (edited.follows or not follows)


def words(blocks: Blocks) -> Counter[str]:
    """How often each word stands in a tree."""
    from generator.index import Index

    return Counter(word for passage in Index(blocks).passages for word in passage.text.split())


def several(blocks: Blocks, count: int, operators, chance: Random) -> tuple[Blocks, list[Edited]]:  # type: ignore[no-untyped-def]
    """The tree with several edits made one after another, and those."""
    made: list[Edited] = []
    while len(made) < count:
        edited = chance.choice(operators).apply(blocks, chance)
        if edited is not None:
            blocks = edited.blocks
            made.append(edited)
    return blocks, made
