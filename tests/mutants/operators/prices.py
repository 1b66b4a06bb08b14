"""Prices and titles: a spread below nothing, of nothing, far from usual; a title that says other than the facts."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from generator.values.money import Percent, parse_percent
from tests.mutants.base import Base
from tests.mutants.expected import Expected, error, of_price, unknowable, warning
from tests.mutants.wrong import Wrong, put

PUBLIC, PURCHASE = "securities.price.to_public", "securities.price.to_underwriters"
TITLE, RATE, MATURITY = "securities.title", "securities.interest.rate", "securities.maturity"
YIELD = "securities.figures.yield"


def spreads(base: Base, chance: Random) -> Iterator[Wrong]:
    """The purchase price against the price to public: above it, the same, far below it, somewhat below it."""
    public, purchase = (parse_percent(base.at(path)).number for path in (PUBLIC, PURCHASE))
    for spread in ("-0.001", "-0.325", "0", "1.001", "3.5", "0.75"):
        other = public - Decimal(spread)
        if other != purchase and not (spread == "0" and public == purchase):
            yield put(base, PURCHASE, str(Percent(other)), of_price(base, public, other))
    lower = purchase - Decimal("0.010")
    yield put(base, PUBLIC, str(Percent(lower)), of_price(base, lower, purchase))
    if public != purchase:
        swapped = {PUBLIC: base.at(PURCHASE), PURCHASE: base.at(PUBLIC)}
        expects = of_price(base, purchase, public)
        yield Wrong("securities.price: both prices changed about", swapped, (), None, expects)


def decimal_points(base: Base, chance: Random) -> Iterator[Wrong]:
    """The decimal points of both prices moved alike, and that of the rate; a rate that was never filled in."""
    public, purchase, rate = (parse_percent(base.at(path)).number for path in (PUBLIC, PURCHASE, RATE))
    explains = ("R102", "R103", "R104", "N101")
    for by in (Decimal("0.1"), Decimal(10)):
        moved = {PUBLIC: str(Percent(public * by)), PURCHASE: str(Percent(purchase * by))}
        what = f"securities.price: both prices times {by}"
        yield Wrong(what, moved, (), None, warning("R106", explains=explains))
    for other in (rate * 10, Decimal("0.000")):
        if not 0 < other <= 20:
            yield put(base, RATE, str(Percent(other)), warning("R105", explains=explains))


def stated_yield(base: Base, chance: Random) -> Iterator[Wrong]:
    """A basis point more, one less, a tenth of the yield."""
    if base.has(YIELD):
        stated = parse_percent(base.at(YIELD)).number
        for other in (stated + Decimal("0.010"), stated - Decimal("0.010"), stated / 10, stated + 1):
            yield put(base, YIELD, str(Percent(other)), error("R104"))


def coupon_in_title(base: Base, chance: Random) -> Iterator[Wrong]:
    """The coupon typed into the title: another, or the same in other digits."""
    title, rate = base.at(TITLE), base.at(RATE)
    drawn = "{securities.interest.rate}" if "{securities.interest.rate}" in title else rate
    if drawn not in title:
        return
    number = parse_percent(rate).number
    same = str(Percent(number.normalize())) if str(number.normalize()) != str(number) else f"{number}0%"
    for other in (str(Percent(number + Decimal("0.250"))), str(Percent(number * 10)), same):
        yield put(base, TITLE, title.replace(drawn, other), error("N101"))
    yield put(base, TITLE, title.replace(drawn, "Floating Rate"), error("N102", "N101"))
    if "Fixed Rate" in title:
        yield put(base, TITLE, title.replace("Fixed Rate", "Floating Rate"), error("N102"))


def maturity_in_title(base: Base, chance: Random) -> Iterator[Wrong]:
    """The year of maturity typed into the title: another; a date of that year that is not the maturity."""
    title, day = base.at(TITLE), base.day(MATURITY)
    match = re.search(r"(?i)\bdue ({securities\.maturity[a-z.]*}|[\w ]*,? ?\d{4})", title)
    if match:
        for other in (str(day.year + 1), str(day.year - 10), f"March {day.day % 28 + 1}, {day.year}"):
            yield put(base, TITLE, title.replace(match[1], other), error("N104"))


def ranking_in_title(base: Base, chance: Random) -> Iterator[Wrong]:
    """Another ranking in the title than the deal states."""
    title, path = base.at(TITLE), "securities.ranking"
    ranks = {"Senior": "Subordinated", "Subordinated": "Senior"}
    word = next((word for word in ("Subordinated", "Senior") if word in title), "")
    stated = base.has(path)
    if word:
        expects: Expected = error("N103") if stated else unknowable("nothing else states how it ranks")
        yield put(base, TITLE, title.replace(word, ranks[word]), expects)
        yield put(base, path, ranks[word].lower(), error("N103", explains=("R102",)))


OPERATORS = (spreads, decimal_points, stated_yield, coupon_in_title, maturity_in_title, ranking_in_title)
