"""Another valid value for each scalar of the model, by the name of its field or else by the kind of its fact."""

import re
from collections.abc import Iterator
from datetime import date

from generator.source import Map, Node, Scalar, read
from generator.takedown import Takedown
from generator.values.dates import ClockTime, MonthDay
from generator.values.facts import Fact
from generator.values.money import Money, Percent
from generator.values.words import Words
from tests.sources import BASE, MODEL, PROGRAM

BY_FIELD = {
    "date": "2003-06-16",
    "exhibit": "9.09",
    "registration": "333-99999",
    "section": "7(c)",
    "defeasance": "12.01",
    "basic_provisions.opinions": "8(b)",
    "basic_provisions.sections.complete": "yes",
    "program.indenture.sections.complete": "yes",
    "basic_provisions.terms.complete": "yes",
    "redemption": "none",
    "accrues_from": "2003-02-03",
    "signs_for": "itself",
    "covenants": "another-covenant",
    "selling_restrictions": "another-restriction",
    "opinions": "another-opinion",
    "program.parts": "another-part",
}
"""By as much of the end of a path as tells the field; the longest that fits holds."""

BY_KIND: dict[type, str] = {
    Money: "$77,000,000",
    Percent: "1.125%",
    date: "2010-06-15",
    MonthDay: "May 5",
    ClockTime: "7:45 A.M.",
    int: "21",
    str: "other & <odd> words",
    Words: "other & <odd> words",
}

OUTSIDE = ("program.changes", "program.signature_foot")
"""What a program says of days that are not the model's, and of the foot of pages."""

REFERRED_TO = {"annex-a": "another-annex"}
"""Parts that another part refers to, and what may stand for them."""


def scalars() -> list[str]:
    """The path of every scalar of the model's deal, program and base document."""
    files = ((MODEL, ""), (PROGRAM, "program"), (BASE, "basic_provisions"))
    every = [scalar.path for file, root in files for scalar in _scalars(read(file, root))]
    return [path for path in every if not path.startswith(OUTSIDE)]


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        for inner in node.values() if isinstance(node, Map) else node:
            yield from _scalars(inner)


def field(path: str) -> str:
    """A path without its indices: what field it is."""
    return re.sub(r"\[\d+\]", "", path)


def facts(takedown: Takedown) -> dict[str, Fact[object]]:
    """Each fact by its path."""
    parts = (takedown.deal, takedown.program, takedown.base)
    return {fact.origins[0]: fact for part in parts for fact in part.each_fact()}


def another(path: str, fact: Fact[object]) -> str:
    """Another valid value for the scalar at `path`, which states `fact`; KeyError where the tables have none."""
    fits = [name for name in BY_FIELD if f".{field(path)}".endswith(f".{name}")]
    if not fits:
        return BY_KIND[type(fact.known)]
    return REFERRED_TO.get(str(fact.known), BY_FIELD[max(fits, key=len)])
