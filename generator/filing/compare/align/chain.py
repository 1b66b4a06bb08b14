"""The heaviest chain: of pairs that may match, those that stand in the same order on both sides and weigh most."""

from collections.abc import Sequence
from typing import NamedTuple


class Candidate(NamedTuple):
    """Two units that may be one, by their numbers, and how much speaks for it."""

    old: int
    new: int
    weight: float


def heaviest_chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of the greatest total weight that rise on both sides, each unit once; O(n log n)."""
    ordered = sorted(candidates, key=lambda one: (one.old, -one.new))  # of one old unit, none follows another
    columns = {new: rank for rank, new in enumerate(sorted({one.new for one in ordered}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)  # of a Fenwick tree: weight, last candidate
    totals: list[tuple[float, int]] = []
    for index, one in enumerate(ordered):
        weight, before = _greatest(best, columns[one.new] - 1)
        totals.append((weight + one.weight, before))
        _raise(best, columns[one.new], (weight + one.weight, index))
    chain = []
    at = _greatest(best, len(columns))[1]
    while at >= 0:
        chain.append(ordered[at])
        at = totals[at][1]
    return chain[::-1]


def _greatest(tree: list[tuple[float, int]], upto: int) -> tuple[float, int]:
    found = (0.0, -1)
    while upto:
        if tree[upto][0] > found[0]:
            found = tree[upto]
        upto -= upto & -upto
    return found


def _raise(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        if value[0] > tree[at][0]:
            tree[at] = value
        at += at & -at
