"""The deal file's fields, in the order of a term sheet."""

import datetime
from typing import Annotated

from pydantic import Discriminator, Tag, field_validator

from generator.deal.amendments import Amendment
from generator.deal.fields import (
    Amount,
    Day,
    Exhibit,
    FileName,
    FootText,
    Name,
    Registration,
    Text,
    Time,
    Unstopped,
    Wording,
    YesNo,
    one_of,
)
from generator.deal.offering import ROWS, Introduced, Reopening, SignatureForm, TableRow
from generator.deal.part import CHECKED, Part, checked, stated
from generator.deal.parties import Acceptance, Counsel, Underwriter
from generator.deal.securities import Series
from generator.source import Map, Seq
from generator.values.facts import Fact, derive
from generator.values.money import Money

ClosingPunctuation = Annotated[Fact[str], one_of("style", "literal")]


class Prospectus(Part):
    """The shelf that the securities are taken down from."""

    registration: Registration = stated("The file number of the registration statement.", "333-57364")
    date: Day = stated("The date of the base prospectus.", "2001-03-30")
    supplement: Day | None = stated(
        "The date of the prospectus supplement; left out when it bears the agreement's date.",
        "2003-01-24",
        default=None,
    )
    effective: Day | None = checked("The day on which the registration statement became effective.", "2001-03-30")
    registered: Amount | None = checked(
        "What the registration statement still covers before this sale.", "$10,000,000,000"
    )


class Closing(Part):
    """When and where the securities are delivered and paid for."""

    date: Day = stated("The Closing Date.", "2003-01-31")
    time: Time = stated("The hour, as it is to print.", "8:30 A.M.")
    place: Wording = stated(
        "The place, as it reads after the word `at`.",
        "the Corporate Law offices of the Company located at 425 Park Avenue, New York, New York 10043",
    )
    own_sentence: YesNo | None = stated(
        'Whether the place has a sentence of its own, "The closing shall take place at …".', "yes", default=None
    )

    @property
    def apart(self) -> bool:
        """Whether the place has a sentence of its own."""
        return self.own_sentence is not None and self.own_sentence.known is True


class OneOff(Part):
    """A clause that stands in this deal alone; no template holds it and nobody here has looked at it."""

    id: Name = stated("A name for it, unlike any clause's.", "singapore")
    one_off: Wording = stated("Its words, one paragraph.", "The Company shall …")


class OneOffRestriction(OneOff):
    """A selling restriction that stands in this deal alone: an item of the list, which gives it letter and stop."""

    one_off: Unstopped = stated(
        "Its words, one paragraph, without its letter and its last stop.", "it has not offered …"
    )


def _clause_form(given: object) -> str:
    return "one_off" if isinstance(given, Map | OneOff) else "name"


Clause = Annotated[
    Annotated[FileName, Tag("name")] | Annotated[OneOff, Tag("one_off")],
    Discriminator(_clause_form),
]
Clauses = tuple[Clause, ...]
Restriction = Annotated[
    Annotated[FileName, Tag("name")] | Annotated[OneOffRestriction, Tag("one_off")],
    Discriminator(_clause_form),
]


class DraftFoot(Part):
    """What the foot of each page of a draft says; the command's options are put in the place of these."""

    document: FootText | None = stated("The document's number in the firm's system.", "NYDOCS1-712345", default=None)
    version: FootText | None = stated("Its version.", "4", default=None)
    number: FootText | None = stated("The number of the draft.", "2", default=None)
    time: FootText | None = stated("Date and time with zone.", "January 23, 2003 11:40 p.m. EST", default=None)
    firm: FootText | None = stated("Who drafts.", "Cleary, Gottlieb, Steen & Hamilton", default=None)
    confidential: YesNo | None = stated("Whether it says Confidential.", "yes", default=None)
    recipients: tuple[FootText, ...] = stated(
        "Who gets the drafts that `terms circulate` freezes; kept with them, not printed.",
        ["Citigroup Inc., Treasury", "Davis Polk & Wardwell"],
        default=(),
    )

    @property
    def mark(self) -> Fact[str] | None:
        """`Confidential`, where the deal says so."""
        if self.confidential is None or self.confidential.known is False:
            return None
        return self.confidential.map(lambda yes: "Confidential")


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
        "What is sold.", {"principal": "$2,000,000,000"}, alias="securities", min_length=1, max_length=1
    )
    reopens: Reopening | None = stated(
        "The series that these securities add to, where they do.", {"issued": ["2005-05-18"]}, default=None
    )
    rows: tuple[TableRow, ...] = stated(
        "The rows of the table of terms in their order, where it is not the usual one: by name, or with words of the "
        f"deal's own. Names: {', '.join(ROWS)}.",
        ["title", {"label": "Minimum Denominations", "words": "(euro)50,000"}],
        default=(),
    )
    prospectus: Prospectus = stated("The prospectus and its registration.", {"registration": "333-57364"})
    closing: Closing = stated("Delivery and payment.", {"date": "2003-01-31"})
    acceptance: Acceptance = stated("The Company's acceptance.", {"time": "9:00 p.m. Eastern Time"})
    introduced: Introduced | None = stated(
        "Where several firms are named: in `annex` A and above the signatures, the default, or in the `offer`, too.",
        "offer",
        default=None,
    )
    signature: SignatureForm | None = stated(
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
        """The only series."""
        return self.series[0]

    @property
    def alone(self) -> bool:
        """Whether one firm underwrites all: then everything is said in the singular, and there is no Annex A."""
        return len(self.underwriters) == 1

    @property
    def firms(self) -> tuple[Fact[str], ...]:
        """The names of the underwriters, in the order of Annex A."""
        return tuple(firm.name for firm in self.underwriters)

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
        commitments = [underwriter.commitment for underwriter in self.underwriters]
        return derive(lambda first, *rest: sum(rest, start=first), *commitments)
