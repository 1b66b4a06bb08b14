"""Lists and their labels: which item is the how-manieth of which list, and what a label counts as."""

import re
from typing import NamedTuple

from generator.filing.compare.units import Unit

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Spot(NamedTuple):
    """The place of an item: its list, its number in it from 0, and how many items follow it."""

    list: int
    ordinal: int
    following: int


def spots(units: tuple[Unit, ...]) -> dict[int, Spot]:
    """The place of every item by its unit's number; a list that a page parts is one."""
    lists: list[list[Unit]] = []
    for unit in units:
        if unit.kind == "item":
            if not lists or _begins(unit, lists[-1][-1]):
                lists.append([])
            lists[-1].append(unit)
    return {
        unit.number: Spot(number, ordinal, len(items) - 1 - ordinal)
        for number, items in enumerate(lists)
        for ordinal, unit in enumerate(items)
    }


def joints(units: tuple[Unit, ...], places: dict[int, Spot]) -> dict[int, set[str]]:
    """By list, the words that join its items: the `and` or `or` that one ends with."""
    found: dict[int, set[str]] = {}
    for unit in units:
        if unit.number in places and unit.tokens and unit.tokens[-1].key in ("and", "or"):
            found.setdefault(places[unit.number].list, set()).add(unit.tokens[-1].key)
    return found


def _begins(unit: Unit, before: Unit) -> bool:
    if unit.block is before.block:
        return False
    return count(unit.label) in (0, 1) or count(unit.label) != count(before.label) + 1


def bare(label: str) -> str:
    """A label without its brackets and stops."""
    return re.sub(r"[^\w.]|\.$", "", label)


def count(label: str, roman: bool = False) -> int:
    """What a label counts as, from 1; 0 where it is none."""
    said = bare(label)
    if said.isascii() and said.isdigit():
        return int(said)
    if roman and said.lower() in _ROMAN:
        return _ROMAN.index(said.lower()) + 1
    if said and said.isascii() and said.isalpha() and len(set(said)) == 1:
        return ord(said[0].lower()) - ord("a") + 1 + 26 * (len(said) - 1)
    return _ROMAN.index(said.lower()) + 1 if said.lower() in _ROMAN else 0


def steps(old: str, new: str) -> set[int]:
    """How far a label moved, as letters or numbers count and as Roman numerals do."""
    roman = {bare(old).lower(), bare(new).lower()} <= set(_ROMAN)
    ways = [(count(old), count(new)), (count(old, roman), count(new, roman))]
    return {other - one for one, other in ways if one and other}


class Relabelled(NamedTuple):
    """An item whose label is another, the number of its pair and how its place changed."""

    pair: int
    old: Unit
    new: Unit
    here: Spot
    there: Spot
