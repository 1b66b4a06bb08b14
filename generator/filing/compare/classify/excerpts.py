"""Excerpts: where one side is known to end early, what the other goes on to say is no change."""

from collections.abc import Sequence
from dataclasses import replace

from generator.filing.compare.comparison import Change, Pair

RULE = "excerpt"


def excerpted(changes: tuple[Change, ...], pairs: Sequence[Pair]) -> tuple[Change, ...]:
    """The changes, those after the end of the side that ends early as layout; all as they are where both go on."""
    last = max((number for number, pair in enumerate(pairs) if pair.old and pair.new), default=-1)
    rest = pairs[last + 1 :]
    if last < 0 or (any(pair.old for pair in rest) and any(pair.new for pair in rest)):
        return changes
    return tuple(_beyond(change, last, pairs[last], bool(rest and rest[0].old)) for change in changes)


def _beyond(change: Change, last: int, pair: Pair, old_goes_on: bool) -> Change:
    """The change as layout, where it stands beyond the last words that both sides have."""
    after = change.pair > last
    if change.pair == last and change.operation == len(pair.operations) - 1:
        operation = pair.operations[-1]
        gone, come = operation.old_end > operation.old, operation.new_end > operation.new
        after = gone != come and gone is old_goes_on
    return replace(change, sort="layout", kind=None, rules=(RULE,)) if after else change
