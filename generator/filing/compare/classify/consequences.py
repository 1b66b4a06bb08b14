"""What follows from a clause added, dropped or moved: the letters after it and the stops of its list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.filing.compare.classify.direct import Context
from generator.filing.compare.classify.lists import Relabelled, Spot, bare, joints, spots, steps
from generator.filing.compare.comparison import Change, Class, Kind, Pair, Side
from generator.filing.compare.units import Unit

CAUSE = "pair:"
"""How the cause of a change is kept until changes have ids: by the number of its pair."""
_CLOSINGS = frozenset((";", ",", ".", "and", "or"))
_JOINING = frozenset(("and", "or"))


@dataclass(frozen=True)
class Lists:
    """The items of both versions in their lists, and what happened to those."""

    pairs: Sequence[Pair]
    old: dict[int, Spot]
    new: dict[int, Spot]
    joints: dict[int, set[str]]
    """The words that join the items of each old list."""

    @classmethod
    def of(cls, pairs: Sequence[Pair], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> "Lists":
        """The lists of two versions."""
        here = spots(old)
        return cls(pairs, here, spots(new), joints(old, here))

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
    if change.after or not set(words) <= _CLOSINGS or set(change.new.text.split()) & _JOINING - _joining(lists, here):
        return change
    why = f"{CAUSE}{change.pair}" if pair.moved else cause(change.pair, here, there, events)
    return replace(change, sort="relettered", kind=None, cause=why) if why else change


def _joining(lists: Lists, here: Spot) -> set[str]:
    """The words that may join the items of a list: its own, any where it had none, as a list of one item."""
    return lists.joints.get(here.list, set(_JOINING))
