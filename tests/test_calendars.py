from datetime import date, timedelta

import pytest

from generator.values.calendars import (
    DAY,
    FOLLOWING,
    MODIFIED,
    PLACES,
    PRECEDING,
    _before_the_library,
    business_days_after,
    business_days_between,
    fed_holiday,
    holiday,
    is_business_day,
    market_holidays,
    next_business_day,
    rolled,
    standard_cycle,
)
from generator.values.money import CURRENCIES

NYSE, SIFMA = "New York Stock Exchange", "SIFMA bond market"
MOURNING = "National Day of Mourning for former President"


def days(first: int, last: int) -> list[date]:
    """Every day from the first of `first` to the last of `last`."""
    start = date(first, 1, 1)
    return [start + timedelta(days=n) for n in range((date(last + 1, 1, 1) - start).days)]


def test_the_years_before_the_library_follow_the_same_statute() -> None:
    """Worked out for years that the library knows, they are its days but for Juneteenth."""
    from holidays import financial_holidays

    known = financial_holidays("XFED", years=range(1999, 2061))
    assert known.start_year == 1999 and len(known) > 600
    for year in range(1999, 2061):
        ours = {day: why for day, why in _before_the_library(year).items() if day.weekday() < 5}
        theirs = {day: why.replace(" (observed)", ", observed") for day, why in known.items() if day.year == year}
        assert ours == {day: why for day, why in theirs.items() if day.weekday() < 5 and "Juneteenth" not in why}


def test_every_day_of_many_years_is_settled_or_not() -> None:
    shut = [day for day in days(1995, 2040) if day.weekday() < 5 and not is_business_day(day)]
    assert all(7 <= len([day for day in shut if day.year == year]) <= 11 for year in range(1995, 2041))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("1995-01-02", "New Year's Day, observed"),
        ("1995-11-10", ""),  # Veterans Day on a Saturday is not kept on the Friday
        ("1995-11-11", "Saturday"),
        ("1995-11-23", "Thanksgiving Day"),
        ("1996-01-15", "Birthday of Martin Luther King, Jr."),
        ("1997-02-17", "Washington's Birthday"),
        ("1998-05-25", "Memorial Day"),
        ("1998-07-03", ""),
        ("1998-09-07", "Labor Day"),
        ("1998-10-12", "Columbus Day"),
        ("1998-11-11", "Veterans Day"),
        ("1998-12-25", "Christmas Day"),
        ("1999-07-05", "Independence Day, observed"),
        ("2003-04-18", ""),  # Good Friday
        ("2003-11-11", "Veterans Day"),
        ("2004-06-11", ""),
        ("2004-12-31", ""),  # New Year's Day of 2005 on a Saturday
        ("2018-12-05", ""),
        ("2020-06-19", ""),
        ("2021-06-18", ""),
        ("2022-06-20", "Juneteenth National Independence Day, observed"),
        ("2023-06-19", "Juneteenth National Independence Day"),
        ("2026-02-01", "Sunday"),
        ("2026-07-03", ""),
    ],
)
def test_days_on_which_the_federal_reserve_settles(day: str, why: str) -> None:
    assert fed_holiday(date.fromisoformat(day)) == why
    assert is_business_day(date.fromisoformat(day)) == (why == "")


@pytest.mark.parametrize(
    ("day", "shut"),
    [
        ("1995-04-14", (f"{NYSE} (Good Friday)",)),  # the library knows the bond market from 1996
        ("2003-04-18", (f"{NYSE} (Good Friday)", f"{SIFMA} (Good Friday)")),
        ("2015-04-03", (f"{NYSE} (Good Friday)",)),
        ("2001-09-13", (f"{NYSE} (Closed following Attacks on the World Trade Center)",)),
        (
            "2004-06-11",
            (
                f"{NYSE} ({MOURNING} Ronald Reagan)",
                f"{SIFMA} ({MOURNING} Ronald Reagan)",
            ),
        ),
        (
            "2018-12-05",
            (
                f"{NYSE} ({MOURNING} George H. W. Bush)",
                f"{SIFMA} ({MOURNING} George H. W. Bush)",
            ),
        ),
        ("2025-01-09", (f"{NYSE} ({MOURNING} Jimmy Carter)",)),
        ("2020-07-03", (f"{NYSE} (Independence Day, observed)", f"{SIFMA} (Independence Day, observed)")),
        ("2010-12-24", (f"{NYSE} (Christmas Day, observed)", f"{SIFMA} (Christmas Day, observed)")),
        ("2010-12-31", ()),  # the markets do not keep New Year's Day on the Friday
        ("2003-07-04", ()),  # the Federal Reserve is shut too
        ("2003-01-31", ()),
    ],
)
def test_days_on_which_only_the_markets_are_shut(day: str, shut: tuple[str, ...]) -> None:
    assert market_holidays(date.fromisoformat(day)) == shut


@pytest.mark.parametrize(
    ("trade", "closing", "count"),
    [
        ("2003-01-24", "2003-01-31", 5),
        ("2003-10-31", "2003-11-12", 7),  # over Veterans Day
        ("2003-04-17", "2003-04-18", 1),  # Good Friday counts
        ("2003-01-25", "2003-01-27", 1),  # from a Saturday
        ("2003-01-24", "2003-02-01", 5),  # to a Saturday: the business days until then
        ("2003-01-31", "2003-01-31", 0),
        ("2003-01-31", "2003-01-24", 0),
    ],
)
def test_business_days_to_the_closing(trade: str, closing: str, count: int) -> None:
    assert business_days_between(date.fromisoformat(trade), date.fromisoformat(closing)) == count


def test_business_days_after() -> None:
    assert business_days_after(date(2003, 10, 31), 7) == date(2003, 11, 12)
    assert business_days_after(date(2003, 2, 1), 0) == date(2003, 2, 1)
    assert next_business_day(date(2003, 1, 31)) == date(2003, 2, 3)
    assert next_business_day(date(2021, 12, 31)) == date(2022, 1, 3)
    for trade in days(2003, 2003):
        assert all(business_days_between(trade, business_days_after(trade, count)) == count for count in range(8))


@pytest.mark.parametrize(
    ("day", "cycle"),
    [
        ("1995-06-06", None),
        ("1995-06-07", 3),
        ("2017-09-01", 3),
        ("2017-09-05", 2),
        ("2024-05-24", 2),
        ("2024-05-28", 1),
    ],
)
def test_standard_cycle_of_the_day(day: str, cycle: int | None) -> None:
    assert standard_cycle(date.fromisoformat(day)) == cycle


def test_every_currency_has_its_days() -> None:
    assert set(PLACES) == set(CURRENCIES)
    for currency in CURRENCIES:
        assert holiday(date(2025, 1, 1), currency) and holiday(date(2025, 2, 1), currency) == "Saturday"
        assert not holiday(date(2025, 2, 4), currency)


@pytest.mark.parametrize(
    ("currency", "first", "calendar", "market"),
    [
        ("EUR", 1999, "TARGET", ""),
        ("GBP", 1995, "UnitedKingdom", "Settlement"),
        ("CAD", 1995, "Canada", "Settlement"),
        ("JPY", 2004, "Japan", ""),  # before, QuantLib rounds equinoxes to other days
    ],
)
def test_days_of_other_money_are_those_of_quantlib(currency: str, first: int, calendar: str, market: str) -> None:
    """QuantLib keeps calendars of its own: two that agree on every weekday are not wrong by the same slip."""
    import QuantLib as ql  # noqa: N813 - as its own manual calls it

    kind = getattr(ql, calendar)
    theirs = kind(getattr(kind, market)) if market else kind()
    shut = {day for day in days(first, 2035) if day.weekday() < 5 and holiday(day, currency)}
    assert shut == {
        day
        for day in days(first, 2035)
        if day.weekday() < 5 and not theirs.isBusinessDay(ql.Date(day.day, day.month, day.year))
    }


@pytest.mark.parametrize(
    ("day", "currency", "why"),
    [
        ("1999-04-02", "EUR", ""),  # Good Friday, in the first year of TARGET
        ("1999-12-31", "EUR", "Additional closing day"),
        ("2000-04-21", "EUR", "Good Friday"),
        ("1998-12-25", "EUR", ""),  # before there was a euro
        ("2003-11-11", "EUR", ""),
        ("2002-06-03", "GBP", "Golden Jubilee of Elizabeth II"),
        ("2003-09-23", "JPY", "Autumnal Equinox Day"),
        ("2003-12-31", "JPY", "Bank Holiday"),
        ("2021-09-30", "CAD", "National Day for Truth and Reconciliation"),
        ("2020-09-30", "CAD", ""),
        ("2024-04-01", "CAD", ""),  # Easter Monday
        ("2003-11-11", "USD", "Veterans Day"),
    ],
)
def test_why_other_money_is_not_paid(day: str, currency: str, why: str) -> None:
    assert holiday(date.fromisoformat(day), currency) == why


def test_rolls_over_the_holidays_of_the_currency_with_those_of_new_york_or_without() -> None:
    assert rolled(date(2004, 4, 29)) == {}
    assert rolled(date(2004, 4, 29), "JPY") == {date(2004, 4, 28): PRECEDING, date(2004, 4, 30): FOLLOWING}
    assert rolled(date(2003, 11, 11), "EUR") == {date(2003, 11, 10): PRECEDING, date(2003, 11, 12): FOLLOWING}
    saturday = rolled(date(2004, 5, 1), "JPY")  # the Monday to Wednesday after it are holidays
    assert saturday == {date(2004, 4, 30): PRECEDING, date(2004, 5, 6): FOLLOWING}
    assert rolled(date(2004, 10, 31), "EUR") == {date(2004, 10, 29): MODIFIED, date(2004, 11, 1): FOLLOWING}
    assert business_days_after(date(2003, 4, 30), 1, "EUR", "USD") == date(2003, 4, 30) + 2 * DAY
