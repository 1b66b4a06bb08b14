"""What stands between two anchors: matched by likeness in order, in bounded time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from generator.filing.compare.align.chain import Candidate, heaviest_chain
from generator.filing.compare.align.similar import Likeness, alike_in_kind
from generator.filing.compare.units import Alphabet, Unit

FEW = 4000
"""The most pairs of units in a gap that are all looked at."""
MANY = 400_000_000
"""The most pairs of a gap whose equal units are matched first, which costs a bit each."""
NEAR = 8
"""How many units with a rare word in common are looked at for one unit, where there are many."""
SHORT = 6
"""The most tokens of a line that may be another by its place alone."""


def gap(old: Sequence[Unit], new: Sequence[Unit], likeness: Likeness) -> list[Candidate]:
    """The matches between two runs of units, in order; none where a side is empty."""
    if not old or not new:
        return []
    if len(old) * len(new) <= FEW:
        found = heaviest_chain(list(_all(old, new, likeness)))
    elif equal := _equal(old, new):
        return [match for part in _between(old, new, equal) for match in _filled(part, likeness)]
    else:
        found = heaviest_chain(list(_near(old, new, likeness)))
    return sorted([*found, *_placed(old, new, found)])


Part = tuple[Sequence[Unit], Sequence[Unit], Candidate | None]


def _filled(part: Part, likeness: Likeness) -> Iterator[Candidate]:
    old, new, match = part
    yield from gap(old, new, likeness)
    if match:
        yield match


def _all(old: Sequence[Unit], new: Sequence[Unit], likeness: Likeness) -> Iterator[Candidate]:
    for one in old:
        for other in new:
            if likely := likeness.may_match(one, other):
                yield _candidate(one, other, likely)


def _candidate(one: Unit, other: Unit, likely: float) -> Candidate:
    kept = (one.label == other.label) / 8 + (one.kind == other.kind) / 4  # of equals, what is like in this, too
    return Candidate(one.number, other.number, likely * min(len(one.tokens), len(other.tokens)) + kept)


def _equal(old: Sequence[Unit], new: Sequence[Unit]) -> list[Candidate]:
    """The longest common run of equal units of a long gap, such as a text that repeats itself."""
    if len(old) * len(new) > MANY:
        return []
    letters = Alphabet()
    one, other = ("".join(letters.letter(unit.folded) for unit in side) for side in (old, new))
    blocks = LCSseq.opcodes(one, other)
    return [
        Candidate(old[said.src_start + step].number, new[said.dest_start + step].number, 1.0)
        for said in blocks
        if said.tag == "equal"
        for step in range(said.src_end - said.src_start)
    ]


def _between(old: Sequence[Unit], new: Sequence[Unit], matches: list[Candidate]) -> Iterator[Part]:
    """What stands before each match, with it; and what stands after the last."""
    at, there = 0, 0
    for match in matches:
        one, other = match.old - old[0].number, match.new - new[0].number
        yield old[at:one], new[there:other], match
        at, there = one + 1, other + 1
    yield old[at:], new[there:], None


def _near(old: Sequence[Unit], new: Sequence[Unit], likeness: Likeness) -> Iterator[Candidate]:
    """The matches of units that have rare words in common."""
    where: dict[str, list[Unit]] = defaultdict(list)
    for other in new:
        for letter in set(other.folded):
            where[letter].append(other)
    for one in old:
        rare = sorted((letter for letter in set(one.folded) if letter in where), key=lambda said: len(where[said]))
        seen = {other.number: other for letter in rare[:NEAR] for other in where[letter][:NEAR]}
        for other in seen.values():
            if likely := likeness.may_match(one, other):
                yield _candidate(one, other, likely)


def _placed(old: Sequence[Unit], new: Sequence[Unit], found: list[Candidate]) -> Iterator[Candidate]:
    """Short lines of one kind, left over at one place: a name or a date that was replaced."""
    for one, other, _ in _between(old, new, found):
        if len(one) == len(other) and all(map(_replaced, one, other)):
            yield from (Candidate(was.number, now.number, 0.0) for was, now in zip(one, other, strict=True))
        elif len(one) * len(other) <= FEW:
            rows = [(was, now) for was in one if was.kind == "row" for now in other if _replaced(was, now)]
            yield from heaviest_chain([Candidate(was.number, now.number, 1.0) for was, now in rows])


def _replaced(old: Unit, new: Unit) -> bool:
    if not alike_in_kind(old, new):
        return False
    if old.kind == new.kind and old.kind in ("firm", "signatory", "address", "head", "total"):
        return True
    if old.kind in ("row", "term"):  # another name for what is otherwise the same
        return _rest(old) == _rest(new)
    return max(len(old.tokens), len(new.tokens)) <= SHORT


def _rest(unit: Unit) -> list[str]:
    """The keys of a row after its first cell, an amount with the sign of its column."""
    return [token.also or token.key for token in unit.tokens[unit.cuts[1] :]]
