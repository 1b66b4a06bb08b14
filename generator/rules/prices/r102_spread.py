"""The gross spread is like that of the program's own earlier deals.

A digit wrong in a price shows in the spread first, and an issuer pays much the same spread for notes of one kind. The
precedents are the deals of the program's precedents.yaml before the deal's own date, in the same currency, of the same
ranking (stated, else subordinated where the title says so, else senior) and of like tenor: closing to maturity, both up
to 2.5 years, or both up to 4, 6, 8.5, 13, 25 years, or both longer.

A spread of zero, above 1.000%, or more than 0.25% below the lowest or above the highest spread of the precedents is a
warning; where there is no cause for one but fewer than three precedents, a note says which there are.

Example:
    to_public: 99.478%
    to_underwriters: 98.153%            # 1.325%; the precedents have 0.325% to 0.350%

Fix: compare both prices with the pricing wire.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from generator.deal.model import Deal
from generator.deal.precedents import Precedent
from generator.figures import gross_spread
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.titles.printed import rankings

SEVERITY: Severity = "warning"
TENORS = (Decimal("2.5"), Decimal(4), Decimal(6), Decimal("8.5"), Decimal(13), Decimal(25))
"""The years up to which tenors are alike."""
WIDE = Decimal("1.000")
"""Above this a spread is unlike notes of investment grade, whatever the precedents."""
APART = Decimal("0.25")
"""How far from the precedents a spread may lie."""
ENOUGH = 3


def check(case: Case) -> Iterator[Problem]:
    """A warning for a spread unlike others', else a note where few others are known."""
    price, spread = case.deal.securities.price, gross_spread(case.deal)
    if spread.value.number < 0:
        return  # that is R101
    alike = [deal for deal in case.precedents if not _unknown(deal) and _like(case.deal, deal)]
    if doubt := _doubt(spread.value.number, [deal.spread.value.number for deal in alike]):
        said = f"the gross spread is {spread.text}, {doubt}{_named('; earlier deals of like kind: ', alike)}"
        yield Problem(price.to_underwriters, said, also=(price.to_public,))
    elif len(alike) < ENOUGH:
        how_many = f"{len(alike) or 'no'} earlier deal{'s' * (len(alike) != 1)}"
        said = f"the gross spread is {spread.text}; the program knows {how_many} of like tenor, currency and ranking"
        yield Problem(price.to_underwriters, f"{said}{_named(': ', alike)}", also=(price.to_public,), severity="note")


def _doubt(spread: Decimal, others: Sequence[Decimal]) -> str:
    """What makes a spread worth a look, or an empty string."""
    if not spread:
        return "the purchase price being the price to public"
    if spread > WIDE:
        return f"above {WIDE}%"
    if others and spread < min(others) - APART:
        return f"{min(others) - spread:f}% below the lowest of earlier deals"
    if others and spread > max(others) + APART:
        return f"{spread - max(others):f}% above the highest of earlier deals"
    return ""


def _named(before: str, precedents: Sequence[Precedent]) -> str:
    """`5.000% Senior Notes due 2007 of February 27, 2002 (0.325%)`, each of them, after the words that go before."""
    said = [f"{deal.title.text} of {deal.date.text} ({deal.spread.text})" for deal in precedents]
    return before + ", ".join(said) if said else ""


def _unknown(precedent: Precedent) -> bool:
    facts = (precedent.date, precedent.title, precedent.principal, precedent.maturity, precedent.ranking)
    return any(fact.is_open for fact in (*facts, precedent.spread))


def _like(deal: Deal, precedent: Precedent) -> bool:
    series = deal.securities
    return (
        precedent.date.value < deal.date.value
        and precedent.principal.value.currency == series.principal.value.currency
        and precedent.ranking.value == _ranking(deal)
        and _tenor(precedent.settled.value, precedent.maturity.value)
        == _tenor(deal.closing.date.value, series.maturity.value)
    )


def _ranking(deal: Deal) -> str:
    stated = deal.securities.ranking
    if stated is not None and not stated.is_open:
        return stated.value
    return "subordinated" if "subordinated" in rankings(str(deal.securities.title.value)) else "senior"


def _tenor(closing: date, maturity: date) -> int:
    """Which of the TENORS it is up to."""
    return bisect_left(TENORS, Decimal((maturity - closing).days) / Decimal("365.25"))
