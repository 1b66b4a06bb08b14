"""The edits between two strings of letters: least in number of letters, each where a reader would put it."""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from generator.filing.compare.align.chain import Candidate, heaviest_chain

MOST = 400_000_000
"""The most letters times letters that are compared at once, which costs a bit each."""


class Hunk(NamedTuple):
    """Letters from `old` to `old_end` that became those from `new` to `new_end`; either may be none."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        """The letters of its longer side."""
        return max(self.old_end - self.old, self.new_end - self.new)


def hunks(old: str, new: str) -> list[Hunk]:
    """What changed from `old` to `new`, in order, with unchanged letters between any two."""
    if old == new:
        return []
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle, there = old[start : len(old) - end], new[start : len(new) - end]
    return [Hunk(a + start, b + start, c + start, d + start) for a, b, c, d in _edits(middle, there)]


def _common(old: str, new: str) -> int:
    """How many letters both begin with."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _edits(old: str, new: str) -> Iterator[Hunk]:
    if not old or not new:
        yield Hunk(0, len(old), 0, len(new))
    elif len(old) * len(new) <= MOST:
        yield from _joined(old, new)
    else:
        yield from _in_parts(old, new)


def _joined(old: str, new: str) -> Iterator[Hunk]:
    """The edits of a longest common subsequence, a deletion and an insertion at one place as one."""
    open_: Hunk | None = None
    for said in LCSseq.opcodes(old, new):
        if said.tag == "equal":
            if open_:
                yield open_
            open_ = None
        elif open_:
            open_ = Hunk(open_.old, said.src_end, open_.new, said.dest_end)
        else:
            open_ = Hunk(said.src_start, said.src_end, said.dest_start, said.dest_end)
    if open_:
        yield open_


def _in_parts(old: str, new: str) -> Iterator[Hunk]:
    """The edits between the letters that either side has once: of two very long texts that share little else."""
    once = {letter for letter in set(old) & set(new) if old.count(letter) == 1 == new.count(letter)}
    places = {letter: index for index, letter in enumerate(new) if letter in once}
    chain = heaviest_chain([Candidate(index, places[one], 1.0) for index, one in enumerate(old) if one in once])
    at, there = 0, 0
    for one, other, _ in [*chain, Candidate(len(old), len(new), 0.0)]:
        part, counterpart = old[at:one], new[there:other]
        if len(part) * len(counterpart) > MOST:
            yield Hunk(at, one, there, other)
        else:
            yield from (Hunk(a + at, b + at, c + there, d + there) for a, b, c, d in hunks(part, counterpart))
        at, there = one + 1, other + 1
