"""The figures that follow from a deal: its spread, its dollars, its first period and its yield, with their workings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from generator.deal.interest import FREQUENCIES
from generator.deal.model import Deal
from generator.deal.securities import Series
from generator.values.dates import MonthDay, long_date
from generator.values.facts import Fact, derive
from generator.values.money import Money, Percent
from generator.values.yields import DAYS_A_YEAR, DIGITS, Bond, days, fraction

ASSUMED = "30/360"
"""The day count of a deal that states none: that of corporate notes in dollars."""
BEYOND = Decimal("1e9")
"""What is no yield any more, in percent: what a price next to nothing makes."""


@dataclass(frozen=True)
class Worked:
    """A figure with the arithmetic by which a reader checks it by hand; no arithmetic while it is open."""

    label: str
    fact: Fact[Any]
    working: str


def day_count(series: Series) -> tuple[str, bool]:
    """The day count of interest, and whether it is assumed, none being stated."""
    stated = series.interest.day_count
    return (ASSUMED, True) if stated is None or stated.is_open else (stated.value, False)


def day_count_words(series: Series) -> str:
    """`30/360, assumed`; the day count alone where it is stated."""
    convention, assumed = day_count(series)
    return f"{convention}, assumed" if assumed else convention


def gross_spread(deal: Deal) -> Fact[Percent]:
    """Price to public less purchase price, with as many decimals as the longer of the two."""
    price = deal.securities.price
    return derive(lambda public, paid: Percent(public.number - paid.number), price.to_public, price.to_underwriters)


def gross_proceeds(deal: Deal) -> Fact[Money]:
    """Principal at the price to public."""
    return derive(_at, deal.securities.principal, deal.securities.price.to_public)


def underwriting_discount(deal: Deal) -> Fact[Money]:
    """Principal at the gross spread."""
    return derive(_at, deal.securities.principal, gross_spread(deal))


def purchase_amount(deal: Deal) -> Fact[Money]:
    """Principal at the purchase price: what the underwriters pay, without accrued interest."""
    return derive(_at, deal.securities.principal, deal.securities.price.to_underwriters)


def accrued_interest(deal: Deal) -> Fact[Money]:
    """Interest on the principal from the day on which it accrues to the Closing Date; none from issuance."""
    series, closing = deal.securities, deal.closing.date
    since = series.price.accrues_from
    if not since.is_open and not isinstance(since.value, date):
        return derive(lambda words: Money(Decimal(0)), since)
    convention, _ = day_count(series)

    def accrued(principal: Money, rate: Percent, since: date, closing: date, *cycle: MonthDay) -> Money:
        part = fraction(since, max(since, closing), convention, cycle)
        return _cents(principal, principal.amount * rate.number / 100 * part)

    rate, cycle = series.interest.rate, series.interest.payment_dates
    return _counted(series, derive(accrued, series.principal, rate, since, closing, *cycle))


def net_proceeds(deal: Deal) -> Fact[Money]:
    """Purchase amount plus accrued interest, less the Company's expenses where they are stated."""
    paid, accrued, expenses = purchase_amount(deal), accrued_interest(deal), deal.securities.figures.expenses
    if expenses is None:
        return derive(lambda a, b: _cents(a, a.amount + b.amount), paid, accrued)
    return derive(lambda a, b, c: _cents(a, a.amount + b.amount - c.amount), paid, accrued, expenses)


def accrual_date(deal: Deal) -> Fact[date]:
    """The day from which interest accrues: the Closing Date where that is the date of issuance."""
    since = deal.securities.price.accrues_from
    if since.is_open or isinstance(since.value, date):
        return derive(lambda day: day, since)
    return derive(lambda words, closing: closing, since, deal.closing.date)


def first_period(deal: Deal) -> Fact[int]:
    """The days, on the day count, from the day on which interest accrues to the first payment."""
    series = deal.securities
    convention, _ = day_count(series)
    first = series.interest.first_payment
    return _counted(series, derive(lambda start, end: days(start, end, convention), accrual_date(deal), first))


def yield_to_maturity(deal: Deal) -> Fact[Percent]:
    """The yield at the price to public, compounded as often as interest is paid, to five decimals.

    Open too where there is none: a price of zero, a first payment not after closing or after maturity.
    """
    return exact_yield(deal).map(lambda number: rounded(number, 5))


def rounded(number: Decimal, decimals: int) -> Percent:
    """A percentage to so many decimals, half up."""
    with localcontext(prec=DIGITS):
        return Percent(number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def exact_yield(deal: Deal) -> Fact[Decimal]:
    """The yield to maturity before it is rounded, in percent."""
    series, interest = deal.securities, deal.securities.interest
    convention, _ = day_count(series)

    def computed(
        price: Percent, rate: Percent, since: date, closing: date, first: date, maturity: date, *cycle: MonthDay
    ) -> Decimal | None:
        try:
            found = Bond(rate.number, cycle, since, closing, first, maturity, convention).yield_(price.number)
        except ValueError:
            return None
        return found if found < BEYOND else None

    days_: tuple[Fact[Any], ...] = (accrual_date(deal), deal.closing.date, interest.first_payment, series.maturity)
    made = derive(computed, series.price.to_public, interest.rate, *days_, *interest.payment_dates)
    return _counted(series, made)


def worked(deal: Deal) -> tuple[Worked, ...]:
    """Every figure with its working, in the order in which a reader checks them."""
    return tuple(
        Worked(of_series(one, label), fact, "" if fact.is_open else work(one))
        for one in deal.each
        for label, fact, work in _sheet(one)
    )


def of_series(deal: Deal, label: str) -> str:
    """A label with the term of the series that it is of, where there are several: `2008 Notes: Gross spread`."""
    term = deal.securities.term
    return f"{term.text}: {label}" if term else label


def _sheet(deal: Deal) -> tuple[tuple[str, Fact[Any], Callable[[Deal], str]], ...]:
    return (
        ("Gross spread", gross_spread(deal), _spread_working),
        ("Gross proceeds", gross_proceeds(deal), _gross_working),
        ("Underwriting discount", underwriting_discount(deal), _discount_working),
        ("Purchase amount", purchase_amount(deal), _purchase_working),
        ("Accrued interest", accrued_interest(deal), _accrued_working),
        ("Net proceeds", net_proceeds(deal), _net_working),
        ("First interest period, in days", first_period(deal), _first_working),
        ("Yield to maturity", yield_to_maturity(deal), _yield_working),
    )


def _spread_working(deal: Deal) -> str:
    price = deal.securities.price
    return f"{price.to_public.text} − {price.to_underwriters.text} = {gross_spread(deal).text}"


def _gross_working(deal: Deal) -> str:
    return _times(deal, deal.securities.price.to_public, gross_proceeds(deal))


def _discount_working(deal: Deal) -> str:
    return _times(deal, gross_spread(deal), underwriting_discount(deal))


def _purchase_working(deal: Deal) -> str:
    return _times(deal, deal.securities.price.to_underwriters, purchase_amount(deal))


def _times(deal: Deal, percent: Fact[Percent], made: Fact[Money]) -> str:
    return f"{deal.securities.principal.text} × {percent.text} = {made.text}"


def _accrued_working(deal: Deal) -> str:
    series, made = deal.securities, accrued_interest(deal)
    since = series.price.accrues_from.value
    if not isinstance(since, date):
        return f"none: interest accrues from the date of issuance, {deal.closing.date.text}"
    counted = days(since, max(since, deal.closing.date.value), day_count(series)[0])
    over = _per_year(series, since, deal.closing.date.value)
    span = f"{long_date(since)} to {deal.closing.date.text}, {day_count_words(series)}"
    return f"{series.principal.text} × {series.interest.rate.text} × {counted}/{over} = {made.text} ({span})"


def _per_year(series: Series, start: date, end: date) -> str:
    """What the days are divided by, as it prints: `360`, or the actual period with how many there are in a year."""
    convention, _ = day_count(series)
    if convention in DAYS_A_YEAR:
        return str(DAYS_A_YEAR[convention])
    cycle = tuple(day.value for day in series.interest.payment_dates)
    part = fraction(start, max(start, end), convention, cycle)
    year = (end - start).days / part if part else Decimal(0)
    return f"{year.quantize(Decimal('0.0001')).normalize():f}"


def _net_working(deal: Deal) -> str:
    expenses = deal.securities.figures.expenses
    less = "" if expenses is None else f" − {expenses.text}"
    said = " (purchase amount, accrued interest" + (", expenses)" if less else "; no expenses stated)")
    return f"{purchase_amount(deal).text} + {accrued_interest(deal).text}{less} = {net_proceeds(deal).text}{said}"


def _first_working(deal: Deal) -> str:
    first = deal.securities.interest.first_payment
    span = f"{accrual_date(deal).text} to {first.text}"
    return f"{span} = {first_period(deal).text} days ({day_count_words(deal.securities)})"


def _yield_working(deal: Deal) -> str:
    series = deal.securities
    often = FREQUENCIES.get(len(series.interest.payment_dates), f"{len(series.interest.payment_dates)} times a year")
    how = f"compounded {often.lower()} ({day_count_words(series)})"
    worth = f"{series.interest.rate.text} to {series.maturity.text} is worth {series.price.to_public.text} of principal"
    return f"at {yield_to_maturity(deal).text}, {how}, {worth} on {deal.closing.date.text}"


def _at(principal: Money, percent: Percent) -> Money:
    with localcontext(prec=DIGITS):
        return _cents(principal, principal.amount * percent.number / 100)


def _cents(like: Money, amount: Decimal) -> Money:
    """`amount` to the cent, half up, in the currency of `like`; whole dollars without their cents."""
    with localcontext(prec=DIGITS):
        exact = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
        whole = exact.to_integral_value()
    return Money(whole if exact == whole else exact, like.currency, like.sign)


def _counted(series: Series, made: Fact[Any]) -> Fact[Any]:
    """`made` with the origin of the day count that it hangs on, where one is stated."""
    stated = series.interest.day_count
    if stated is None or stated.is_open:
        return made
    return Fact(made.known, tuple(dict.fromkeys((*made.origins, *stated.origins))))
