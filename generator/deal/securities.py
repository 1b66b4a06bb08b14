"""What is sold: a series of securities, its interest and its price."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from generator.deal.fields import Accrual, Amount, Day, DayOfYear, Rate, Wording, one_of
from generator.deal.part import Part, stated
from generator.source import Map
from generator.values.facts import Fact, derive

FREQUENCIES = {1: "Annually", 2: "Semi-annually", 4: "Quarterly", 12: "Monthly"}
"""How often interest is paid, by the number of payment dates in a year."""


class FixedInterest(Part):
    """Interest at a fixed rate."""

    type: Literal["fixed"] = stated("How the rate is set.", "fixed", default="fixed")
    rate: Rate = stated("The rate a year, with the digits that are to print.", "3.500%")
    payment_dates: tuple[DayOfYear, ...] = stated(
        "The days of each year on which interest is paid, in the order in which they print.",
        ["February 1", "August 1"],
        min_length=1,
    )
    first_payment: Day = stated("The first interest payment date.", "2003-08-01")
    record_dates: tuple[DayOfYear, ...] = stated(
        "The record date for each payment date.", ["January 15", "July 15"], min_length=1
    )

    @property
    def frequency(self) -> Fact[str]:
        """`Semi-annually`, from the number of payment dates."""
        return derive(lambda *dates: FREQUENCIES.get(len(dates), f"{len(dates)} times a year"), *self.payment_dates)


def _interest_type(given: object) -> str:
    return str(given.get("type", "fixed")) if isinstance(given, Map) else str(getattr(given, "type", "fixed"))


Interest = Annotated[Annotated[FixedInterest, Tag("fixed")], Discriminator(_interest_type)]
"""The ways in which interest is set; each new one is one more member here."""


class Price(Part):
    """Prices, as percentages of the principal amount."""

    to_public: Rate = stated("Initial price to public.", "99.478%")
    to_underwriters: Rate = stated("What the underwriters pay: the purchase price.", "99.153%")
    accrues_from: Accrual = stated(
        "From when accrued interest, if any, is added to the price: the date of issuance, or a date.", "issuance"
    )


class Series(Part):
    """One series of securities: what is sold, on what terms, at what price."""

    title: Wording = stated(
        "The title of the securities; draw the coupon and the year from their own fields.",
        "{securities.interest.rate} Fixed Rate Senior Notes due {securities.maturity.year}",
    )
    principal: Amount = stated("The aggregate principal amount.", "$2,000,000,000")
    maturity: Day = stated("The maturity date.", "2008-02-01")
    interest: Interest = stated("Interest.", {"rate": "3.500%"})
    redemption: Annotated[Fact[str], one_of("tax", "none")] = stated(
        "`tax`: redeemable before maturity only upon events involving United States taxation; `none`: not at all.",
        "tax",
    )
    price: Price = stated("Prices.", {"to_public": "99.478%", "to_underwriters": "99.153%"})
