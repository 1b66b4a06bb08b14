"""The registry of firms that underwrite, `firms.yaml`: each by a key, with its spellings over time."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.deal.fields import NAME, Day, Name, Text
from generator.deal.part import Part, stated
from generator.deal.read import build
from generator.source import read
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
        for firm in build(Firms, read(file, "firms", shown)).firms:
            found.setdefault(firm.key.value, firm)
    return tuple(found.values())


def is_key(name: str) -> bool:
    """Whether a name is written as a key is: small letters and hyphens."""
    return "-" in name and bool(re.fullmatch(NAME, name))
