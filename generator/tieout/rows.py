"""The table of facts: for each its line, the forms in which it prints, and every place where it does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from generator.findings import Position
from generator.index import Found, Index
from generator.takedown import Takedown
from generator.tieout.places import Mark, Place, words
from generator.tree.document import Path, Value
from generator.values.facts import Fact

Origins = tuple[Path, ...]

FIRST = "agreement"
"""The group of the facts that stand in no mapping of the deal: its date, its exhibit number, its legend."""


@dataclass(frozen=True)
class Row:
    """One fact, or one value worked out from several."""

    label: str
    path: str
    at: str
    """`line 9`; of a fact of the program `program.yaml:4`."""
    printed: tuple[str, ...]
    """Each form in which it prints, once; where it does not, what the deal says."""
    marks: tuple[Mark, ...]
    """Every place where it prints; where it does not, the places whose wording hangs on it."""
    prints: bool


@dataclass(frozen=True)
class Group:
    """The facts of one mapping or list of a deal file."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Rows:
    """What the rows of an agreement are made from."""

    takedown: Takedown
    index: Index
    places: tuple[Place, ...]

    def groups(self) -> tuple[Group, ...]:
        """Every fact in the order of the deal, its program and its base document, grouped as they are.

        What the deal states and no agreement prints is there too; so is each value worked out from several facts.
        """
        rows = self._rows()
        keys = dict.fromkeys(_group(origins[0]) for origins in rows)
        return tuple(
            Group(words(key), tuple(row for origins, row in rows.items() if _group(origins[0]) == key)) for key in keys
        )

    def _rows(self) -> dict[Origins, Row]:
        found = self._found()
        facts = self._facts(found)
        rows = {fact.origins: self._row(fact.origins, found.get(fact.origins, ()), fact.text) for fact in facts}
        for origins in found:
            rows.setdefault(origins, self._row(origins, found[origins], ""))
        return rows

    def _found(self) -> dict[Origins, tuple[tuple[Mark, Found[Value]], ...]]:
        """The values of the agreement by what they came from, each with its mark; the n-th has the anchor `v{n}`."""
        names = {passage: place.name for place in self.places for passage in place.passages}
        made: dict[Origins, tuple[tuple[Mark, Found[Value]], ...]] = {}
        for n, found in enumerate(self.index.values, 1):
            if origins := found.node.origins:
                mark = Mark(f"v{n}", names[found.passage])
                made[origins] = (*made.get(origins, ()), (mark, found))
        return made

    def _facts(self, found: dict[Origins, Any]) -> Iterator[Fact[Any]]:
        """The facts that a sheet shows: all that the deal states or leaves open, and what the rest of it prints."""
        deal = self.takedown.deal
        aside = {fact.origins for fact in (deal.program, *deal.draft.each_fact())}  # no part of the agreement
        for fact in deal.each_fact():
            if fact.origins in found or (fact.origins not in aside and (fact.commercial or not fact.is_open)):
                yield fact
        for part in (self.takedown.program, self.takedown.base):
            yield from (fact for fact in part.each_fact() if fact.origins in found)

    def _row(self, origins: Origins, found: tuple[tuple[Mark, Found[Value]], ...], said: str) -> Row:
        marks = tuple(mark for mark, _ in found) or self._standing(origins[0])
        forms = dict.fromkeys(value.text for _, value in found)
        return Row(_label(origins), _path(origins), self._at(origins), tuple(forms) or (said,), marks, bool(found))

    def _standing(self, path: Path) -> tuple[Mark, ...]:
        """The places that stand or fall with a fact, as a clause does with its name in the deal."""
        return tuple(
            Mark(place.anchor, place.name)
            for place in self.places
            if any(path in passage.origins for passage in place.passages)
        )

    def _at(self, origins: Origins) -> str:
        stand = [self.takedown.place(path) for path in origins]
        own = sorted({place.line for place in stand if place.file == self.takedown.file})
        others = dict.fromkeys(self.at(place) for place in stand if place.file != self.takedown.file)
        lines = [f"lines {own[0]}–{own[-1]}" if len(own) > 1 else f"line {own[0]}"] if own else []
        return ", ".join([*lines, *others])

    def at(self, position: Position) -> str:
        """A line of the deal as `line 9`, one of another file as `program.yaml:4`."""
        if position.file == self.takedown.file:
            return f"line {position.line}"
        return f"{File(position.file).name}:{position.line}"


def _group(path: Path) -> str:
    key, *below = re.split(r"[.\[]", path, maxsplit=1)
    return key if below else FIRST


def _label(origins: Origins) -> str:
    if len(origins) > 1:
        return "worked out from"
    return label(origins[0])


def label(path: Path) -> str:
    """A path in words, less its group: `interest rate`, `No. 3, commitment`."""
    steps = re.findall(r"[a-z_]+|\d+", path)
    said = [f"No. {int(step) + 1}" if step.isdigit() else step.replace("_", " ") for step in steps[1:] or steps]
    spaced = " ".join(f"{step}," if step.startswith("No. ") else step for step in said)
    return re.sub(r" (?=No\. )", ", ", spaced).rstrip(",")


def _path(origins: Origins) -> str:
    return origins[0] if len(origins) == 1 else f"{origins[0]} … {origins[-1]}"
