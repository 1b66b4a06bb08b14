"""Moves: of what is left over, the units that stand elsewhere on the other side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.filing.compare.align.anchors import first_of_row
from generator.filing.compare.align.chain import Candidate
from generator.filing.compare.align.similar import ALMOST, Likeness
from generator.filing.compare.units import Unit

LEAST = 3
"""The fewest tokens of a unit that is told as moved."""
NEAR = 8


def moves(old: Iterable[Unit], new: Iterable[Unit], likeness: Likeness) -> list[tuple[Unit, Unit]]:
    """The pairs of left-over units that are one, moved, the surest and longest first, each unit once."""
    here, there = ([unit for unit in side if len(unit.tokens) >= LEAST] for side in (old, new))
    olds, news = ({unit.number: unit for unit in side} for side in (here, there))
    found: list[tuple[Unit, Unit]] = []
    for best in sorted(_candidates(here, there, likeness), key=lambda one: (-one.weight, one.old, one.new)):
        if best.old in olds and best.new in news:
            found.append((olds.pop(best.old), news.pop(best.new)))
    return found


def _candidates(old: list[Unit], new: list[Unit], likeness: Likeness) -> Iterator[Candidate]:
    where: dict[object, list[Unit]] = defaultdict(list)
    for other in new:
        for letter in {*other.folded, first_of_row(other)}:
            where[letter].append(other)
    for one in old:
        rare = sorted((said for said in {*one.folded, first_of_row(one)} if said in where), key=lambda s: len(where[s]))
        seen = {other.number: other for said in rare[:NEAR] for other in where[said][:NEAR]}
        for other in seen.values():
            likely = likeness.of(one, other)
            row = first_of_row(one)
            if likely >= ALMOST or (row and row == first_of_row(other)):
                yield Candidate(one.number, other.number, likely * min(len(one.tokens), len(other.tokens)))
