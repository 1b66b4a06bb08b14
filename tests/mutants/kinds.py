"""Every wrong deal: the operators of each kind, over each sound deal, by a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from tests.mutants.base import Base, bases
from tests.mutants.operators import (
    amounts,
    clauses,
    dates,
    definitions,
    digits,
    identifiers,
    letters,
    names,
    prices,
    references,
    signing,
    sound,
    texts,
)
from tests.mutants.wrong import Wrong

Operator = Callable[[Base, Random], Iterator[Wrong]]

SEED = 20030124

OF_OTHERS = 4
"""How many of each kind are made of each deal that is not the model or made from it."""

KINDS: dict[str, tuple[Operator, ...]] = {
    "amount": amounts.OPERATORS,
    "digit": digits.OPERATORS,
    "date": dates.OPERATORS,
    "name": names.OPERATORS,
    "signing": signing.OPERATORS,
    "letter": letters.OPERATORS,
    "reference": references.OPERATORS,
    "definition": definitions.OPERATORS,
    "clause": clauses.OPERATORS,
    "text": texts.OPERATORS,
    "price and title": prices.OPERATORS,
    "identifier": identifiers.OPERATORS,
}


@dataclass(frozen=True)
class Mutant:
    """One wrong deal: of which sound one, of what kind."""

    base: Base
    kind: str
    wrong: Wrong

    @property
    def name(self) -> str:
        """What it is called in a report."""
        return f"{self.base.name}: {self.wrong.what}"


@cache
def mutants(seed: int = SEED) -> tuple[Mutant, ...]:
    """Every wrong deal that the operators make by a seed, each once."""
    made = {mutant.name: mutant for base in bases() for kind in KINDS for mutant in _some(base, kind, seed)}
    return tuple(made.values())


def sound_changes(seed: int = SEED) -> tuple[Mutant, ...]:
    """Changes that leave a deal as sound as it was."""
    return tuple(
        Mutant(base, "sound", change)
        for base in bases()
        for operator in sound.OPERATORS
        for change in operator(base, Random(f"{seed} {base.name} {operator.__name__}"))
    )


def _some(base: Base, kind: str, seed: int) -> list[Mutant]:
    every = list(_of(base, kind, seed))
    if base.name.startswith("model"):
        return every
    return Random(f"{seed} {base.name} {kind}").sample(every, min(OF_OTHERS, len(every)))


def _of(base: Base, kind: str, seed: int) -> Iterator[Mutant]:
    for operator in KINDS[kind]:
        chance = Random(f"{seed} {base.name} {kind} {operator.__name__}")
        for wrong in operator(base, chance):
            yield Mutant(base, kind, wrong)


def sample(most: int, seed: int = SEED) -> list[Mutant]:
    """As many of each kind as there is room for, and of the deals in turn."""
    chance, every = Random(seed), mutants(seed)
    chosen: list[Mutant] = []
    for index, kind in enumerate(KINDS):
        room = (most - len(chosen)) // (len(KINDS) - index)
        of_kind = [mutant for mutant in every if mutant.kind == kind]
        chosen += chance.sample(of_kind, min(room, len(of_kind)))
    return chosen
