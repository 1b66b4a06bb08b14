"""The deal file's fields, in the order of a term sheet."""

import datetime
from typing import Annotated

from pydantic import field_validator

from generator.deal import offering
from generator.deal.amendments import Amendment
from generator.deal.clauses import Clauses, Restriction
from generator.deal.closing import Closing, DraftFoot, Prospectus
from generator.deal.fields import (
    Amount,
    Day,
    Exhibit,
    FileName,
    Text,
    one_of,
)
from generator.deal.part import CHECKED, Part, stated
from generator.deal.parties import Acceptance, Counsel, Underwriter
from generator.deal.securities import Series
from generator.source import Map, Seq
from generator.values.calendars import business_days_between
from generator.values.facts import Fact, added, derive
from generator.values.money import Money

ClosingPunctuation = Annotated[Fact[str], one_of("style", "literal")]


ABREAST = 3
"""Series whose commitments stand side by side in Annex A; of more there are further tables."""


class Deal(Part):
    """One takedown."""

    program: FileName = stated("The issuer's shelf: a folder of templates with a program.yaml.", "citigroup")
    date: Day = stated("The date of the agreement.", "2003-01-24")
    as_of: Day | None = stated(
        "The day whose facts of the program are taken, where it is not the agreement's.", "2006-03-02", default=None
    )
    exhibit: Exhibit | None = stated("The exhibit number of the filing copy.", "1.01", default=None)
    legend: Text | None = stated("A legend at the head of the execution copy.", "Execution Copy", default=None)
    series: tuple[Series, ...] = stated(
        "What is sold; several series as a list, each with its `term`.",
        {"principal": "$2,000,000,000"},
        alias="securities",
        min_length=1,
    )
    total_principal: Amount | None = stated(
        "The aggregate principal amount of several series, where the agreement is to be held against one stated; it is "
        "computed where none is.",
        "$3,000,000,000",
        default=None,
    )
    reopens: offering.Reopening | None = stated(
        "The series that these securities add to, where they do.", {"issued": ["2005-05-18"]}, default=None
    )
    rows: tuple[offering.TableRow, ...] = stated(
        "The rows of the table of terms in their order, where it is not the usual one: by name, or with words of the "
        f"deal's own. Names: {', '.join(offering.ROWS)}.",
        ["title", {"label": "Minimum Denominations", "words": "(euro)50,000"}],
        default=(),
    )
    terms_in: offering.TermsIn | None = stated(
        "Where the terms stand: in a table of the `body`, the default, or in the `term-sheet` alone.",
        "term-sheet",
        default=None,
    )
    term_sheet: offering.TermSheetIn | None = stated(
        "Whether the final term sheet is a part of the agreement: as an `annex` behind Annex A, or as a `schedule`.",
        "annex",
        default=None,
    )
    record_date: offering.RecordDate | None = stated(
        "How record dates are told: in a `row` of the table, the default, or in a `sentence` under Additional Terms.",
        "sentence",
        default=None,
    )
    clearing: offering.Clearing | None = stated(
        "Through whom the securities clear: `dtc-euroclear`, the default; `dtc` alone; `euroclear`, which is Euroclear "
        "and Clearstream without DTC; `cds`, with Euroclear and Clearstream.",
        "dtc",
        default=None,
    )
    guarantor: offering.Guarantor | None = stated(
        "Who guarantees the securities.", {"name": "Citigroup Inc."}, default=None
    )
    disclosure: offering.Disclosure | None = stated(
        "The Applicable Time and the Disclosure Package, of agreements since December 2005.",
        {"applicable_time": "3:15 p.m. Eastern Time"},
        default=None,
    )
    prospectus: Prospectus = stated("The prospectus and its registration.", {"registration": "333-57364"})
    closing: Closing = stated("Delivery and payment.", {"date": "2003-01-31"})
    acceptance: Acceptance = stated("The Company's acceptance.", {"time": "9:00 p.m. Eastern Time"})
    introduced: offering.Introduced | None = stated(
        "How the offer introduces several firms: those of `annex` A, the default; by name (`offer`); as `entities` "
        "listed on Annex A; as entities named on the `list` attached as Annex A; or by their `representatives`.",
        "offer",
        default=None,
    )
    signature: offering.SignatureForm | None = stated(
        'How the firms sign: `listed`, the default, or one `on-behalf` of "the Underwriters named herein".',
        "on-behalf",
        default=None,
    )
    underwriters: tuple[Underwriter, ...] = stated(
        "The underwriters, in the order of Annex A.", [{"name": "Salomon Smith Barney Inc."}], min_length=1
    )
    amendments: tuple[Amendment, ...] = stated(
        "How the Basic Provisions are varied, in the order of the letters.", [{"rename": "A", "to": "B"}], default=()
    )
    closing_punctuation: ClosingPunctuation | None = stated(
        "Whether a comma or a stop that ends a quotation in an amendment belongs to the agreement (`style`, American "
        "printing, the default) or to the words quoted (`literal`).",
        "literal",
        default=None,
        json_schema_extra={"$comment": CHECKED},
    )
    covenants: Clauses = stated("Clauses of templates/clauses/covenants, in order.", ["luxembourg-listing"], default=())
    selling_restrictions: tuple[Restriction, ...] = stated(
        "Clauses of templates/clauses/selling_restrictions, in the order of their letters.", ["japan"], default=()
    )
    offered_in: tuple[Text, ...] = stated(
        "The jurisdictions outside the United States in which the securities are offered; not printed, but each wants "
        "its selling restriction.",
        ["United Kingdom", "Japan"],
        default=(),
        json_schema_extra={"$comment": CHECKED},
    )
    opinions: Clauses = stated(
        "Clauses of templates/clauses/opinions: opinions beyond those of the Basic Provisions.",
        ["us-tax-non-us-holders"],
        default=(),
    )
    for_counsel: tuple[Text, ...] = stated(
        "Clauses on which counsel has yet to decide, as `terms new` lists them; while one is here, no execution copy "
        "is drafted.",
        ["germany"],
        default=(),
        json_schema_extra={"$comment": CHECKED},
    )
    counsel: Counsel = stated("Counsel.", {"underwriters": "Cleary, Gottlieb, Steen & Hamilton"})
    draft: DraftFoot = stated("The foot of a draft's pages.", {"number": "2"})

    @field_validator("series", mode="before")
    @classmethod
    def one_series(cls, given: object) -> object:
        """A single mapping under `securities` is one series."""
        return Seq.of(given, given) if isinstance(given, Map) else given

    @property
    def securities(self) -> Series:
        """The only series; ValueError where there are several."""
        (only,) = self.series
        return only

    @property
    def several(self) -> bool:
        """Whether several series are sold."""
        return len(self.series) > 1

    @property
    def each(self) -> "tuple[Deal, ...]":
        """For each series this deal as if that were sold alone: with what each firm underwrites of it."""
        return tuple(self.of(at) for at in range(len(self.series))) if self.several else (self,)

    @property
    def abreast(self) -> "tuple[Deal, ...]":
        """This deal by as many series as stand side by side on a page."""
        return tuple(self.of(at, at + ABREAST) for at in range(0, len(self.series), ABREAST))

    def of(self, at: int, end: int | None = None) -> "Deal":
        """This deal with the series at a place of the list alone, or up to another, and the commitments to those."""
        end = end or at + 1
        firms = tuple(firm.of(at, end) for firm in self.underwriters)
        return self.model_copy(update={"series": self.series[at:end], "underwriters": firms})

    @property
    def sold(self) -> str:
        """What is sold, in words: `$2,000,000,000 3.500% Fixed Rate Senior Notes due 2008`."""
        return " and ".join(f"{one.principal.text} {one.title.text}" for one in self.series)

    @property
    def principal(self) -> Fact[Money]:
        """The aggregate principal amount of what is sold: as stated, or the sum of the series."""
        if self.total_principal is not None:
            return self.total_principal
        return added(*(one.principal for one in self.series))

    @property
    def alone(self) -> bool:
        """Whether one firm underwrites all: then everything is said in the singular, and there is no Annex A."""
        return len(self.underwriters) == 1

    @property
    def firms(self) -> tuple[Fact[str], ...]:
        """The names of the underwriters, in the order of Annex A."""
        return tuple(firm.name for firm in self.underwriters)

    @property
    def representatives(self) -> tuple[Fact[str], ...]:
        """The firms for which the offer speaks as representatives: those that say so."""
        return tuple(firm.name for firm in self.underwriters if firm.represents)

    @property
    def settlement(self) -> Fact[str]:
        """`T+5`: the business days from the agreement to the closing."""
        return derive(lambda *days: f"T+{business_days_between(*days)}", self.date, self.closing.date)

    @property
    def supplement_date(self) -> Fact[datetime.date]:
        """The date of the prospectus supplement: the agreement's, unless another is stated."""
        return self.prospectus.supplement or self.date

    @property
    def accept_by(self) -> Fact[datetime.date]:
        """The last day of the offer: the agreement's date, unless another is stated."""
        return self.acceptance.date or self.date

    @property
    def signers_for_all(self) -> tuple[Underwriter, ...]:
        """The firms that sign for the group, the lead manager as a rule."""
        return tuple(firm for firm in self.underwriters if firm.signs_for and firm.signs_for.known == "all")

    @property
    def signers_for_themselves(self) -> tuple[Underwriter, ...]:
        """The firms that sign alone: those that say so, and every firm where none signs for all."""
        if not self.signers_for_all:
            return self.underwriters
        return tuple(firm for firm in self.underwriters if firm.signs_for and firm.signs_for.known == "itself")

    @property
    def signing(self) -> tuple[Fact[str], ...]:
        """Whom firms say that they sign for: together these decide which signature blocks there are."""
        return tuple(firm.signs_for for firm in self.underwriters if firm.signs_for)

    @property
    def signed_for(self) -> tuple[Underwriter, ...]:
        """The firms listed above the line of those who sign for all, in the order of Annex A."""
        if self.signature is not None and self.signature.known == "on-behalf":
            return ()
        return tuple(firm for firm in self.underwriters if firm not in self.signers_for_themselves)

    @property
    def total(self) -> Fact[Money]:
        """The sum of the commitments: what Annex A adds up to."""
        return added(*(firm.commitment for firm in self.underwriters))
