"""The units of both versions in the order of a redline, each kept, deleted or added, and their blocks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.filing.compare.align.pairs import Aligned
from generator.filing.compare.comparison import Pair
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import Operation, operations
from generator.tree.document import Address, Signature, Table

WHOLE = (Address, Signature, Table)
"""Blocks that a redline shows as one with their counterparts, or as deleted and added."""
_PROSE = ("heading", "paragraph")


@dataclass(frozen=True, eq=False)
class Entry:
    """A unit of the new version with its counterpart, or of one version alone.

    `pair` is the number of its pair, `single` whether the operations are that pair's own; those of a unit that moved
    tell what changed in it.
    """

    old: Unit | None
    new: Unit | None
    pair: int
    operations: tuple[Operation, ...] = ()
    single: bool = False

    @property
    def unit(self) -> Unit:
        """The unit, the new one where there are both."""
        unit = self.new or self.old
        assert unit is not None
        return unit


def entries(pairs: Sequence[Pair]) -> list[Entry]:
    """The entries of a redline: those with an old unit in OLD's order, those with a new one in NEW's."""
    return _whole(list(_ordered(pairs)))


def _ordered(pairs: Sequence[Pair]) -> Iterator[Entry]:
    gone = sorted(_moved_away(pairs), key=lambda entry: -entry.unit.number)
    for number, pair in enumerate(pairs):
        if pair.moved:
            yield from (Entry(None, unit, number, *_own(pair)) for unit in pair.new)
            continue
        while pair.old and gone and gone[-1].unit.number < pair.old[0].number:
            yield gone.pop()
        yield from _of_pair(pair, number)
    yield from reversed(gone)


def _moved_away(pairs: Sequence[Pair]) -> Iterator[Entry]:
    """The entries of the places that units have left."""
    for number, pair in enumerate(pairs):
        if pair.moved:
            yield from (Entry(unit, None, number, *_own(pair)) for unit in pair.old)


def _own(pair: Pair) -> tuple[tuple[Operation, ...], bool]:
    """The operations of a pair of one unit each, and that they are its own."""
    return (pair.operations, True) if len(pair.old) == len(pair.new) == 1 else ((), False)


def _of_pair(pair: Pair, number: int) -> Iterator[Entry]:
    best = _counterparts(pair)
    if best is None:
        yield from (Entry(unit, None, number) for unit in pair.old)
        yield from (Entry(None, unit, number) for unit in pair.new)
        return
    old, new = best
    found, single = _own(pair)
    yield from (Entry(unit, None, number) for unit in pair.old if unit.number < old.number)
    yield from (Entry(None, unit, number) for unit in pair.new if unit.number < new.number)
    yield Entry(old, new, number, found if single else operations(Aligned((old,), (new,))), single)
    yield from (Entry(unit, None, number) for unit in pair.old if unit.number > old.number)
    yield from (Entry(None, unit, number) for unit in pair.new if unit.number > new.number)


def _counterparts(pair: Pair) -> tuple[Unit, Unit] | None:
    """The units of a pair that a redline can show as one: those that have most words in common."""
    fit = [(old, new) for old in pair.old for new in pair.new if _fits(old, new)]
    return max(fit, key=lambda one: len(set(one[0].folded) & set(one[1].folded))) if fit else None


def _fits(old: Unit, new: Unit) -> bool:
    if old.kind in _PROSE and new.kind in _PROSE:
        return True
    slots = [slot(unit) for unit in (old, new)] if old.kind == "signatory" else []
    return old.kind == new.kind and len(old.passages) == len(new.passages) and len(set(slots)) <= 1


def slot(unit: Unit) -> str:
    """Which line of a signature a unit is."""
    block = unit.block
    assert isinstance(block, Signature)
    lines = [name for name in ("agent", "conformed", "name", "title") if getattr(block, name) is not None]
    return lines[unit.ordinal - len(block.firms)]


def _whole(found: list[Entry]) -> list[Entry]:
    """The entries with every block that is shown as one kept together, or parted into what it was and what it is."""
    partners = _partners(found)
    parted = [one for entry in found for one in _parted(entry, partners)]
    order: dict[object, int] = {}
    places = []
    for place, entry in enumerate(parted):
        block = entry.unit.block
        if isinstance(block, WHOLE):
            key = partners.get(id(block), id(block)) if entry.new is None else id(block)
            place = order.setdefault(key, place)
        places.append(place)
    return [parted[at] for at in sorted(range(len(parted)), key=lambda at: places[at])]


def _parted(entry: Entry, partners: dict[int, int]) -> tuple[Entry, ...]:
    if entry.old is None or entry.new is None or not isinstance(entry.new.block, WHOLE):
        return (entry,)
    if partners.get(id(entry.old.block)) == id(entry.new.block):
        return (entry,)
    return Entry(entry.old, None, entry.pair), Entry(None, entry.new, entry.pair)


def _partners(found: list[Entry]) -> dict[int, int]:
    """The new block of every old one that is shown as one with it: each the only counterpart of the other."""
    there, here = defaultdict(set), defaultdict(set)
    heads: set[int] = set()
    blocks: dict[int, object] = {}
    for entry in found:
        if entry.old and entry.new and isinstance(entry.new.block, WHOLE):
            old, new = id(entry.old.block), id(entry.new.block)
            there[old].add(new)
            here[new].add(old)
            blocks[new] = entry.new.block
            if entry.new.kind == "head":
                heads.add(new)
    return {
        old: new
        for old, news in there.items()
        for new in news
        if len(news) == len(here[new]) == 1 and (not isinstance(blocks[new], Table) or new in heads)
    }
