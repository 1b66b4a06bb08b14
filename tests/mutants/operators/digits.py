"""Digits: one of any number changed, doubled, dropped, or two of them transposed."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from random import Random

from generator.deal.fields import SECTION
from generator.values.dates import parse_month_day
from generator.values.money import Money, parse_money, parse_percent
from tests.mutants.base import Base
from tests.mutants.expected import (
    AMOUNTS,
    PAYING,
    UNREADABLE,
    Expected,
    as_date,
    error,
    of_acceptance,
    of_closing,
    of_first_payment,
    of_maturity,
    of_price,
    of_prospectus,
    of_rate,
    of_record,
    of_section,
    of_signed,
    of_supplement,
    unknowable,
    warning,
)
from tests.mutants.wrong import Wrong, put

Told = Callable[[Base, str], Expected | None]
"""What must catch a text in the place of a field's; None where the change is none."""


def slips(text: str, chance: Random) -> list[str]:
    """A text with a digit changed, with one doubled, with one dropped, with two transposed: those that differ."""
    at = chance.choice([match.start() for match in re.finditer(r"\d", text)])
    other = chance.choice([digit for digit in "123456789" if digit != text[at]])
    made = [text[:at] + other + text[at + 1 :], text[:at] + text[at] + text[at:], text[:at] + text[at + 1 :]]
    pairs = [match.start() for match in re.finditer(r"(?=(\d)[.,-]?(?!\1)\d)", text)]
    if pairs:
        first = chance.choice(pairs)
        second = next(index for index in range(first + 1, len(text)) if text[index].isdigit())
        made.append(text[:first] + text[second] + text[first + 1 : second] + text[first] + text[second + 1 :])
    return [one for one in dict.fromkeys(made) if one != text]


def regrouped(text: str) -> str:
    """The commas of an amount put right again, so that it can be read."""
    whole, dot, cents = text.lstrip("$").replace(",", "").partition(".")
    return f"{Money(Decimal(int(whole or '0')))}{dot}{cents}"


def slipped(base: Base, path: str, chance: Random, told: Told, wanted: int = 4) -> Iterator[Wrong]:
    """Some of the slips at a path."""
    if not base.has(path):
        return
    text = base.at(path)
    for other in slips(text, chance)[-wanted:]:
        other = regrouped(other) if text.startswith("$") else other
        expects = told(base, other) if other != text else None
        if expects:
            yield put(base, path, other, expects)


def amounts(base: Base, chance: Random) -> Iterator[Wrong]:
    """The principal, commitments, stated figures."""
    yield from slipped(base, "securities.principal", chance, _summed)
    for index in chance.sample(range(len(base.firms)), min(2, len(base.firms))):
        yield from slipped(base, f"underwriters[{index}].commitment", chance, _summed, 3)
    for key in base.at("securities.figures") if base.has("securities.figures") else ():
        path = f"securities.figures.{key}"
        if key != "yield":
            yield from slipped(base, path, chance, _figure(path), 2)


def _summed(base: Base, text: str) -> Expected:
    return error("T101", explains=AMOUNTS)


def _figure(path: str) -> Told:
    def told(base: Base, text: str) -> Expected | None:
        try:
            same = parse_money(text).amount == parse_money(base.at(path)).amount
        except ValueError:
            return UNREADABLE
        return None if same else error("R103")

    return told


DATED: Mapping[str, Callable[..., Expected]] = {
    "closing.date": of_closing,
    "securities.interest.first_payment": of_first_payment,
    "securities.maturity": of_maturity,
    "prospectus.date": of_prospectus,
    "prospectus.supplement": of_supplement,
    "acceptance.date": of_acceptance,
    "acceptance.by.signed": of_signed,
}


def dates(base: Base, chance: Random) -> Iterator[Wrong]:
    """Each date, by its own expectation; few that cannot be read."""
    for path, of in DATED.items():

        def told(base: Base, text: str, of: Callable[..., Expected] = of) -> Expected | None:
            day = as_date(text)
            return of(base, day) if day else UNREADABLE if chance.random() < 0.1 else None

        yield from slipped(base, path, chance, told, 4)


def days_of_year(base: Base, chance: Random) -> Iterator[Wrong]:
    """Record dates and payment dates."""
    for index in range(len(base.at("securities.interest.record_dates"))):

        def recorded(base: Base, text: str, index: int = index) -> Expected | None:
            return of_record(base, index, text) if _readable(text) else None

        yield from slipped(base, f"securities.interest.record_dates[{index}]", chance, recorded)

    def paid(base: Base, text: str) -> Expected | None:
        return warning("S202", "S204", "S205", "S207", explains=PAYING) if _readable(text) else None

    for index in range(min(2, len(base.at("securities.interest.payment_dates")))):
        yield from slipped(base, f"securities.interest.payment_dates[{index}]", chance, paid)


def _readable(text: str) -> bool:
    try:
        parse_month_day(text)
    except ValueError:
        return False
    return True


def rates(base: Base, chance: Random) -> Iterator[Wrong]:
    """The coupon, both prices, the stated yield."""
    path = "securities.interest.rate"
    yield from slipped(base, path, chance, _rate(path, lambda base, rate: of_rate(base)), 2)
    path = "securities.figures.yield"
    yield from slipped(base, path, chance, _rate(path, lambda base, rate: error("R104")), 3)
    public, purchase = "securities.price.to_public", "securities.price.to_underwriters"
    yield from slipped(
        base, public, chance, _rate(public, lambda base, rate: of_price(base, rate, _number(base, purchase)))
    )
    yield from slipped(
        base, purchase, chance, _rate(purchase, lambda base, rate: of_price(base, _number(base, public), rate))
    )


def _number(base: Base, path: str) -> Decimal:
    return parse_percent(base.at(path)).number


def _rate(path: str, of: Callable[[Base, Decimal], Expected]) -> Told:
    def told(base: Base, text: str) -> Expected | None:
        try:
            rate = parse_percent(text).number
        except ValueError:
            return None
        return None if rate == _number(base, path) else of(base, rate)

    return told


SECTIONS = (
    ("amendments[1].at.section", "basic_provisions.sections", "X102"),
    ("basic_provisions.opinions[0]", "basic_provisions.sections", "X102"),
    ("program.indenture.defeasance[0]", "program.indenture.sections", "X103"),
)


def sections(base: Base, chance: Random) -> Iterator[Wrong]:
    """A section of the base document or of the indenture."""
    for path, outline, code in SECTIONS:
        if not path.startswith("basic_provisions") or "us-tax-non-us-holders" in base.printed:
            yield from slipped(base, path, chance, _section(outline, code), 2)


def _section(outline: str, code: str) -> Told:
    def told(base: Base, text: str) -> Expected | None:
        if not re.fullmatch(SECTION, text):
            return None
        return of_section(base, outline, code, text)

    return told


def silent(base: Base, chance: Random) -> Iterator[Wrong]:
    """Numbers that nothing else in the deal states."""
    yield from slipped(base, "amendments[1].at.line", chance, _alone, 1)
    lines = base.at("program.issuer.address")
    numbered = [index for index, line in enumerate(lines) if re.search(r"\d", line)]
    yield from slipped(base, f"program.issuer.address[{numbered[0]}]", chance, _alone, 1)


def _alone(base: Base, text: str) -> Expected | None:
    return unknowable("a number that nothing else in the deal states") if re.match("[1-9]", text) else None


OPERATORS = (amounts, dates, days_of_year, rates, sections, silent)
