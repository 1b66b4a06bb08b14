"""How securities are offered: who is named where, which series goes on, and which rows the table of terms has."""

from typing import Annotated

from pydantic import Discriminator, Tag

from generator.deal.fields import Day, Text, Wording, one_of
from generator.deal.part import Part, stated
from generator.source import Map
from generator.values.facts import Fact

ROWS = ("title", "maturity", "rate", "payment-dates", "price", "redemption", "minimum-denomination", "record-date")
"""The rows of the table of terms that the program words, in the order in which they stand unless the deal says else."""

Introduced = Annotated[Fact[str], one_of("annex", "offer")]
SignatureForm = Annotated[Fact[str], one_of("listed", "on-behalf")]


class Reopening(Part):
    """The series that these securities add to."""

    title: Text | None = stated(
        "Its title; left out where it is that of these securities.", "Floating Rate Notes Due 2010", default=None
    )
    issued: tuple[Day, ...] = stated("The days on which it was issued so far.", ["2005-05-18"], min_length=1)


class OwnRow(Part):
    """A row of the table of terms that stands in this deal alone, or in the place of one that the program words."""

    label: Text = stated("What it is called, without its colon.", "Minimum Denominations")
    words: Wording = stated("What it says.", "Semi-annually on the 22nd of February and August")
    instead_of: Annotated[Fact[str], one_of(*ROWS)] | None = stated(
        "The row of the program whose facts it tells in other words.", "payment-dates", default=None
    )


def _row_form(given: object) -> str:
    return "own" if isinstance(given, Map | OwnRow) else "name"


TableRow = Annotated[
    Annotated[Annotated[Fact[str], one_of(*ROWS)], Tag("name")] | Annotated[OwnRow, Tag("own")],
    Discriminator(_row_form),
]
