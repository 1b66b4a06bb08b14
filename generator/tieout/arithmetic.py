"""The sums of an agreement, worked out so that a reader checks them by hand, beside what the deal states of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from generator import figures
from generator.deal.model import Deal
from generator.values.calendars import business_days_between, fed_holiday, standard_cycle
from generator.values.dates import long_date
from generator.values.facts import OPEN, Fact, added, derive
from generator.values.money import Money, Percent

LISTED = timedelta(days=31)
"""The longest time to closing of which each day is listed."""


@dataclass(frozen=True)
class Commitment:
    """A line of Annex A, of one series, with the total up to it, which is open after a commitment that is."""

    firm: str
    amount: str
    total: str


@dataclass(frozen=True)
class Step:
    """One figure: how it is worked out, what it comes to, and what the deal states of it."""

    label: str
    working: str
    result: str
    stated: str
    verdict: str
    """`agrees`, or by how much the two differ; empty where nothing is stated."""
    agrees: bool = True


def annex(deal: Deal) -> tuple[Commitment, ...]:
    """The commitments in the order of Annex A, each with the running total; of several series, one after the other."""
    return tuple(line for one in deal.each for line in _column(one))


def _column(deal: Deal) -> Iterator[Commitment]:
    firms = [firm.commitment for firm in deal.underwriters]
    for at, firm in enumerate(deal.underwriters):
        yield Commitment(figures.of_series(deal, firm.name.text), firm.commitment.text, added(*firms[: at + 1]).text)


def steps(deal: Deal) -> tuple[Step, ...]:
    """The sum of the annex, the figures with their workings, and the days to settlement."""
    each = [step for one in deal.each for step in (_sum(one), *_figures(one))]
    return (*each, _settlement(deal))


def funds(deal: Deal) -> str:
    """What is wired at closing: `$2,000,000,000 × 99.153% + $0 accrued − $350,000 expenses = $1,982,710,000`."""
    series = deal.securities
    expenses = series.figures.expenses
    less = " − expenses (none stated)" if expenses is None else f" − {expenses.text} expenses"
    paid = f"{series.principal.text} × {series.price.to_underwriters.text}"
    total = f"{paid} + {figures.accrued_interest(deal).text} accrued{less} = {figures.net_proceeds(deal).text}"
    return f"{series.term.text}: {total}" if series.term else total


def _sum(deal: Deal) -> Step:
    verdict, agrees = _compared(deal.total, deal.securities.principal)
    working = f"{figures.of_series(deal, 'the last total above')}; {len(deal.underwriters)} commitments"
    return Step(
        figures.of_series(deal, "Annex sum"),
        working,
        deal.total.text,
        f"{deal.securities.principal.text} principal",
        verdict,
        agrees,
    )


def _figures(deal: Deal) -> Iterator[Step]:
    stated = deal.securities.figures
    said: dict[str, Fact[Money] | Fact[Percent] | None] = {
        "Gross proceeds": stated.gross_proceeds,
        "Underwriting discount": stated.underwriting_discount,
        "Accrued interest": stated.accrued_interest,
        "Net proceeds": stated.net_proceeds,
        "Yield to maturity": stated.yield_,
    }
    for made in figures.worked(deal):
        other = said.get(made.label.rpartition(": ")[2])
        verdict, agrees = _compared(made.fact, other) if other else ("", True)
        yield Step(made.label, made.working, made.fact.text, other.text if other else "", verdict, agrees)


def _compared(made: Fact[Money] | Fact[Percent], stated: Fact[Money] | Fact[Percent]) -> tuple[str, bool]:
    """What is to be said of a figure and of what is stated of it, a yield to the digits stated."""
    match made.known, stated.known:
        case Money(amount, currency, sign), Money(other, other_currency) if currency == other_currency:
            short = Money(abs(amount - other), currency, sign)
            return ("agrees", True) if amount == other else (f"differs by {short}", False)
        case Percent(number), Percent(other):
            apart = abs(number.quantize(Decimal((0, (1,), other.as_tuple().exponent))) - other)  # type: ignore[arg-type]
            return ("agrees", True) if not apart else (f"differs by {Percent(apart)}", False)
        case _:
            return "open", False


def _settlement(deal: Deal) -> Step:
    counted = derive(business_days_between, deal.date, deal.closing.date)
    result = OPEN if counted.is_open else f"T+{counted.value}"
    standard = None if deal.date.is_open else standard_cycle(deal.date.value)
    usual = f"T+{standard} is standard on that day" if standard is not None else ""
    return Step(
        "Settlement", "" if counted.is_open else _days(deal.date.value, deal.closing.date.value), result, usual, ""
    )


def _days(trade: date, closing: date) -> str:
    """The business days after the trade, numbered, with those between them on which the Federal Reserve is shut."""
    if not timedelta(0) < closing - trade <= LISTED:
        return f"business days after {long_date(trade)} up to {long_date(closing)}"
    days = [trade + timedelta(days=n) for n in range(1, (closing - trade).days + 1)]
    said = [
        f"({_short(day)}: {why})" if (why := fed_holiday(day)) else f"{business_days_between(trade, day)} {_short(day)}"
        for day in days
    ]
    return f"after {long_date(trade)}: {', '.join(said)}"


def _short(day: date) -> str:
    return long_date(day).rpartition(",")[0]
