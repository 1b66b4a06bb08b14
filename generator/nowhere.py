"""Names in a deal, its program and its base document that are nowhere, or twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.deal.part import Part
from generator.findings import Finding, did_you_mean
from generator.templating.library import CLAUSE_ROOMS
from generator.values.facts import Fact
from generator.values.words import Reference, Words

if TYPE_CHECKING:
    from generator.takedown import Takedown


def unknown_references(takedown: Takedown) -> Iterator[Finding]:
    """A finding for each `{path}` in words that names no fact; those of one of several series name facts of its own."""
    deal = takedown.deal
    if not deal.several:
        yield from _unknown_in(takedown, (deal, takedown.program, takedown.base))
        return
    for one in takedown.each():
        yield from _unknown_in(one, (one.deal.securities,))
    yield from _unknown_in(takedown, (deal.model_copy(update={"series": ()}), takedown.program, takedown.base))


def _unknown_in(takedown: Takedown, parts: tuple[Part, ...]) -> Iterator[Finding]:
    for fact in (fact for part in parts for fact in part.each_fact()):
        for reference in fact.known.references if isinstance(fact.known, Words) else ():
            if not takedown.named(reference):
                known = sorted(name for name in takedown.marks if name and takedown.named(Reference(name)))
                hint = did_you_mean(reference.path, known)
                said = f"expected the path of a fact, found {{{reference.path}}}{hint}"
                yield Finding(takedown.place(fact.origins[0]), "D105", said)


def unknown_clauses(takedown: Takedown) -> Iterator[Finding]:
    """A finding for each clause that the deal names and no template is, and each one-off that has a clause's name."""
    for room in CLAUSE_ROOMS:
        known = takedown.library.room(room)
        for clause in getattr(takedown.deal, room):
            if isinstance(clause, Fact):
                name, said = clause, f"expected a clause of {room} ({', '.join(known)}), found {clause.value!r}"
                wrong, hint = clause.value not in known, _elsewhere(takedown, clause.value, known)
            else:
                name, said = clause.id, f"expected an id unlike any clause's, found {clause.id.value!r}"
                wrong, hint = clause.id.value in takedown.library.clauses, ""
            if wrong:
                yield Finding(takedown.place(name.origins[0]), "D106", said + hint)


def named_twice(takedown: Takedown) -> Iterator[Finding]:
    """A finding for each clause that a list of the deal names again, and each part that the program does."""
    for entries in (*(getattr(takedown.deal, room) for room in CLAUSE_ROOMS), takedown.program.parts):
        first: dict[str, int] = {}
        for entry in entries:
            name = entry if isinstance(entry, Fact) else entry.id
            place = takedown.place(name.origins[0])
            if name.value in first:
                said = f"expected each name once, found {name.value!r} twice, first on line {first[name.value]}"
                yield Finding(place, "D106", said)
            first.setdefault(name.value, place.line)


def _elsewhere(takedown: Takedown, name: str, known: list[str]) -> str:
    """The field that a clause belongs to, where it is another one; else the clause that was perhaps meant."""
    homes = [room for room in CLAUSE_ROOMS if name in takedown.library.room(room)]
    return f", which is one of {homes[0]}" if homes else did_you_mean(name, known)
