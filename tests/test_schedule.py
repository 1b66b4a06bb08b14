"""The cycle of payment dates, and the dates on which interest is paid."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.dates import MonthDay
from generator.values.schedule import ROLL, coupon_dates, cycle, cycle_after, cycle_before, day_in, on_cycle

HALVES = (MonthDay(2, 1), MonthDay(8, 1))
DAYS = st.dates(date(1901, 1, 1), date(2190, 12, 31))
CYCLES = st.lists(
    st.builds(MonthDay, st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=12, unique=True
).map(tuple)


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    assert day_in(2003, MonthDay(2, 29)) == date(2003, 2, 28)
    assert day_in(2004, MonthDay(2, 29)) == date(2004, 2, 29)
    assert day_in(2003, MonthDay(8, 31)) == date(2003, 8, 31)
    assert on_cycle(date(2003, 2, 28), (MonthDay(2, 29),)) and not on_cycle(date(2004, 2, 28), (MonthDay(2, 29),))


def test_the_cycle_includes_both_ends() -> None:
    assert cycle(HALVES, date(2003, 2, 1), date(2004, 2, 1)) == (date(2003, 2, 1), date(2003, 8, 1), date(2004, 2, 1))
    assert cycle(HALVES, date(2003, 2, 2), date(2003, 7, 31)) == ()


@given(DAYS, CYCLES)
def test_the_cycle_goes_on_before_and_after_every_day(day: date, days: tuple[MonthDay, ...]) -> None:
    before, after = cycle_before(day, days), cycle_after(day, days)
    assert before < day < after
    assert cycle(days, before, after) == ((before, day, after) if on_cycle(day, days) else (before, after))


@pytest.mark.parametrize(
    ("first", "maturity", "expected"),
    [
        ("2003-08-01", "2004-08-01", ["2003-08-01", "2004-02-01", "2004-08-01"]),
        ("2003-08-04", "2004-08-01", ["2003-08-04", "2004-02-01", "2004-08-01"]),  # rolled to the Monday after
        ("2003-07-31", "2004-08-01", ["2003-07-31", "2004-02-01", "2004-08-01"]),  # and to the day before
        ("2003-08-01", "2004-05-20", ["2003-08-01", "2004-02-01", "2004-05-20"]),
        ("2003-07-25", "2003-08-02", ["2003-07-25", "2003-08-02"]),  # 7 days are a roll
        ("2003-07-24", "2003-08-02", ["2003-07-24", "2003-08-01", "2003-08-02"]),  # 8 are none
        ("2003-08-01", "2003-08-01", ["2003-08-01"]),
        ("2003-09-01", "2003-08-01", ["2003-08-01"]),
    ],
)
def test_interest_is_paid_on_the_first_date_as_stated(first: str, maturity: str, expected: list[str]) -> None:
    made = coupon_dates(HALVES, date.fromisoformat(first), date.fromisoformat(maturity))
    assert [day.isoformat() for day in made] == expected


@given(DAYS, st.integers(1, 8000), CYCLES)
def test_coupon_dates_rise_from_the_first_to_maturity(first: date, ahead: int, days: tuple[MonthDay, ...]) -> None:
    maturity = first + timedelta(ahead)
    made = coupon_dates(days, first, maturity)
    assert made[0] == first and made[-1] == maturity and list(made) == sorted(set(made))
    assert all(on_cycle(day, days) and (day - first).days > ROLL for day in made[1:-1])
