"""What must catch a change to a date, a rate or an amount: worked out from the deal, not from the rules."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ruamel.yaml import YAML

from generator.findings import Severity
from tests.mutants.base import Base
from tests.mutants.days import business_days, is_open, next_open, on_day, standard_cycle

SETTLING = ("S101", "S102", "S201", "S208", "S309", "R103", "R104")
"""What may be told as an error, too, when a closing moves."""
PAYING = ("S201", "S202", "S204", "S205", "S206", "S207", "S208", "N104", "R103", "R104")
"""The same when a payment date, the first of them or the maturity does."""
AMOUNTS = ("T101", "T103", "T104", "S307", "R103")
SHELF_RULE = date(2008, 12, 1)
"""Three years from the day on which Rule 415(a)(5) took effect."""


@dataclass(frozen=True)
class Expected:
    """One of `codes` must be found, at `least` so severe; errors of the codes in `explains` follow from it, too."""

    codes: tuple[str, ...] = ()
    least: Severity = "error"
    explains: tuple[str, ...] = ()
    reason: str = ""
    """Why no rule can know of it; then nothing is expected, and no error."""
    quiet: bool = False
    """Whether the deal is as sound as before; then no warning is due, either."""

    @property
    def knowable(self) -> bool:
        """Whether the deal contradicts itself."""
        return not self.reason


def error(*codes: str, explains: tuple[str, ...] = ()) -> Expected:
    """An error of one of these codes."""
    return Expected(codes, "error", explains)


def warning(*codes: str, explains: tuple[str, ...] = ()) -> Expected:
    """A warning at least."""
    return Expected(codes, "warning", explains)


def note(*codes: str, explains: tuple[str, ...] = ()) -> Expected:
    """A note at least."""
    return Expected(codes, "note", explains)


def unknowable(reason: str) -> Expected:
    """Nothing in the deal speaks against it."""
    return Expected(reason=reason)


SOUND = Expected(reason="the deal is as sound as before", quiet=True)
UNREADABLE = error("D104")


def as_date(text: str) -> date | None:
    """The date that a text states, or None."""
    try:
        return date.fromisoformat(text) if 1900 <= int(text[:4]) < 2200 else None
    except ValueError:
        return None


def of_closing(base: Base, day: date) -> Expected:
    """Of another Closing Date."""
    agreed = base.day("date")
    if day < agreed:
        return error("S101", explains=SETTLING)
    if not is_open(day):
        return error("S102", explains=SETTLING)
    if day >= base.day("securities.interest.first_payment"):
        return error("S201", explains=SETTLING)
    if business_days(agreed, day) > standard_cycle(agreed):
        return note("S104", explains=SETTLING)
    return unknowable("another closing within the standard cycle")


def of_first_payment(base: Base, day: date) -> Expected:
    """Of another first payment date."""
    if day <= base.day("closing.date"):
        return error("S201", explains=PAYING)
    if day > base.day("securities.maturity"):
        return warning("S201", "S202", "S204", explains=PAYING)
    if not _on_cycle(base, day):
        return warning("S202", explains=PAYING)
    if base.has("securities.figures.yield"):
        return error("R104", explains=PAYING)
    return note("S203", explains=PAYING)


def of_maturity(base: Base, day: date) -> Expected:
    """Of another maturity."""
    if day <= base.day("closing.date"):
        return error("S204", "S202", "S201", explains=PAYING)
    if day < base.day("securities.interest.first_payment"):
        return warning("S204", "S201", "S202", explains=PAYING)
    typed = "{securities.maturity" not in base.at("securities.title")
    if typed and (
        day.year != base.day("securities.maturity").year or re.search(r"due \w+ \d", base.at("securities.title"))
    ):
        return error("N104", explains=PAYING)
    if not _on_cycle(base, day):
        return warning("S204", explains=PAYING)
    return (
        error("R104", explains=PAYING)
        if base.has("securities.figures.yield")
        else unknowable("another consistent maturity")
    )


def _cycle(base: Base, year: int) -> list[date]:
    return [on_day(text, year) for text in base.at("securities.interest.payment_dates")]


def _on_cycle(base: Base, day: date) -> bool:
    """Whether a day is a payment date, or the business day that one rolls to."""
    dates = [stated for year in (day.year - 1, day.year) for stated in _cycle(base, year)]
    rolled = [next_open(stated) for stated in dates if not is_open(stated)]
    return day in dates or day in rolled


def of_record(base: Base, index: int, text: str) -> Expected:
    """Of another record date: fixed days are usual from 10 to 20 days before a payment."""
    texts = [*base.at("securities.interest.record_dates")]
    texts[index] = text
    before = [_before_payment(base, on_day(text, 2003)) for text in texts]
    apart, payment = before[index]
    if not 10 <= apart <= 20 or sum(payment == other for _, other in before) > 1:
        return warning("S206", "S207", explains=PAYING)
    return unknowable("another record date that is usual")


def _before_payment(base: Base, record: date) -> tuple[int, str]:
    """How many days a record date is before the next payment date, and which that is."""
    stated = base.at("securities.interest.payment_dates")
    return min(
        ((paid - record).days, text)
        for text in stated
        for paid in (on_day(text, record.year), on_day(text, record.year + 1))
        if paid > record
    )


def of_supplement(base: Base, day: date) -> Expected:
    """Of another date of the prospectus supplement."""
    if day < base.day("prospectus.date"):
        return error("S305", explains=("S304",))
    agreed = base.day("date")
    return warning("S304") if day != agreed else unknowable("the supplement bears the agreement's date")


def of_prospectus(base: Base, day: date) -> Expected:
    """Of another date of the base prospectus."""
    if day > base.day("prospectus.supplement", "date"):
        return error("S305")
    agreed = base.day("date")
    if agreed >= SHELF_RULE and day < agreed.replace(year=agreed.year - 3):
        return warning("S306")
    return unknowable("another earlier base prospectus")


def of_acceptance(base: Base, day: date) -> Expected:
    """Of another day until which the Company may accept."""
    agreed = base.day("date")
    if day < agreed:
        return error("S301")
    return warning("S302") if day > next_open(agreed) else unknowable("a deadline on the next business day")


def of_signed(base: Base, day: date) -> Expected:
    """Of another day of signing; pages are often signed before pricing, and held."""
    if day < base.day("date"):
        return note("S308")
    if day > base.day("closing.date"):
        return warning("S308", "S302")
    return unknowable("signed between the agreement and the closing")


def of_price(base: Base, public: Decimal, purchase: Decimal) -> Expected:
    """Of other prices: what the figures state decides, then what earlier deals were sold at."""
    spread, explains = public - purchase, ("R101", "R103", "R104")
    if spread < 0:
        return error("R101", explains=explains)
    if base.has("securities.figures"):
        return error("R103", "R104", explains=explains)
    if spread == 0 or spread > 1 or _far(base, spread):
        return warning("R102", explains=explains)
    return unknowable("another spread that is not far from usual, or with too few earlier deals of its kind")


def _far(base: Base, spread: Decimal) -> bool:
    """Whether three earlier deals of nearly its tenor, and every one of them, had a spread 0.25 away."""
    file = base.library.first(f"{base.library.program}/precedents.yaml")
    if not file:
        return False
    years = (base.day("securities.maturity") - base.day("closing.date")).days / 365
    near = [
        Decimal(deal["to_public"].rstrip("%")) - Decimal(deal["to_underwriters"].rstrip("%"))
        for deal in YAML(typ="base").load(file)["deals"]
        if date.fromisoformat(deal["date"]) < base.day("date")
        and deal["ranking"] == (base.at("securities.ranking") if base.has("securities.ranking") else "senior")
        and abs((date.fromisoformat(deal["maturity"]) - date.fromisoformat(deal["closing"])).days / 365 - years) < 0.5
    ]
    return len(near) >= 3 and all(abs(other - spread) > Decimal("0.25") for other in near)


def of_rate(base: Base) -> Expected:
    """Of another coupon."""
    if "{securities.interest.rate}" not in base.at("securities.title"):
        return error("N101", explains=("R103", "R104"))
    if base.has("securities.figures.yield"):
        return error("R104", explains=("R103",))
    return unknowable("another consistent coupon")


def of_section(base: Base, outline: str, code: str, section: str) -> Expected:
    """Of another section: an error where a complete outline lacks it, a note where an incomplete one does."""
    if not base.has(f"{outline}.known"):
        return unknowable("a section that no outline covers")
    if section in base.at(f"{outline}.known"):
        return unknowable("another section of the outline")
    return error(code) if base.yes(f"{outline}.complete") else note(code)
