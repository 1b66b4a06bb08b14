"""How securities are offered: who is named where, what stands in which part, who guarantees, what was disclosed."""

from typing import Annotated

from pydantic import Discriminator, Tag

from generator.deal.fields import Day, Text, Time, Wording, one_of
from generator.deal.part import Part, stated
from generator.deal.parties import Signatory
from generator.source import Map
from generator.values.facts import Fact

ROWS = ("title", "maturity", "rate", "payment-dates", "price", "redemption", "minimum-denomination", "record-date")
"""The rows of the table of terms that the program words, in the order in which they stand unless the deal says else."""

Introduced = Annotated[Fact[str], one_of("annex", "offer", "entities", "list", "representatives")]
SignatureForm = Annotated[Fact[str], one_of("listed", "on-behalf")]
TermsIn = Annotated[Fact[str], one_of("body", "term-sheet")]
TermSheetIn = Annotated[Fact[str], one_of("annex", "schedule")]
RecordDate = Annotated[Fact[str], one_of("row", "sentence")]
Clearing = Annotated[Fact[str], one_of("dtc-euroclear", "dtc", "euroclear", "cds")]


class Reopening(Part):
    """The series that these securities add to."""

    title: Text | None = stated(
        "Its title; left out where it is that of these securities.", "Floating Rate Notes Due 2010", default=None
    )
    issued: tuple[Day, ...] = stated(
        "The days on which it was issued so far; left out where the agreement calls it outstanding alone.",
        ["2005-05-18"],
        default=(),
    )
    agreed: Day | None = stated(
        "The date of its terms agreement, where it is not issued yet.", "2004-03-19", default=None
    )
    supplement: Day | None = stated(
        "The date of its prospectus supplement, where it is not issued yet and that is another.",
        "2004-03-19",
        default=None,
    )


class Guarantor(Part):
    """Who guarantees the securities, is named in the offer and signs below the Company."""

    name: Text = stated("Its name.", "Citigroup Inc.")
    jurisdiction: Text = stated("Where it is organized.", "Delaware")
    entity: Text = stated("As what.", "corporation")
    by: Signatory = stated("Who signs for it.", {"name": "Charles E. Wainhouse", "title": "Assistant Treasurer"})


class FreeWriting(Part):
    """A free writing prospectus that belongs to the Disclosure Package."""

    title: Text = stated("What it is.", "Investor presentation")
    date: Day | None = stated("Its date, where it bears one.", "2006-01-25", default=None)


class Disclosure(Part):
    """What investors had been given when they agreed to buy (Rule 159 under the Securities Act, from December 2005)."""

    applicable_time: Time = stated("The Applicable Time, on the agreement's date.", "3:15 p.m. Eastern Time")
    preliminary: Day | None = stated(
        "The date of the preliminary prospectus supplement, where there was one.", "2006-01-26", default=None
    )
    free_writing: tuple[FreeWriting, ...] = stated(
        "The free writing prospectuses of Schedule I, without the final term sheet.",
        [{"title": "Investor presentation"}],
        default=(),
    )
    legend: Wording | None = stated(
        "What stands at the foot of the term sheet; Rule 433 has a legend of its own, which counsel gives.",
        "The issuer has filed a registration statement …",
        default=None,
    )


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
