"""The registry of firms that underwrite, `firms.yaml`: each by a key, with its spellings over time."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path

from generator.deal.fields import NAME, Day, Name, Text
from generator.deal.part import Part, stated
from generator.deal.read import build
from generator.findings import Finding, Position, Refused, did_you_mean
from generator.source import Map, Scalar, Seq, read
from generator.values.dates import is_within


class Spelling(Part):
    """A name in which agreements name a firm, and the days of the agreements that do."""

    name: Text = stated("The name.", "Citigroup Global Markets Inc.")
    since: Day | None = stated(
        "The first day on which it may be used, where that is known.", "2003-04-07", default=None, alias="from"
    )
    until: Day | None = stated("The last day on which it may be used, where that is known.", "2003-04-06", default=None)

    def holds(self, day: date | None) -> bool:
        """Whether it may be used on a day; None is a day not known yet, on which the last one holds."""
        last = self.until.known if self.until else None
        return last is None if day is None else is_within(day, (self.since.known if self.since else None, last))

    @property
    def span(self) -> str:
        """`to April 6, 2003`, `from April 7, 2003`; nothing where it may be used on any day."""
        ends = (("from", self.since), ("to", self.until))
        return " ".join(f"{word} {fact.text}" for word, fact in ends if fact)


class Firm(Part):
    """One firm, whatever its name was."""

    key: Name = stated("What a deal may call it.", "citigroup-global-markets")
    names: tuple[Spelling, ...] = stated(
        "Its spellings, the usual one first.", [{"name": "Citigroup Global Markets Inc."}], min_length=1
    )

    def named(self, day: date | None) -> Spelling | None:
        """The first of its spellings that holds on a day; None where none does."""
        return next((one for one in self.names if one.holds(day)), None)


class Firms(Part):
    """The facts of `firms.yaml`."""

    source: Text = stated("Where these are known from.", "agreements filed on Form 8-K")
    firms: tuple[Firm, ...] = stated("The firms.", [{"key": "lehman-brothers"}], default=())


def read_firms(files: Sequence[tuple[Path, str]]) -> tuple[Firm, ...]:
    """The firms of some registries, each file with the name that findings give it; the first of a key hides the others.

    Raises Refused where one is wrong.
    """
    found: dict[str, Firm] = {}
    for file, shown in files:
        source = read(file, "firms", shown)
        registry = build(Firms, source)
        if twice := list(_twice(source)):
            raise Refused(twice)
        for firm in registry.firms:
            found.setdefault(firm.key.value, firm)
    return tuple(found.values())


def is_key(name: str, keys: Collection[str]) -> bool:
    """Whether a name is a key or meant for one: small letters with a hyphen, or near to a key (`blaylocks`)."""
    return bool(re.fullmatch(NAME, name)) and ("-" in name or bool(did_you_mean(name, list(keys))))


def _twice(source: Map) -> Iterator[Finding]:
    """A finding for each key of a registry that stands in it again."""
    first: dict[str, Position] = {}
    listed = source.get("firms")
    keys = [firm.get("key") for firm in listed if isinstance(firm, Map)] if isinstance(listed, Seq) else []
    for key in (key for key in keys if isinstance(key, Scalar)):
        if (name := str(key)) in first:
            said = f"expected each key once, found {name!r} twice, first on line {first[name].line}"
            yield Finding(key.position, "D106", said)
        first.setdefault(name, key.position)
