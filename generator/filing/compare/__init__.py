"""Comparing two versions of an agreement: what changed, of what kind, and which fact did it."""

from generator.filing.compare.align.pairs import align
from generator.filing.compare.check import prove
from generator.filing.compare.classify.changes import changes
from generator.filing.compare.classify.excerpts import excerpted
from generator.filing.compare.comparison import Change, Comparison, Pair, Side
from generator.filing.compare.units import Alphabet, TooMany, units
from generator.filing.compare.words.operations import operations
from generator.filing.version import Version
from generator.findings import Finding, Position, Refused

__all__ = ["Change", "Comparison", "Pair", "Side", "compare"]


def compare(old: Version, new: Version, excerpt: bool = False) -> Comparison:
    """What changed from `old` to `new`; proves itself, and raises `Inconsistent` where it cannot.

    With `excerpt` one side is known to end early: what the other has after that is layout. Raises Refused where the
    versions have more words than any agreement.
    """
    alphabet = Alphabet()
    try:
        here, there = units(old, alphabet), units(new, alphabet)
    except TooMany as error:
        raise Refused([Finding(Position(new.name, 1, 1), "V101", str(error))]) from None
    pairs = tuple(Pair(one.old, one.new, operations(one), one.moved) for one in align(here, there))
    prove(pairs, here, there)
    found = changes(pairs, here, there)
    return Comparison(old, new, pairs, excerpted(found, pairs) if excerpt else found)
