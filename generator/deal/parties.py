"""Who takes part: signatories, underwriters, counsel, and the Company as it accepts."""

from typing import Annotated, Self

from pydantic import field_validator

from generator.deal.fields import Amount, Day, SignedDay, SignerText, Text, Time, Yes, YesNo, one_of
from generator.deal.part import Part, checked, stated
from generator.source import Scalar, Seq
from generator.values.facts import Fact, added
from generator.values.money import Money

PARTED = " / "
"""What stands between the amounts of several series."""


class Signatory(Part):
    """Who signs; name and title may stay open until signing, and then print as empty lines."""

    name: SignerText = stated("Who signs.", "Jeffrey A. Drake")
    title: SignerText = stated("In what office.", "Vice President")
    signed: SignedDay | None = stated(
        "The day on which this person signed. Only then does the filing copy print `/s/` and the name.",
        "2003-01-24",
        default=None,
    )


class Underwriter(Part):
    """One underwriter: a line of Annex A and of the signature block."""

    name: Text = stated(
        "The firm's name as it prints in Annex A; or its key in `firms.yaml`, for its name of the agreement's day.",
        "Salomon Smith Barney Inc.",
    )
    commitments: tuple[Amount, ...] = stated(
        "The principal amount that it underwrites; where several series are sold, of each, in their order: "
        "`$50,000,000 / $25,000,000`.",
        "$1,700,000,000",
        alias="commitment",
        min_length=1,
    )
    signs_for: Annotated[Fact[str], one_of("all", "itself")] | None = stated(
        "`all`: signs for all underwriters; `itself`: for itself alone, which is meant when no firm signs for all.",
        "all",
        default=None,
    )
    represents: Yes | None = stated(
        "`yes` where the offer names it as a representative of the others (`introduced: representatives`).",
        "yes",
        default=None,
    )
    affiliate_of_issuer: YesNo | None = checked("Whether the firm is an affiliate of the issuer.", "yes")
    by: Signatory = stated("Who signs for this firm.", {"name": "Jeffrey A. Drake", "title": "Vice President"})

    @field_validator("commitments", mode="before")
    @classmethod
    def one_commitment(cls, given: object) -> object:
        """An amount alone is that of the only series; strokes part several, since YAML parts a list at commas."""
        if not isinstance(given, Scalar) or given.blank:
            return Seq.of(given, given) if isinstance(given, Scalar) else given
        if PARTED not in given:
            return Seq.of(given, given)
        parts = enumerate(given.split(PARTED))
        return Seq.of(given, *(Scalar.at(one, f"{given.path}[{at}]", given.position) for at, one in parts))

    @property
    def commitment(self) -> Fact[Money]:
        """What it underwrites of all series."""
        return added(*self.commitments)

    def of(self, at: int, end: int) -> Self:
        """This firm with what it underwrites of the series between two places of the list alone."""
        return self.model_copy(update={"commitments": self.commitments[at:end]})


class CompanyCounsel(Part):
    """Counsel to the Company: a person with an office, or a firm."""

    name: Text = stated("Name.", "John R. Dye, Esq.")
    title: Text | None = stated(
        "Office, as it reads after the name.", "Associate General Counsel of the Company", default=None
    )


class Counsel(Part):
    """Who advises whom."""

    company: CompanyCounsel = stated("Counsel to the Company.", {"name": "John R. Dye, Esq."})
    tax: Text | None = stated(
        "Special U.S. tax counsel to the Company, where there is one.",
        "Skadden, Arps, Slate, Meagher & Flom LLP",
        default=None,
    )
    underwriters: Text = stated("Counsel to the Underwriters.", "Cleary, Gottlieb, Steen & Hamilton")


class Acceptance(Part):
    """Until when the Company may accept the offer, and who accepts it."""

    time: Time = stated("The hour, with its zone.", "9:00 p.m. Eastern Time")
    date: Day | None = stated("The day; left out when it is the agreement's date.", "2003-01-24", default=None)
    by: Signatory = stated(
        "Who signs for the Company.", {"name": "Charles E. Wainhouse", "title": "Assistant Treasurer"}
    )
