"""Prices and yields agree with QuantLib's, and with each other."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.dates import MonthDay
from generator.values.schedule import cycle, cycle_after
from generator.values.yields import Bond, days, fraction

NEAR = Decimal("1e-6")
"""Within how many percentage points a yield is QuantLib's."""
HALVES = (MonthDay(2, 1), MonthDay(8, 1))
QUARTERS = (MonthDay(3, 15), MonthDay(6, 15), MonthDay(9, 15), MonthDay(12, 15))
YEARS = (MonthDay(6, 18),)
MODEL = Bond(Decimal("3.500"), HALVES, date(2003, 1, 31), date(2003, 1, 31), date(2003, 8, 1), date(2008, 2, 1))


def bond(
    rate: str,
    days_: tuple[MonthDay, ...],
    since: str,
    first: str,
    maturity: str,
    count: str = "30/360",
    settles: str = "",
) -> Bond:
    when = date.fromisoformat
    return Bond(Decimal(rate), days_, when(since), when(settles or since), when(first), when(maturity), count)


BONDS = {
    "the model, a long first coupon by a day": MODEL,
    "regular": bond("5", HALVES, "2002-02-01", "2002-08-01", "2012-02-01"),
    "settled after interest began": bond("5", HALVES, "2002-02-01", "2002-08-01", "2012-02-01", settles="2002-03-07"),
    "short first coupon": bond("4.125", HALVES, "2005-06-09", "2005-08-01", "2010-02-01"),
    "long first coupon": bond("6.5", HALVES, "2001-10-10", "2002-08-01", "2032-02-01"),
    "short last coupon": bond("4.7", HALVES, "2005-02-01", "2005-08-01", "2015-05-20"),
    "one payment": bond("3", HALVES, "2005-02-01", "2005-08-01", "2005-08-01"),
    "annual": bond("1.40", YEARS, "2000-06-18", "2001-06-18", "2005-06-18"),
    "annual, long first": bond("1.40", YEARS, "2000-03-02", "2001-06-18", "2005-06-18"),
    "quarterly, short first": bond("7.25", QUARTERS, "1999-08-03", "1999-09-15", "2029-09-15"),
    "no interest": bond("0", HALVES, "2005-02-01", "2005-08-01", "2015-02-01"),
}
COUNTS = ("30/360", "actual/actual", "actual/365", "actual/360")
PRICES = ("62.5", "99.478", "100", "118.031")


def oracle(bond: Bond, price: Decimal) -> Decimal:
    """The yield that QuantLib finds at a clean price."""
    import QuantLib as ql  # noqa: N813 - as its own manual calls it

    def day(when: date) -> object:
        return ql.Date(when.day, when.month, when.year)

    ql.Settings.instance().evaluationDate = day(bond.settlement)
    often, tenor = len(bond.cycle), ql.Period(12 // len(bond.cycle), ql.Months)
    before = [when for when in bond.dates if when < bond.maturity]
    inner = (day(bond.first_payment), day(before[-1])) if before else ()
    plan = (day(bond.accrues_from), day(bond.maturity), tenor, ql.NullCalendar(), ql.Unadjusted, ql.Unadjusted)
    schedule = ql.Schedule(*plan, ql.DateGeneration.Backward, False, *inner)
    count = {
        "30/360": ql.Thirty360(ql.Thirty360.BondBasis),
        "actual/actual": ql.ActualActual(ql.ActualActual.ISMA, schedule),
        "actual/365": ql.Actual365Fixed(),
        "actual/360": ql.Actual360(),
    }[bond.day_count]
    made = ql.FixedRateBond(0, 100.0, schedule, [float(bond.rate) / 100], count)
    clean = ql.BondPrice(float(price), ql.BondPrice.Clean)
    frequency = {1: ql.Annual, 2: ql.Semiannual, 4: ql.Quarterly, 12: ql.Monthly}[often]
    settles = day(bond.settlement)
    found = made.bondYield(clean, count, ql.Compounded, frequency, settles, 1e-13, 1000, 0.05)
    return Decimal(str(found)) * 100


def counted(bond: Bond, count: str) -> Bond:
    dates = (bond.accrues_from, bond.settlement, bond.first_payment, bond.maturity)
    return Bond(bond.rate, bond.cycle, *dates, count)


@pytest.mark.parametrize("price", PRICES)
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", BONDS)
def test_yields_are_those_of_quantlib(name: str, count: str, price: str) -> None:
    bond = counted(BONDS[name], count)
    assert abs(bond.yield_(Decimal(price)) - oracle(bond, Decimal(price))) < NEAR


def test_the_model_yields_what_the_design_says() -> None:
    assert round(MODEL.yield_(Decimal("99.478")), 5) == Decimal("3.61498")
    assert abs(MODEL.price(Decimal("3.61498")) - Decimal("99.478")) < Decimal("0.00005")


@st.composite
def bonds(draw: st.DrawFn) -> Bond:
    months = draw(st.sampled_from((12, 6, 3, 1)))
    start, day = draw(st.integers(1, months)), draw(st.integers(1, 28))
    days_ = tuple(MonthDay(month, day) for month in range(start, 13, months))
    since = draw(st.dates(date(1995, 1, 1), date(2025, 12, 31)))
    count, long_first = draw(st.sampled_from(COUNTS)), draw(st.booleans())
    first = cycle_after(since, days_)
    if long_first:
        first = cycle_after(first, days_)
    maturity = first + timedelta(draw(st.integers(300, 4000)))
    if draw(st.booleans()) or (long_first and count == "actual/actual"):
        maturity = cycle_after(maturity, days_)  # QuantLib 1.x miscounts an odd last period after a long first one
    settlement = since + timedelta(draw(st.integers(0, min(9, (first - since).days - 1))))
    rate = Decimal(draw(st.integers(100, 15000))) / 1000
    return Bond(rate, days_, since, settlement, first, maturity, count)


CLEAN = st.integers(40_000, 150_000).map(lambda thousandths: Decimal(thousandths) / 1000)


@given(bonds(), CLEAN)
def test_any_yield_is_quantlibs(bond: Bond, price: Decimal) -> None:
    found = bond.yield_(price)
    assert abs(found - oracle(bond, price)) < NEAR


@given(bonds(), CLEAN)
def test_a_price_makes_a_yield_that_makes_the_price(bond: Bond, price: Decimal) -> None:
    assert abs(bond.price(bond.yield_(price)) - price) < Decimal("1e-12")


@given(bonds(), CLEAN, CLEAN)
def test_the_dearer_bond_yields_less(bond: Bond, one: Decimal, other: Decimal) -> None:
    if one != other:
        assert (bond.yield_(one) < bond.yield_(other)) == (one > other)


def test_a_regular_bond_at_par_yields_its_coupon() -> None:
    assert abs(BONDS["regular"].yield_(Decimal(100)) - 5) < Decimal("1e-15")


def test_extremes_are_found() -> None:
    for price in ("0.01", "5000"):
        assert abs(MODEL.price(MODEL.yield_(Decimal(price))) - Decimal(price)) < Decimal("1e-12")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2003-01-31", "2003-08-01", 181),
        ("2003-01-31", "2003-03-31", 60),
        ("2003-01-30", "2003-03-31", 60),
        ("2003-01-29", "2003-03-31", 62),
        ("2003-02-28", "2003-03-31", 33),
        ("2004-02-29", "2004-08-29", 180),
        ("2003-02-28", "2003-02-28", 0),
    ],
)
def test_months_of_thirty_days(start: str, end: str, expected: int) -> None:
    assert days(date.fromisoformat(start), date.fromisoformat(end), "30/360") == expected


def test_other_day_counts_count_the_days_that_pass() -> None:
    assert {days(date(2003, 1, 31), date(2003, 8, 1), count) for count in COUNTS[1:]} == {182}


def test_every_period_of_the_cycle_is_an_equal_part_of_a_year_on_actual_actual() -> None:
    dates = cycle(QUARTERS, date(2003, 1, 1), date(2005, 1, 1))
    parts = {fraction(*period, "actual/actual", QUARTERS) for period in pairwise(dates)}
    assert parts == {Decimal("0.25")}


@pytest.mark.parametrize(
    ("first", "maturity", "since", "said"),
    [
        ("2003-01-31", "2008-02-01", "2003-01-31", "the first payment after January 31, 2003, found January 31, 2003"),
        ("2003-08-01", "2003-07-31", "2003-01-31", "maturity on August 1, 2003 or later, found July 31, 2003"),
        ("2003-08-01", "2008-02-01", "2003-09-02", "the first payment after September 2, 2003, found August 1, 2003"),
    ],
)
def test_impossible_dates_are_refused(first: str, maturity: str, since: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^expected {said}$"):
        bond("3.5", HALVES, since, first, maturity, settles="2003-01-31")


def test_impossible_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^expected a price above zero, found 0%$"):
        MODEL.yield_(Decimal(0))
    with pytest.raises(ValueError, match=r"^expected a yield above -200%, found -200%$"):
        MODEL.price(Decimal(-200))
    with pytest.raises(ValueError, match=r"^expected a day count, found '30E/360'$"):
        counted(MODEL, "30E/360")
    with pytest.raises(ValueError, match=r"^expected at least one interest payment date a year, found none$"):
        bond("3.5", (), "2003-01-31", "2003-08-01", "2008-02-01")
