"""What follows from a clause added, dropped or moved: the letters after it, the stops of its list, references to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.filing.compare.classify.direct import Context
from generator.filing.compare.classify.lists import Relabelled, Spot, bare, spots, steps
from generator.filing.compare.classify.places import around, side
from generator.filing.compare.comparison import Change, Class, Kind, Pair, Side
from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit

CAUSE = "pair:"
"""How the cause of a change is kept until changes have ids: by the number of its pair."""
_CLOSINGS = frozenset((";", ",", ".", "and", "or"))
_NOUNS = frozenset(
    "paragraph paragraphs clause clauses subparagraph subparagraphs item items subclause subclauses".split()
)
_JOINTS = frozenset(("and", "or", ",", "to", "through", "and/or"))


@dataclass(frozen=True)
class Lists:
    """The items of both versions in their lists, and what happened to those."""

    pairs: Sequence[Pair]
    old: dict[int, Spot]
    new: dict[int, Spot]

    @classmethod
    def of(cls, pairs: Sequence[Pair], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> "Lists":
        """The lists of two versions."""
        return cls(pairs, spots(old), spots(new))

    def events(self) -> dict[tuple[str, int], list[int]]:
        """By side and list, the pairs that add an item to it, drop one from it or move one."""
        found: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, pair in enumerate(self.pairs):
            if pair.moved or not pair.old or not pair.new or len(pair.old) != len(pair.new):
                for name, units, where in (("old", pair.old, self.old), ("new", pair.new, self.new)):
                    for unit in units:
                        if unit.number in where:
                            found[name, where[unit.number].list].append(number)
        return found

    def matched(self) -> Iterator[tuple[int, Unit, Unit, Spot, Spot]]:
        """The pairs of items that stand on both sides, with their places."""
        for number, pair in enumerate(self.pairs):
            if pair.old and pair.new and pair.old[0].number in self.old and pair.new[0].number in self.new:
                old, new = pair.old[0], pair.new[0]
                yield number, old, new, self.old[old.number], self.new[new.number]


def cause(number: int, here: Spot, there: Spot, events: dict[tuple[str, int], list[int]]) -> str:
    """What changed the places in the list of a pair: the nearest event before it, or else after it."""
    known = sorted({*events.get(("old", here.list), ()), *events.get(("new", there.list), ())} - {number})
    before = [event for event in known if event < number]
    return f"{CAUSE}{(before or known)[-1 if before else 0]}" if known else ""


def relabelled(lists: Lists, context: Context) -> tuple[list[Change], list[Relabelled]]:
    """The labels that changed: what follows from one cause as one change, any other as one of substance."""
    events = lists.events()
    found: list[tuple[Relabelled, str]] = []
    alone: list[Change] = []
    for number, old, new, here, there in lists.matched():
        if old.label == new.label:
            continue
        one = Relabelled(number, old, new, here, there)
        moved = lists.pairs[number].moved
        if bare(old.label) == bare(new.label):
            alone.append(_label(one, "typographic", context, rules=("label-style",)))
        elif moved:
            found.append((one, f"{CAUSE}{number}"))
        elif (why := cause(number, here, there, events)) and there.ordinal - here.ordinal in steps(
            old.label, new.label
        ):
            found.append((one, why))
        else:
            alone.append(_label(one, "substantive", context))
    followed = [(one, why) for one, why in found if not lists.pairs[one.pair].moved]  # a move tells its own
    told = [_labels([one for one, _ in run], why, context) for why, run in _runs(followed)]
    return [*told, *alone], [one for one, _ in found]


def _runs(found: list[tuple[Relabelled, str]]) -> Iterator[tuple[str, list[tuple[Relabelled, str]]]]:
    def of(entry: tuple[Relabelled, str]) -> tuple[str, int]:
        return entry[1], entry[0].there.ordinal - entry[0].here.ordinal

    for (why, _), run in groupby(found, of):
        yield why, list(run)


def _label(one: Relabelled, sort: Class, context: Context, rules: tuple[str, ...] = ()) -> Change:
    old, new = (Side(unit.label, unit.at, unit.origins, unit.passages[0].id) for unit in (one.old, one.new))
    which: Kind | None = "reference" if sort == "substantive" else None
    where = f'label of "{context.new_leads[one.new.number]}"'
    return Change("", sort, which, old, new, where, rules=rules, notes=("label",), pair=one.pair)


def _labels(run: list[Relabelled], why: str, context: Context) -> Change:
    """The change of a run of labels that moved together."""
    told = replace(_label(run[0], "relettered", context), cause=why)
    if len(run) == 1 or not told.old or not told.new:
        return told
    old, new = f"{run[0].old.label} to {run[-1].old.label}", f"{run[0].new.label} to {run[-1].new.label}"
    return replace(told, old=replace(told.old, text=old), new=replace(told.new, text=new))


def closing(change: Change, lists: Lists, events: dict[tuple[str, int], list[int]]) -> Change:
    """The change, as one that follows, where it is the stop of an item whose list now ends elsewhere."""
    pair = lists.pairs[change.pair]
    if not pair.old or not pair.new or change.sort != "substantive" or not change.old or not change.new:
        return change
    here, there = lists.old.get(pair.old[-1].number), lists.new.get(pair.new[-1].number)
    words = f"{change.old.text} {change.new.text}".replace(";", " ; ").replace(".", " . ").replace(",", " , ").split()
    if not here or not there or here.following == there.following or min(here.following, there.following) > 1:
        return change
    if change.after or not set(words) <= _CLOSINGS:
        return change
    why = f"{CAUSE}{change.pair}" if pair.moved else cause(change.pair, here, there, events)
    return replace(change, sort="relettered", kind=None, cause=why) if why else change


class References:
    """The references by letter to items of a list of the agreement, and whether they follow their targets."""

    def __init__(self, lists: Lists, moved: list[Relabelled]) -> None:
        self._lists = lists
        self._moved: dict[int, dict[str, Relabelled]] = defaultdict(dict)
        for one in moved:
            self._moved[one.here.list][bare(one.old.label)] = one
        self._events = lists.events()

    def follows(self, change: Change) -> Change:
        """The change, as one that follows, where a reference goes with its target."""
        if change.kind != "reference" or not change.old or not change.new or not self._moved:
            return change
        one = self._target(change.pair, bare(change.old.text))
        if one is None or bare(one.new.label) != bare(change.new.text):
            return change
        return replace(change, sort="relettered", kind=None, cause=cause(one.pair, one.here, one.there, self._events))

    def left_behind(self, number: int, context: Context) -> Iterator[Change]:
        """A change for each reference of a pair that stayed although its target has another letter."""
        pair = self._lists.pairs[number]
        if not self._moved or not pair.old or not pair.new:
            return
        for operation in pair.operations:
            if operation.tag == "changed":
                continue
            for step in range(operation.old_end - operation.old):
                token = pair.old_tokens[operation.old + step]
                if token.kind == "reference" and _by_letter(pair.old_tokens, operation.old + step):
                    one = self._target(number, bare(token.text))
                    if one is not None:
                        yield self._stale(pair, number, operation.old + step, operation.new + step, one, context)

    def _stale(self, pair: Pair, number: int, at: int, there: int, one: Relabelled, context: Context) -> Change:
        note = f"does not follow its target, which is {one.new.label} now"
        before, after = around(pair, there, there + 1)
        old, new = side(pair.old, at, at + 1, pair.old_tokens), side(pair.new, there, there + 1, pair.new_tokens)
        return Change(
            "", "substantive", "reference", old, new, context.where(pair), before, after, notes=(note,), pair=number
        )

    def _target(self, number: int, label: str) -> Relabelled | None:
        """The relettered item that a label meant: in the list of its own, or else in the list nearest before it."""
        unit = self._lists.pairs[number].old[0]
        spot = self._lists.old.get(unit.number)
        if spot:
            return self._moved.get(spot.list, {}).get(label)
        lists = sorted({place.list for at, place in self._lists.old.items() if at < unit.number}, reverse=True)
        later = sorted({place.list for at, place in self._lists.old.items() if at > unit.number})
        for one in (*lists, *later):
            if label in self._moved.get(one, {}):
                return self._moved[one][label]
        return None


def _by_letter(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the label at a place is one of "paragraph (f)", "clauses (e) and (f)"."""
    at -= 1
    while at >= 0 and (tokens[at].key in _JOINTS or tokens[at].text.startswith("(")):
        at -= 1
    return at >= 0 and tokens[at].key.lower() in _NOUNS
