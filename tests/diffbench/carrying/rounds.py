"""The rounds of the benchmark through carriers: set as a file, read back, compared; seeds to tune by, and held out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from generator.filing.compare import Comparison, compare
from generator.filing.version import Version
from generator.tree.document import Document
from tests.diffbench.carrying.carriers import LAYOUTS, OURS, Setter, carried, places
from tests.diffbench.edits import Blocks, Edited
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.rounds import Score, Singles
from tests.diffbench.scoring import (
    Tally,
    judged,
    letters,
    loud,
    relabelled,
    several,
    tallied,
    told_relabelled,
)
from tests.diffbench.sources import FIRST, LAST, SECOND, agreement
from tests.diffbench.trapping import Trap, placed, traps, verdict

HELD_OUT = 1_000_000
"""The first seed of the layouts and edits that nobody looks at: those below are to tune by."""


@dataclass(frozen=True)
class Split:
    """What is measured: agreements, and the first of its seeds."""

    names: Sequence[str]
    first: int

    def cases(self, count: int) -> Iterator[tuple[int, Document]]:
        """So many seeds, each with its agreement."""
        for seed in range(self.first, self.first + count):
            yield seed, agreement(self.names[seed % len(self.names)])


DEV = Split((*FIRST, *SECOND), 0)
HELD = Split((*FIRST, *SECOND, *LAST), HELD_OUT)


@dataclass
class Labels:
    """Letters that changed because a clause was added, dropped or moved: told so, and told where none did."""

    all: int = 0
    told: int = 0
    false: int = 0


@dataclass
class Carried(Singles):
    """Single edits through a carrier; the letters among them one by one."""

    labels: Labels = field(default_factory=Labels)


def _against(document: Document, setter: Setter, seed: int, new: Document) -> Comparison:
    """An agreement as a tree beside another in a carrier."""
    return compare(Version("old", document.blocks), carried(new, setter, seed, document.blocks))


def _both(document: Document, setter: Setter, seed: int, new: Document) -> Comparison:
    """Both in carriers, of other looks."""
    old = carried(document, setter, seed + 500_000, new.blocks)
    return compare(old, carried(new, setter, seed, old.blocks))


def identity(split: Split, seeds: int, setters: Mapping[str, Setter] = LAYOUTS) -> Score:
    """Layouts of an agreement beside itself: how often nothing of substance is told."""
    score = Score()
    for seed, document in split.cases(seeds):
        for name, setter in setters.items():
            made = _against(document, setter, seed, document)
            score.count(not loud(made) and not made.of("relettered"), f"{name} {seed}")
    return score


def pairs(split: Split, seeds: int) -> Score:
    """Two layouts of one agreement beside each other."""
    score = Score()
    for seed, document in split.cases(seeds):
        for name, setter in LAYOUTS.items():
            score.count(not loud(_both(document, setter, seed, document)), f"both {name} {seed}")
    return score


def singles(split: Split, count: int, setters: Mapping[str, Setter] = LAYOUTS, both: bool = False) -> Carried:
    """So many seeds of single edits, each in one carrier; an operator that finds no place is passed over."""
    made = Carried()
    names, told = list(setters), _both if both else _against
    for seed, document in split.cases(count):
        operator = OPERATORS[seed // len(split.names) % len(OPERATORS)]
        edited = operator.apply(document.blocks, Random(f"carried {seed}"))
        if edited is not None:
            carrier = names[seed % len(names)]
            comparison = told(document, setters[carrier], seed, replace(document, blocks=edited.blocks))
            _count(made, document.blocks, edited, comparison, f"{carrier} {operator.name} {seed}")
    return made


def _count(made: Carried, old: Blocks, edited: Edited, comparison: Comparison, case: str) -> None:
    verdict = judged(edited, comparison)
    made.found.count(verdict.found, case)
    made.exact.count(verdict.exact, case)
    if any(gold.sort == "moved" for gold in edited.gold):
        made.moves.count(bool(comparison.of("moved")), case)
    if edited.follows:
        made.letters.count(letters(edited, comparison), case)
        moved = frozenset(place for gold in edited.gold for place in gold.at)
        gold, told = relabelled(old, edited.blocks, moved), told_relabelled(comparison)
        made.labels.all += gold.total()
        made.labels.told += (gold & told).total()
        made.labels.false += (told - gold).total()


def together(split: Split, edits: int, count: int, setters: Mapping[str, Setter] = LAYOUTS) -> Tally:
    """So many edits at once, so many times, each in one carrier."""
    return sum(_together(split, edits, count, setters), Tally())


def _together(split: Split, edits: int, count: int, setters: Mapping[str, Setter]) -> Iterator[Tally]:
    names = list(setters)
    for seed, document in split.cases(count):
        blocks, gold = several(document.blocks, edits, OPERATORS, Random(f"carried {edits} {seed}"))
        read = carried(replace(document, blocks=blocks), setters[names[seed % len(names)]], seed, document.blocks)
        yield tallied(gold, compare(Version("old", document.blocks), read), new=places(read, blocks))


def trapped(split: Split) -> dict[Trap, str]:
    """What came of every trap, each in one layout."""
    document, names = agreement(FIRST[0]), list(LAYOUTS)
    found = {}
    for number, trap in enumerate(traps()):
        old, new = (replace(document, blocks=placed(trap.unit, said)) for said in (trap.old, trap.new))
        found[trap] = verdict(trap, _against(old, LAYOUTS[names[number % len(names)]], split.first + number, new))
    return found


__all__ = ["DEV", "HELD", "LAYOUTS", "OURS", "Carried", "Split", "identity", "pairs", "singles", "together", "trapped"]
