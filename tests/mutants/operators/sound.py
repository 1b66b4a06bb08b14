"""Changes after which a deal is as sound as before: none of them may bring an error, or a warning."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from random import Random

from generator.values.dates import long_date
from generator.values.money import Percent, parse_money, parse_percent
from tests.mutants.base import Base
from tests.mutants.days import next_open
from tests.mutants.expected import SOUND
from tests.mutants.wrong import Wrong, covenant, put

COVENANTS = (
    "The Company shall pay the fees within thirty (30) days, or in an hour if the Underwriters so request.",
    "A European bank, an L.L.C., a one-time fee, a U.S. holder, an S-3, a unit and an honest broker are meant.",
    "The Company shall pay fees of fifty thousand dollars ($50,000) and of five percent (5%) of the expenses.",
    "The Company shall (a) pay the fees and (b) obtain the listing (or, if there is none, another listing).",
    "The Company's and the Underwriters' fees fall due on February 29, 2004, and on February 29, 2008.",
    "The fees are those of Quillfeather & Moss, Inc., and of no other (as Rule 2720(b)(1) has it).",
    'The words "Exhibit 1.01" shall be read as "Exhibit 1."',
    "The fees of two (2) banks, at one hundred twenty-five dollars ($125) each, are the Company's.",
    "The Company shall pay the listing fees; and, in each case, shall do so within ten (10) days.",
    'Skadden, Arps, Slate, Meagher & Flom LLP may give an opinion on a so-called "green shoe" option.',
    "The Company shall send a copy to 399 Park Avenue, at 8:30 a.m., by telecopy no. (212) 555-0123.",
)


def words(base: Base, chance: Random) -> Iterator[Wrong]:
    """A covenant that the deal words well: each for the model, two for each other deal."""
    for text in COVENANTS if base.name == "model" else chance.sample(COVENANTS, 2):
        yield covenant(base, text, SOUND)


def title(base: Base, chance: Random) -> Iterator[Wrong]:
    """The title typed as it stands; with the day of maturity for its year."""
    text, rate = base.at("securities.title"), base.at("securities.interest.rate")
    day = base.day("securities.maturity")
    drawn, year = "{securities.interest.rate}", "{securities.maturity.year}"
    if drawn in text and year in text:
        typed = text.replace(drawn, rate)
        for due in (str(day.year), long_date(day)):
            yield put(base, "securities.title", typed.replace(year, due), SOUND)


def order(base: Base, chance: Random) -> Iterator[Wrong]:
    """The firms, the covenants and the amendments in another order, the same wherever they print."""
    for path in ("underwriters", "covenants", "amendments"):
        stated = base.sources.deal.get(path) or []
        if len(stated) > 1:
            yield put(base, path, stated[::-1], SOUND).but(f"{path}: reversed")


def doubled(base: Base, chance: Random) -> Iterator[Wrong]:
    """Every amount doubled, where no figure follows from them."""
    paths = ["securities.principal", *(f"underwriters[{index}].commitment" for index in range(len(base.firms)))]
    if not base.has("securities.figures") and not base.has("prospectus.registered"):
        values: dict[str, object] = {path: f"${2 * parse_money(base.at(path)).amount:,}" for path in paths}
        yield Wrong("every amount: doubled", values, (), None, SOUND)


def prices(base: Base, chance: Random) -> Iterator[Wrong]:
    """Both prices a hundredth lower, where no figure follows from them."""
    paths = ("securities.price.to_public", "securities.price.to_underwriters")
    if not base.has("securities.figures"):
        lower = {path: str(Percent(parse_percent(base.at(path)).number - Decimal("0.010"))) for path in paths}
        yield Wrong("both prices: a hundredth lower", lower, (), None, SOUND)


def deadline(base: Base, chance: Random) -> Iterator[Wrong]:
    """The offer open until the next business day; signed on the day of the agreement or the next."""
    day = next_open(base.day("date"))
    if (
        day <= base.day("closing.date") - timedelta(1)
        and base.sources.deal["acceptance"].get("date") != day.isoformat()
    ):
        yield put(base, "acceptance.date", day.isoformat(), SOUND)


def restriction(base: Base, chance: Random) -> Iterator[Wrong]:
    """One more restriction, which the deal words."""
    if stated := base.sources.deal.get("selling_restrictions"):
        item = {"id": "ruritania", "one_off": "it will observe the customs of the market of Ruritania"}
        yield put(base, "selling_restrictions", [*stated, item], SOUND).but(
            "selling_restrictions: one more, for Ruritania"
        )


OPERATORS = (words, title, order, doubled, prices, deadline, restriction)
