"""A program's earlier deals, for comparison: `precedents.yaml` beside its `program.yaml`."""

import datetime
from pathlib import Path
from typing import Annotated

from generator.deal.fields import Amount, Day, Rate, Text, one_of
from generator.deal.part import Part, stated
from generator.deal.read import build
from generator.source import read
from generator.values.facts import Fact, derive
from generator.values.money import Percent


class Precedent(Part):
    """One earlier deal."""

    date: Day = stated("The date of its agreement.", "2002-02-27")
    title: Text = stated("The title of its securities.", "5.000% Senior Notes due 2007")
    principal: Amount = stated("Its principal amount.", "$1,500,000,000")
    maturity: Day = stated("Its maturity.", "2007-03-06")
    closing: Day = stated("Its closing.", "2002-03-06")
    ranking: Annotated[Fact[str], one_of("senior", "subordinated")] = stated("Its ranking.", "senior")
    to_public: Rate = stated("Price to public.", "99.768%")
    to_underwriters: Rate = stated("Purchase price.", "99.443%")

    @property
    def spread(self) -> Fact[Percent]:
        """Price to public less purchase price."""
        return derive(lambda a, b: Percent(a.number - b.number), self.to_public, self.to_underwriters)

    @property
    def settled(self) -> Fact[datetime.date]:
        """Its closing; the date of its agreement where that is not known."""
        return self.date if self.closing.is_open else self.closing


class Precedents(Part):
    """The facts of `precedents.yaml`."""

    source: Text = stated("Where these are known from.", "agreements filed on Form 8-K")
    deals: tuple[Precedent, ...] = stated("Earlier deals.", [{"date": "2002-02-27"}], default=())


def read_precedents(file: Path, shown: str) -> tuple[Precedent, ...]:
    """The deals that `file` lists, by date; raises Refused where it lists them wrongly."""
    made = build(Precedents, read(file, "precedents", shown))
    return tuple(sorted(made.deals, key=lambda deal: deal.date.value))
