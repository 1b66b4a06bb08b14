"""Identifiers: a digit of a CUSIP, an ISIN or an LEI; an ISIN of other securities; a registration number's form."""

from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import error, unknowable, warning
from tests.mutants.operators.digits import slips
from tests.mutants.wrong import Wrong, put

CUSIP, ISIN, LEI = "securities.identifiers.cusip", "securities.identifiers.isin", "program.issuer.lei"
OTHERS = {CUSIP: "037833100", ISIN: "US0378331005", LEI: "HWUPKR0MPOU8FGXBT394"}
"""Sound numbers of somebody else's."""
REGISTRATION = "prospectus.registration"


def check_digits(base: Base, chance: Random) -> Iterator[Wrong]:
    """Digits of each number."""
    for path, code in ((CUSIP, "I101"), (ISIN, "I102"), (LEI, "I104")):
        if base.has(path):
            made = [*slips(base.at(path), chance), *slips(base.at(path), chance)]
            for other in dict.fromkeys(made):
                yield put(base, path, other, error(code, explains=("I103",)))


def others(base: Base, chance: Random) -> Iterator[Wrong]:
    """A sound number of other securities beside the right one; where there is none beside it, who can tell?"""
    if base.has(CUSIP) and base.has(ISIN):
        yield put(base, CUSIP, OTHERS[CUSIP], error("I103"))
        yield put(base, ISIN, OTHERS[ISIN], error("I103"))
    if base.has(LEI):
        yield put(base, LEI, OTHERS[LEI], unknowable("the sound number of another entity"))


def made_up(base: Base, chance: Random) -> Iterator[Wrong]:
    """A number with a wrong check digit where none was stated."""
    for path, number, code in (
        (CUSIP, "037833101", "I101"),
        (ISIN, "US0378331006", "I102"),
        (LEI, "HWUPKR0MPOU8FGXBT395", "I104"),
    ):
        if not base.has(path):
            yield put(base, path, number, error(code, explains=("I103",)))


def registration(base: Base, chance: Random) -> Iterator[Wrong]:
    """A registration number of a form that none of the Securities Act has, and another number of its form."""
    number = base.at(REGISTRATION)
    prefix, _, rest = number.partition("-")
    for other in (f"335-{rest}", f"323-{rest}"):
        if prefix == "333":
            yield put(base, REGISTRATION, other, warning("I105"))
    last = "1" if number[-1] != "1" else "2"
    yield put(base, REGISTRATION, number[:-1] + last, unknowable("another registration number"))


OPERATORS = (check_digits, others, made_up, registration)
