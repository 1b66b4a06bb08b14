"""What is sold: a series of securities, its interest and its price."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from generator.deal.fields import Accrual, Amount, Day, DayOfYear, Rate, Text, Wording, one_of
from generator.deal.part import CHECKED, Part, checked, stated
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
    day_count: Annotated[Fact[str], one_of("30/360", "actual/actual", "actual/365", "actual/360")] | None = checked(
        "The day count of interest; computed figures assume 30/360 where none is stated.", "30/360"
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


class Figures(Part):
    """Figures that follow from the others, as the term sheet or the funds memorandum states them."""

    gross_proceeds: Amount | None = checked("Principal at the price to public.", "$1,989,560,000")
    underwriting_discount: Amount | None = checked("Principal at the gross spread.", "$6,500,000")
    accrued_interest: Amount | None = checked("Interest from the day it accrues to the Closing Date.", "$0.00")
    expenses: Amount | None = checked("The Company's expenses of the offering, estimated.", "$350,000")
    net_proceeds: Amount | None = checked(
        "Principal at the purchase price, plus accrued interest, less expenses where they are stated.",
        "$1,982,710,000",
    )
    yield_: Rate | None = Field(
        default=None,
        alias="yield",
        description="The yield to maturity at the price to public, compounded as often as interest is paid.",
        examples=["3.615%"],
        json_schema_extra={"$comment": CHECKED},
    )


class Identifiers(Part):
    """By what numbers the securities are known."""

    cusip: Text | None = checked("The CUSIP number.", "172967BK6")
    isin: Text | None = checked("The ISIN.", "US172967BK60")


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
    ranking: Annotated[Fact[str], one_of("senior", "subordinated")] | None = checked("How it ranks.", "senior")
    minimum_denomination: Amount | None = stated(
        "The minimum denomination, where the agreement states one.", "$1,000", default=None
    )
    price: Price = stated("Prices.", {"to_public": "99.478%", "to_underwriters": "99.153%"})
    figures: Figures = stated("Figures that follow from the others, to be checked.", {"yield": "3.615%"})
    identifiers: Identifiers = stated("Numbers by which the securities are known.", {"cusip": "172967BK6"})
