"""The ways in which interest is set: fixed, floating, fixed and then floating or reset."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from generator.deal.fields import Day, DayOfYear, Rate, Text, one_of
from generator.deal.part import Part, sheeted, stated
from generator.source import Map
from generator.values.facts import Fact, derive
from generator.values.money import Percent

FREQUENCIES = {1: "Annually", 2: "Semi-annually", 4: "Quarterly", 12: "Monthly"}
"""How often interest is paid, by the number of payment dates in a year."""

DayCount = Annotated[Fact[str], one_of("30/360", "actual/actual", "actual/365", "actual/360")]


class Payments(Part):
    """When interest is paid, and to whom."""

    payment_dates: tuple[DayOfYear, ...] = stated(
        "The days of each year on which interest is paid, in the order in which they print.",
        ["February 1", "August 1"],
        min_length=1,
    )
    first_payment: Day = stated("The first interest payment date.", "2003-08-01")
    day_count: DayCount | None = sheeted(
        "The day count of interest; computed figures assume 30/360 where none is stated.", "30/360"
    )

    @property
    def frequency(self) -> Fact[str]:
        """`Semi-annually`, from the number of payment dates."""
        return derive(lambda *dates: FREQUENCIES.get(len(dates), f"{len(dates)} times a year"), *self.payment_dates)


class FixedInterest(Payments):
    """Interest at a fixed rate."""

    type: Literal["fixed"] = stated("How the rate is set.", "fixed", default="fixed")
    rate: Rate = stated("The rate a year, with the digits that are to print.", "3.500%")
    record_dates: tuple[DayOfYear, ...] = stated(
        "The record date for each payment date.", ["January 15", "July 15"], min_length=1
    )


class FloatingInterest(Payments):
    """Interest at a rate that is set anew for each period, by an index."""

    type: Literal["floating"] = stated("How the rate is set.", "floating")
    index: Text = stated("The index, as it prints.", "Three-month LIBOR (Telerate)")
    margin: Rate = stated("What is added to the index; 0% prints nothing.", "0.125%")
    determined: Text | None = stated(
        "By what the rate is determined, where the agreement says so.",
        "determined as set forth in the Prospectus Supplement",
        default=None,
    )
    record_dates: tuple[DayOfYear, ...] = stated(
        "The record dates; left out where it is the business day before each payment date.",
        ["January 15", "July 15"],
        default=(),
    )

    @property
    def rate(self) -> Fact[Percent]:
        """No rate is known when the agreement is signed: nothing is computed from it."""
        return Fact(None, self.index.origins, commercial=False)

    @property
    def adds(self) -> bool:
        """Whether something is added to the index; an open margin prints."""
        return self.margin.is_open or self.margin.value.number != 0


class FixedThenFloating(FloatingInterest):
    """Interest at a fixed rate up to a day, then by an index."""

    type: Literal["fixed-to-floating"] = stated(  # type: ignore[assignment]
        "How the rate is set.", "fixed-to-floating"
    )
    fixed_rate: Rate = stated("The rate of the first period.", "5.447%")
    fixed_until: Day = stated("The day before which the first period ends.", "2007-05-11")
    then_paid: Text | None = stated(
        "When interest is paid from that day on, where it is otherwise than before.",
        "quarterly on the second business day after each interest period ends",
        default=None,
    )


class FixedRateReset(FixedThenFloating):
    """Interest at a fixed rate up to a day, on which it is set anew by a benchmark, and fixed again."""

    type: Literal["fixed-rate-reset"] = stated(  # type: ignore[assignment]
        "How the rate is set.", "fixed-rate-reset"
    )


def _interest_type(given: object) -> str:
    return str(given.get("type", "fixed")) if isinstance(given, Map) else str(getattr(given, "type", "fixed"))


Interest = Annotated[
    Annotated[FixedInterest, Tag("fixed")]
    | Annotated[FloatingInterest, Tag("floating")]
    | Annotated[FixedThenFloating, Tag("fixed-to-floating")]
    | Annotated[FixedRateReset, Tag("fixed-rate-reset")],
    Discriminator(_interest_type),
]
"""The ways in which interest is set; each new one is one more member here."""
