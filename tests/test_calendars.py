from datetime import date, timedelta

import pytest

from generator.values.calendars import (
    _before_the_library,
    business_days_after,
    business_days_between,
    fed_holiday,
    is_business_day,
    market_holidays,
    next_business_day,
    standard_cycle,
)

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
