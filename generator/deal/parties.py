"""Who takes part: signatories, underwriters, counsel, and the Company as it accepts."""

from typing import Annotated

from generator.deal.fields import Amount, Day, SignedDay, SignerText, Text, Time, YesNo, one_of
from generator.deal.part import Part, checked, stated
from generator.values.facts import Fact


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

    name: Text = stated("The firm's name as it prints in Annex A.", "Salomon Smith Barney Inc.")
    commitment: Amount = stated("The principal amount that it underwrites.", "$1,700,000,000")
    signs_for: Annotated[Fact[str], one_of("all", "itself")] | None = stated(
        "`all`: signs for all underwriters; `itself`: for itself alone, which is meant when no firm signs for all.",
        "all",
        default=None,
    )
    affiliate_of_issuer: YesNo | None = checked("Whether the firm is an affiliate of the issuer.", "yes")
    by: Signatory = stated("Who signs for this firm.", {"name": "Jeffrey A. Drake", "title": "Vice President"})


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
