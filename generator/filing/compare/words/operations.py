"""The tokens of units that belong together, from first to last: kept, spelled otherwise, or changed."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from generator.filing.compare.align.pairs import Aligned
from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit
from generator.filing.compare.words.hunks import Hunk, hunks
from generator.filing.compare.words.islands import joined, parted
from generator.filing.compare.words.slide import slid

Tag = Literal["kept", "spelled", "changed"]


class Operation(NamedTuple):
    """A run of tokens: the same letter by letter, of the same keys, or changed; by their numbers in either side."""

    tag: Tag
    old: int
    old_end: int
    new: int
    new_end: int


class Segment(NamedTuple):
    """Tokens that are compared with each other alone: a cell's with its counterpart's."""

    old: tuple[Token, ...]
    new: tuple[Token, ...]
    one: str
    other: str
    seams: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """Before which tokens a unit ends that another follows, on either side."""


def operations(aligned: Aligned) -> tuple[Operation, ...]:
    """The operations that make the tokens of the new units of those of the old, none left out."""
    found: list[Operation] = []
    at, there = 0, 0
    for segment in _segments(aligned):
        found += _operations(segment, at, there)
        at, there = at + len(segment.old), there + len(segment.new)
    return tuple(found)


def _segments(aligned: Aligned) -> Iterator[Segment]:
    old, new = aligned.old, aligned.new
    if len(old) == len(new) == 1 and len(old[0].cuts) == len(new[0].cuts) > 2:
        for index, (here, there) in enumerate(zip(pairwise(old[0].cuts), pairwise(new[0].cuts), strict=True)):
            fold = old[0].kind in ("head", "heading") or (old[0].kind == "term" and not index)
            yield _segment(old[0], new[0], slice(*here), slice(*there), fold)
        return
    fold = any(unit.capitals for unit in (*old, *new))
    one, other = ("".join(unit.folded if fold else unit.exact for unit in side) for side in (old, new))
    yield Segment(_tokens(old), _tokens(new), one, other, (_seams(old), _seams(new)))


def _segment(old: Unit, new: Unit, here: slice, there: slice, fold: bool) -> Segment:
    one, other = (old.folded, new.folded) if fold else (old.exact, new.exact)
    return Segment(old.tokens[here], new.tokens[there], one[here], other[there])


def _seams(units: tuple[Unit, ...]) -> tuple[int, ...]:
    return tuple(accumulate(len(unit.tokens) for unit in units[:-1]))


def _tokens(units: tuple[Unit, ...]) -> tuple[Token, ...]:
    return units[0].tokens if len(units) == 1 else tuple(token for unit in units for token in unit.tokens)


def _operations(segment: Segment, at: int, there: int) -> Iterator[Operation]:
    old, new, one, other, seams = segment
    edits = joined(slid(hunks(one, other), old, new, one, other), old, new)
    here, now = 0, 0
    for hunk in [*edits, Hunk(len(old), len(old), len(new), len(new))]:
        yield from _kept(segment, here, hunk.old, now, at, there)
        if _answers(old[hunk.old : hunk.old_end], new[hunk.new : hunk.new_end], _is_parted(hunk, seams)):
            yield _operation("spelled", hunk, at, there)
        elif hunk.size:
            yield from (_operation("changed", part, at, there) for part in parted([hunk], old, new))
        here, now = hunk.old_end, hunk.new_end


def _operation(tag: Tag, hunk: Hunk, at: int, there: int) -> Operation:
    return Operation(tag, hunk.old + at, hunk.old_end + at, hunk.new + there, hunk.new_end + there)


def _answers(old: tuple[Token, ...], new: tuple[Token, ...], parted: bool) -> bool:
    """Whether tokens of unequal keys say the same: an amount by the sign of its column, a date that a page parts."""
    if parted and old and whole(old) == whole(new):
        return True
    return len(old) == len(new) == 1 and (old[0].also == new[0].key or new[0].also == old[0].key)


def _is_parted(hunk: Hunk, seams: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    """Whether one unit ends and another begins within it."""
    old, new = seams
    return any(hunk.old < seam < hunk.old_end for seam in old) or any(hunk.new < seam < hunk.new_end for seam in new)


def whole(run: tuple[Token, ...]) -> str:
    """The keys of tokens, as if none stood apart."""
    return "".join(token.key for token in run).replace(" ", "")


def _kept(segment: Segment, here: int, end: int, now: int, at: int, there: int) -> Iterator[Operation]:
    """The tokens with equal keys, in runs of equal text and of other spellings."""
    start = here
    for index in range(here + 1, end + 1):
        if index == end or _same(segment, index, now - here) != _same(segment, start, now - here):
            tag: Tag = "kept" if _same(segment, start, now - here) else "spelled"
            yield Operation(tag, start + at, index + at, start + now - here + there, index + now - here + there)
            start = index


def _same(segment: Segment, index: int, shift: int) -> bool:
    return segment.old[index].text == segment.new[index + shift].text
