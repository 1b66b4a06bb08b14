"""Amounts: the principal, a commitment, the minimum denomination, the figures that a term sheet states."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from generator.values.money import parse_money
from tests.mutants.base import Base
from tests.mutants.expected import AMOUNTS, error, unknowable
from tests.mutants.wrong import Wrong, put, reword

OFFERED, TOTAL, ROW = "{{ securities.principal }}", "{{ deal.total }}", "{{ commitment | figures }}"


def dollars(base: Base, path: str) -> Decimal:
    return parse_money(base.at(path)).amount


def principal(base: Base, chance: Random) -> Iterator[Wrong]:
    """A thousand more, a tenth less."""
    sold = dollars(base, "securities.principal")
    for other in (sold + 1000, sold - sold // 10):
        yield put(base, "securities.principal", f"${other:,}", error("T101", explains=AMOUNTS))


def commitments(base: Base, chance: Random) -> Iterator[Wrong]:
    """Five million more or less, nothing at all."""
    paths = [f"underwriters[{index}].commitment" for index in range(len(base.firms))]
    for path, by in zip(chance.sample(paths, min(3, len(paths))), (5_000_000, -1_000_000, 1_000), strict=False):
        yield put(base, path, f"${dollars(base, path) + by:,}", error("T101", explains=AMOUNTS))
    yield put(base, chance.choice(paths), "$0", error("T103", explains=AMOUNTS))


def moved(base: Base, chance: Random) -> Iterator[Wrong]:
    """A million moved from one firm to another."""
    if len(base.firms) > 1:
        first, second = (f"underwriters[{index}].commitment" for index in chance.sample(range(len(base.firms)), 2))
        fewer, more = dollars(base, first) - 1_000_000, dollars(base, second) + 1_000_000
        expects = unknowable("a commitment moved between two firms")
        told = put(base, first, f"${fewer:,}", expects).what
        values = {first: f"${fewer:,}", second: f"${more:,}"}
        yield Wrong(f"{told}; {second}: the million more", values, (), None, expects)


def denomination(base: Base, chance: Random) -> Iterator[Wrong]:
    """A denomination that the commitments are no multiples of, and one that they are."""
    path = "securities.minimum_denomination"
    if not base.has(path):
        return
    for other in ("$7,000", "$30,000,000", "$600"):
        yield put(base, path, other, error("T104"))
    firm = f"underwriters[{len(base.firms) - 1}].commitment"
    yield put(base, firm, f"${dollars(base, firm) - 500:,}", error("T104", explains=AMOUNTS))
    yield put(base, path, "$5,000", unknowable("another denomination that divides every commitment"))


def figures(base: Base, chance: Random) -> Iterator[Wrong]:
    """Each stated figure: one dollar more, one cent more."""
    stated = base.at("securities.figures") if base.has("securities.figures") else {}
    for key in stated:
        path = f"securities.figures.{key}"
        if key == "yield":
            continue
        for by in (Decimal(1), Decimal("0.01")):
            yield put(base, path, f"${dollars(base, path) + by:,}", error("R103"))


def registered(base: Base, chance: Random) -> Iterator[Wrong]:
    """Less registered than is sold."""
    sold = dollars(base, "securities.principal")
    yield put(base, "prospectus.registered", f"${sold - 1000:,}", error("S307"))
    yield put(base, "prospectus.registered", f"${sold // 10:,}", error("S307"))


def typed(base: Base, chance: Random) -> Iterator[Wrong]:
    """An amount typed into a template in the place of the fact."""
    sold = dollars(base, "securities.principal")
    for clause, fact, other in (
        ("offer", OFFERED, f"${sold + 100_000_000:,}"),
        ("offer", OFFERED, f"${sold // 10:,}"),
        ("annex-a", TOTAL, f"${sold - 10_000_000:,}"),
        ("annex-a", TOTAL, f"${sold + 1:,}"),
    ):
        if base.words[clause].count(fact) == 1:
            yield reword(base, clause, fact, other, error("T102", explains=("C104",)))
    amounts = {firm["commitment"] for firm in base.firms[1:]}
    if base.words["annex-a"].count(ROW) == 1 and amounts:
        other = next(f"{digit}1,000,000" for digit in "123456789" if f"${digit}1,000,000" not in amounts)
        yield reword(base, "annex-a", ROW, other, error("T102", "T101", explains=("C104",)))


OPERATORS = (principal, commitments, moved, denomination, figures, registered, typed)
