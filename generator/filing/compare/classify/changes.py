"""Every change between two versions, in order, each with its class, its kind and its cause."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.filing.compare.classify.consequences import CAUSE, Lists, closing, relabelled
from generator.filing.compare.classify.direct import Context, direct
from generator.filing.compare.classify.references import References
from generator.filing.compare.comparison import Change, Pair
from generator.filing.compare.units import Unit


def changes(pairs: Sequence[Pair], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> tuple[Change, ...]:
    """The changes that the pairs show, what follows from another among them."""
    context, lists = Context.of(old, new), Lists.of(pairs, old, new)
    labels, moved = relabelled(lists, context)
    references, events = References(lists, moved), lists.events()
    found = [
        change
        for number, pair in enumerate(pairs)
        for change in _of_pair(pair, number, context, references, lists, events)
    ]
    return tuple(_numbered(sorted([*found, *labels], key=lambda change: change.pair)))


def _of_pair(
    pair: Pair,
    number: int,
    context: Context,
    references: References,
    lists: Lists,
    events: dict[tuple[str, int], list[int]],
) -> Iterator[Change]:
    for change in direct(pair, number, context):
        yield closing(references.follows(change), lists, events)
    yield from references.left_behind(number, context)


def _numbered(found: list[Change]) -> Iterator[Change]:
    """The changes with their ids, and those of their causes."""
    ids: dict[str, str] = {}
    for number, change in enumerate(found, 1):
        if change.sort in ("substantive", "moved", "layout"):
            ids.setdefault(f"{CAUSE}{change.pair}", f"c{number}")
    for number, change in enumerate(found, 1):
        yield replace(change, id=f"c{number}", cause=ids.get(change.cause, ""))
