"""The rounds of the benchmark: identity, single edits, several at once, letters, moves, traps, each with its tally."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.diffbench.noise import NOISE, stacked
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.scoring import Tally, compared, judged, letters, loud, several, tallied
from tests.diffbench.sources import source


@dataclass
class Score:
    """How many of how many, and the cases that failed."""

    good: int = 0
    all: int = 0
    failed: list[str] = field(default_factory=list)

    def count(self, good: bool, case: str) -> None:
        """Count one case."""
        self.good, self.all = self.good + good, self.all + 1
        if not good:
            self.failed.append(case)

    @property
    def share(self) -> float:
        """The share that is good."""
        return self.good / self.all if self.all else 1.0


@dataclass
class Singles:
    """Single edits: found at all, and told as exactly what they are; letters and moves among them."""

    found: Score = field(default_factory=Score)
    exact: Score = field(default_factory=Score)
    letters: Score = field(default_factory=Score)
    moves: Score = field(default_factory=Score)


def identity(names: Sequence[str], stacks: int) -> Score:
    """Both directions of every noise alone and of stacks: how often nothing of substance is told."""
    score = Score()
    for name in names:
        tree = source(name)
        for seed, noise in [*NOISE.items(), *((f"stack-{number}", stacked) for number in range(stacks))]:
            noisy = noise(tree, Random(f"{name} {seed}"))
            for old, new in ((tree, noisy), (noisy, tree)):
                score.count(not loud(compared(old, new)), f"{name} {seed}")
    return score


def singles(names: Sequence[str], times: int, noisy: bool = False) -> Singles:
    """Every operator so many times on every agreement."""
    made = Singles()
    for name in names:
        for operator in OPERATORS:
            for number in range(times):
                case = f"{name} {operator.name} {number}"
                edited = operator.apply(source(name), Random(case))
                if edited is None:
                    break
                new = stacked(edited.blocks, Random(f"noise {case}")) if noisy else edited.blocks
                comparison = compared(source(name), new)
                verdict = judged(edited, comparison)
                made.found.count(verdict.found, case)
                made.exact.count(verdict.exact, case)
                if edited.follows:
                    made.letters.count(letters(edited, comparison), case)
                if any(gold.sort == "moved" for gold in edited.gold):
                    made.moves.count(bool(comparison.of("moved")), case)
    return made


def together(names: Sequence[str], edits: int, times: int) -> Tally:
    """So many edits at once, so many times on every agreement."""
    return sum(_together(names, edits, times), Tally())


def _together(names: Sequence[str], edits: int, times: int) -> Iterator[Tally]:
    for name in names:
        for number in range(times):
            new, gold = several(source(name), edits, OPERATORS, Random(f"{name} {edits} {number}"))
            yield tallied(gold, compared(source(name), new))
