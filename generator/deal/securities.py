"""What is sold: a series of securities, its interest and its price."""

from typing import Annotated

from pydantic import Field

from generator.deal.fields import Accrual, Amount, Day, Rate, Text, Wording, YesNo, one_of
from generator.deal.interest import Interest
from generator.deal.part import SHEETED, Part, checked, sheeted, stated
from generator.values.calendars import DOLLARS
from generator.values.facts import Fact
from generator.values.money import CURRENCIES


class Price(Part):
    """Prices, as percentages of the principal amount."""

    to_public: Rate = stated("Initial price to public.", "99.478%")
    to_underwriters: Rate = stated("What the underwriters pay: the purchase price.", "99.153%")
    accrues_from: Accrual = stated(
        "From when accrued interest, if any, is added to the price: the date of issuance, or a date.", "issuance"
    )
    accrued: Annotated[Fact[str], one_of("if-any", "certain", "on-principal", "together", "none")] | None = stated(
        "How accrued interest is spoken of: `if-any`, the default; `certain`, where it has run; `on-principal`, "
        'certain and on the principal amount; `together`, certain and "together with accrued interest thereon"; '
        "`none`, not at all.",
        "certain",
        default=None,
    )
    accrues_to: Annotated[Fact[str], one_of("closing", "delivery")] | None = stated(
        "To when it runs, where that is said: but excluding the Closing Date, or the date of payment and delivery.",
        "closing",
        default=None,
    )
    accrues_until: Day | None = stated(
        "To when it runs, where that is said as a day, which does not count.", "2005-06-17", default=None
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
        json_schema_extra={"$comment": SHEETED},
    )


class Identifiers(Part):
    """By what numbers the securities are known."""

    cusip: Text | None = sheeted("The CUSIP number.", "172967BK6")
    isin: Text | None = sheeted("The ISIN.", "US172967BK60")


class Calls(Part):
    """When the issuer may redeem the securities before they mature, whatever else lets it."""

    on: tuple[Day, ...] = stated("The days on which it may.", ["2034-02-13"], default=())
    since: Day | None = stated("The day on and after which it may.", "2034-08-13", default=None)
    price: Rate = stated("At what price.", "100%")
    in_part: YesNo | None = stated("Whether in part, too.", "yes", default=None)
    as_set_forth: YesNo | None = stated(
        "`yes` where the prospectus supplement says how, and the agreement says that it does.", "yes", default=None
    )


class Series(Part):
    """One series of securities: what is sold, on what terms, at what price."""

    term: Wording | None = stated(
        "What the agreement calls this series, where several are sold.",
        "{securities.maturity.year} Notes",
        default=None,
    )
    title: Wording = stated(
        "The title of the securities; draw the coupon and the year from their own fields.",
        "{securities.interest.rate} Fixed Rate Senior Notes due {securities.maturity.year}",
    )
    second_line: Wording | None = stated(
        "A second line of the title in the table of terms, of a guarantee for one.",
        "Guaranteed by Example Corp.",
        default=None,
    )
    principal: Amount = stated("The aggregate principal amount.", "$2,000,000,000")
    maturity: Day = stated("The maturity date.", "2008-02-01")
    interest: Interest = stated("Interest.", {"rate": "3.500%"})
    redemption: Annotated[Fact[str], one_of("tax", "none")] = stated(
        "`tax`: redeemable before maturity only upon events involving United States taxation; `none`: not at all.",
        "tax",
    )
    calls: Calls | None = stated("When the issuer may redeem them before.", {"on": ["2034-02-13"]}, default=None)
    ranking: Annotated[Fact[str], one_of("senior", "subordinated")] | None = checked("How it ranks.", "senior")
    minimum_denomination: Amount | None = stated(
        "The minimum denomination, where the agreement states one.", "$1,000", default=None
    )
    called: Wording | None = stated(
        "What the offer calls the securities; `debt securities` where nothing is said.",
        "senior debt securities",
        default=None,
    )
    guarantee: Wording | None = stated(
        "What the offer says of a guarantee, behind the defined term.",
        "to be fully and unconditionally guaranteed by Example Corp.",
        default=None,
    )
    paid_in: Text | None = stated(
        "The money in which principal and interest are paid, where it is not that of the principal.",
        "Canadian dollars",
        default=None,
    )
    price: Price = stated("Prices.", {"to_public": "99.478%", "to_underwriters": "99.153%"})
    figures: Figures = stated("Figures that follow from the others, to be checked.", {"yield": "3.615%"})
    identifiers: Identifiers = stated("Numbers by which the securities are known.", {"cusip": "172967BK6"})

    @property
    def currency(self) -> str:
        """The ISO 4217 code of the money of the principal amount; that of dollars while the amount is open."""
        return DOLLARS if self.principal.known is None else self.principal.known.currency

    @property
    def payable_in(self) -> Fact[str] | None:
        """The money in which principal and interest are paid, by name; None where it is United States dollars."""
        if self.paid_in is not None or self.principal.is_open or self.principal.value.currency == "USD":
            return self.paid_in
        return self.principal.map(lambda amount: CURRENCIES[amount.currency])
