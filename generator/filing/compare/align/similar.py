"""How alike two units are: the share of their words that both have, a rare word counting for more."""

from collections import Counter
from functools import cached_property
from math import sqrt

from generator.filing.compare.units import Unit

ALIKE = 0.4
"""The least likeness at which two units of one kind may be one, edited."""
ALMOST = 0.8
"""The least at which units of different kinds may be, or a unit that stands elsewhere."""

PROSE = {"heading", "paragraph", "address"}


class Likeness:
    """The likeness of units of both versions, 0 to 1."""

    def __init__(self, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> None:
        self._units = {"old": old, "new": new}
        self._bags: dict[str, Counter[str]] = {}
        self._sums: dict[str, float] = {}

    @cached_property
    def _weights(self) -> dict[str, float]:
        """The weight of every letter: the more units have it, the less."""
        counts = Counter(letter for side in self._units.values() for unit in side for letter in set(unit.folded))
        return {letter: 1 / sqrt(count) for letter, count in counts.items()}

    def bag(self, folded: str) -> Counter[str]:
        """How often each letter stands in the words of a unit."""
        found = self._bags.get(folded)
        if found is None:
            found = self._bags[folded] = Counter(folded)
        return found

    def weight(self, letter: str) -> float:
        """What a letter weighs."""
        return self._weights[letter]

    def weight_of(self, folded: str) -> float:
        """What the words of a unit weigh together."""
        found = self._sums.get(folded)
        if found is None:
            weights = self._weights
            found = self._sums[folded] = sum([weights[letter] for letter in folded])
        return found

    def of(self, old: Unit, new: Unit) -> float:
        """The likeness of two units; 1 where they have the same words, whatever their order."""
        return self.of_words(old.folded, new.folded)

    def of_words(self, old: str, new: str) -> float:
        """The likeness of two runs of letters."""
        if old == new:
            return 1.0
        total = self.weight_of(old) + self.weight_of(new)
        one, other = self.bag(old), self.bag(new)
        if len(other) < len(one):
            one, other = other, one
        weights = self._weights
        common = sum(min(count, other[letter]) * weights[letter] for letter, count in one.items() if letter in other)
        return 2 * common / total if total else 0.0

    def may_match(self, old: Unit, new: Unit) -> float:
        """Their likeness where it is enough for them to be one, else 0."""
        likeness = self.of(old, new)
        return likeness if likeness >= (ALIKE if alike_in_kind(old, new) else ALMOST) else 0.0


def alike_in_kind(old: Unit, new: Unit) -> bool:
    """Whether two units are of one kind; a heading or a line of an address may be read as a paragraph."""
    return old.kind == new.kind or {old.kind, new.kind} <= PROSE
