"""What a redline says of each run of words that differs: which change it is of, and of what class that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing.compare.comparison import Change
from generator.tree.document import Added, Deleted, Inlines

_WHOLE = ("substantive", "moved", "layout")
"""The classes of changes that can be of a whole unit; a letter that follows is none of the unit's words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The change of some words: `c3` and its class."""

    id: str = ""
    sort: str = "layout"

    def added(self, content: Inlines) -> Added:
        """Words of the new version, `c3`."""
        return Added(content, self.id, self.sort)

    def deleted(self, content: Inlines) -> Deleted:
        """Words of the old version, `c3-old`."""
        return Deleted(content, f"{self.id}-old" if self.id else "", self.sort)


LAYOUT = Mark()
"""The mark of words that no change is told of."""


class Marks:
    """The marks of a comparison's changes."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._parts: dict[tuple[int, int], Mark] = {}
        self._words: dict[tuple[int, str, str], Mark] = {}
        self._wholes: dict[int, Mark] = {}
        for change in changes:
            mark = Mark(change.id, change.sort)
            if change.operation >= 0:
                old, new = (side.text if side else "" for side in (change.old, change.new))
                self._parts[change.pair, change.operation] = mark
                self._words.setdefault((change.pair, old, new), mark)
            elif change.sort in _WHOLE and not change.notes:
                self._wholes.setdefault(change.pair, mark)

    def part(self, pair: int, operation: int) -> Mark:
        """The mark of an operation, by its number in its pair."""
        return self._parts.get((pair, operation), LAYOUT)

    def words(self, pair: int, old: str, new: str) -> Mark:
        """The mark of words that a pair of several units has, by what they say; that of the pair for any others."""
        return self._words.get((pair, old, new), self.whole(pair))

    def whole(self, pair: int) -> Mark:
        """The mark of a pair's units as such."""
        return self._wholes.get(pair, LAYOUT)
