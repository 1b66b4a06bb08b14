"""References by letter to the items of a list: whether they follow an item that has another letter, or none now."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from generator.filing.compare.classify.consequences import Lists, cause
from generator.filing.compare.classify.direct import Context
from generator.filing.compare.classify.lists import Relabelled, bare
from generator.filing.compare.classify.places import around, side
from generator.filing.compare.comparison import Change, Pair
from generator.filing.compare.tokens.token import Token

GONE = "its target was dropped"
_NOUNS = frozenset(
    "paragraph paragraphs clause clauses subparagraph subparagraphs item items subclause subclauses".split()
)
_JOINTS = frozenset(("and", "or", ",", "to", "through", "and/or"))


class References:
    """The references by letter to items of a list of the agreement, and whether they follow their targets."""

    def __init__(self, lists: Lists, moved: list[Relabelled]) -> None:
        self._lists = lists
        self._targets: dict[int, dict[str, Relabelled | None]] = defaultdict(dict)
        """By old list and letter, the items that have another letter, and, as none, those that were dropped."""
        for pair in lists.pairs:
            for unit in pair.old if not pair.new else ():
                if unit.number in lists.old:
                    self._targets[lists.old[unit.number].list][bare(unit.label)] = None
        for one in moved:
            self._targets[one.here.list][bare(one.old.label)] = one
        self._holding: dict[str, list[int]] = defaultdict(list)
        """By letter, the lists of those items, in order."""
        for number in sorted(self._targets):
            for label in self._targets[number]:
                self._holding[label].append(number)
        self._begins = sorted(at for at, spot in lists.old.items() if not spot.ordinal)
        self._events = lists.events()

    def follows(self, change: Change) -> Change:
        """The change, as one that follows, where a reference goes with its target."""
        if change.kind != "reference" or not change.old or not change.new:
            return change
        one = self._target(change.pair, bare(change.old.text))
        if not isinstance(one, Relabelled) or bare(one.new.label) != bare(change.new.text):
            return change
        return replace(change, sort="relettered", kind=None, cause=cause(one.pair, one.here, one.there, self._events))

    def left_behind(self, number: int, context: Context) -> Iterator[Change]:
        """A change for each reference of a pair that stayed although its target has another letter, or is gone."""
        pair = self._lists.pairs[number]
        if not self._targets or not pair.old or not pair.new:
            return
        for operation in pair.operations:
            if operation.tag == "changed":
                continue
            for step in range(operation.old_end - operation.old):
                at, there = operation.old + step, operation.new + step
                if pair.old_tokens[at].kind == "reference" and _by_letter(pair.old_tokens, at):
                    one = self._target(number, bare(pair.old_tokens[at].text))
                    if one != "":
                        yield _stale(pair, number, at, there, one, context)

    def _target(self, number: int, label: str) -> Relabelled | Literal[""] | None:
        """What became of the item that a label meant, in the list of its own or else in the nearest before it.

        None where it was dropped, nothing where it is what it was.
        """
        unit = self._lists.pairs[number].old[0]
        spot = self._lists.old.get(unit.number)
        if spot:
            return self._targets.get(spot.list, {}).get(label, "")
        holding = self._holding.get(label, [])
        before = bisect_left(holding, bisect_left(self._begins, unit.number))
        return self._targets[holding[max(before - 1, 0)]][label] if holding else ""


def _stale(pair: Pair, number: int, at: int, there: int, one: Relabelled | None, context: Context) -> Change:
    note = f"does not follow its target, which is {one.new.label} now" if one else GONE
    before, after = around(pair, there, there + 1)
    old, new = side(pair.old, at, at + 1, pair.old_tokens), side(pair.new, there, there + 1, pair.new_tokens)
    return Change(
        "", "substantive", "reference", old, new, context.where(pair), before, after, notes=(note,), pair=number
    )


def _by_letter(tokens: Sequence[Token], at: int) -> bool:
    """Whether the label at a place is one of "paragraph (f)", "clauses (e) and (f)", of no other document."""
    after = [token.key for token in tokens[at + 1 : at + 3]]
    if after[:1] == ["of"] and after[1:] != ["this"]:
        return False
    at -= 1
    while at >= 0 and (tokens[at].key in _JOINTS or tokens[at].text.startswith("(")):
        at -= 1
    return at >= 0 and tokens[at].key.lower() in _NOUNS
