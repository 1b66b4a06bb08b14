"""What a Word file is told of moves: comments that name the other place, and which of them Word can track as moves."""

from collections.abc import Iterator

from generator.filing.compare import Change, Comparison, Pair
from generator.filing.compare.classify.places import name
from generator.filing.compare.units import Unit
from generator.writers.ooxml.revisions import OLD, Notes

_PARAGRAPHS = ("heading", "paragraph", "item")


def notes(comparison: Comparison, native: bool = False) -> Notes:
    """A comment on each end of every move; with `native`, a move of Word's own where a paragraph moved as it was.

    Word loses words of a moved paragraph that was edited, and knows no moves of rows: these stay deleted and added.
    """
    moves = [(change, comparison.pairs[change.pair]) for change in comparison.of("moved")]
    tracked = {change.id for change, pair in moves if native and _as_it_was(pair)}
    comments = {id: said for change, pair in moves if change.id not in tracked for id, said in _comments(change, pair)}
    return Notes(comments, frozenset(id for one in tracked for id in (one, f"{one}{OLD}")))


def _as_it_was(pair: Pair) -> bool:
    old, new = pair.old[0], pair.new[0]
    single = len(pair.old) == len(pair.new) == 1
    return single and old.kind == new.kind and old.kind in _PARAGRAPHS and old.text == new.text


def _comments(change: Change, pair: Pair) -> Iterator[tuple[str, str]]:
    yield f"{change.id}{OLD}", f"Moved to {_place(pair.new[0])}."
    yield change.id, f"Moved from {_place(pair.old[0])}."


def _place(unit: Unit) -> str:
    return f"paragraph {unit.label}" if unit.label else name(unit, "")
