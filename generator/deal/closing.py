"""What surrounds a sale: the shelf that it comes from, its closing, and the drafts on the way."""

from generator.deal.fields import Amount, Day, FootText, Registration, Time, Wording, YesNo
from generator.deal.part import Part, checked, stated
from generator.values.facts import Fact


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
