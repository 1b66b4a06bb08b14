"""Pairs that speak for themselves: units with the same words, the same label, name or id, each once on either side."""

from collections.abc import Callable, Hashable, Iterator

from generator.filing.compare.align.chain import Candidate, heaviest_chain
from generator.filing.compare.align.similar import ALIKE, Likeness
from generator.filing.compare.units import Unit

Key = Callable[[Unit], "Hashable | None"]


def anchors(old: tuple[Unit, ...], new: tuple[Unit, ...], likeness: Likeness) -> list[Candidate]:
    """The heaviest chain of the pairs that some key tells apart from all others."""
    found: dict[tuple[int, int], float] = {}
    for key, enough in KEYS:
        for one, other in _unique(old, new, key):
            said = likeness.of(one, other)
            if said >= enough:
                weight = said * min(len(one.tokens), len(other.tokens)) + (one.kind == other.kind) / 2
                found[one.number, other.number] = weight
    return heaviest_chain([Candidate(*pair, weight) for pair, weight in found.items()])


def _unique(old: tuple[Unit, ...], new: tuple[Unit, ...], key: Key) -> Iterator[tuple[Unit, Unit]]:
    """The units that alone have their key, on either side."""
    there = _once(new, key)
    for said, unit in _once(old, key).items():
        if said in there:
            yield unit, there[said]


def _once(units: tuple[Unit, ...], key: Key) -> dict[Hashable, Unit]:
    found: dict[Hashable, Unit] = {}
    often: set[Hashable] = set()
    for unit in units:
        said = key(unit)
        if said in found:
            often.add(said)
        elif said is not None:
            found[said] = unit
    return {said: unit for said, unit in found.items() if said not in often}


def _words(unit: Unit) -> Hashable | None:
    return unit.folded or None


def _words_of_kind(unit: Unit) -> Hashable | None:
    return (unit.kind, unit.folded) if unit.folded else None


def first_of_row(unit: Unit) -> tuple[str, str] | None:
    """The label or the name that a row begins with; None where it is no row, or begins with nothing."""
    first = unit.folded[: unit.cuts[1]]
    return (unit.kind, first) if first and unit.kind in ("term", "row") else None


def _id(unit: Unit) -> Hashable | None:
    return (unit.kind, unit.known) if unit.known and unit.kind in ("paragraph", "item", "heading") else None


KEYS: tuple[tuple[Key, float], ...] = ((_words, 1.0), (_words_of_kind, 1.0), (first_of_row, 0.0), (_id, ALIKE))
"""What tells a unit apart, and the least likeness at which it does."""
