"""Dates, days of the year and times are read as they are written, or not at all."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.dates import (
    MONTHS,
    MonthDay,
    long_date,
    parse_date,
    parse_month_day,
    parse_time,
    suggest_date,
    suggest_month_day,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
DATE_LIKE = st.text(alphabet="0123456789-/. ２", max_size=12) | st.text(max_size=20)
ZONES = st.sampled_from(["", "Eastern Time", "(New York time)", "EST", "Zeit in Österreich"])
FORMS = (
    "%B %d, %Y", "%b %d, %Y", "%b. %d, %Y", "%B %d %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y",
    "%m/%d/%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d",
)  # fmt: skip


@given(DAYS)
def test_a_date_is_read_as_it_prints(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert long_date(day) == f"{day:%B} {day.day}, {day.year}"


@given(DATE_LIKE | DAYS.map(lambda day: day.isoformat()[:-1]))
def test_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        day = parse_date(text)
    except ValueError:
        return
    assert day.isoformat() == text


@given(DAYS, st.sampled_from(FORMS))
def test_a_date_in_another_form_is_suggested(day: date, form: str) -> None:
    written = day.strftime(form)
    with pytest.raises(ValueError, match=r"^"):
        parse_date(written)
    assert day.isoformat() in suggest_date(written).split(" or ")


@given(DATE_LIKE)
def test_what_is_suggested_is_a_date(text: str) -> None:
    for meant in filter(None, suggest_date(text).split(" or ")):
        assert parse_date(meant).isoformat() == meant


@pytest.mark.parametrize(("month", "length"), [*enumerate([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], start=1)])
def test_each_month_has_its_days_and_no_other(month: int, length: int) -> None:
    written = [f"{MONTHS[month - 1]} {day}" for day in range(1, length + 1)]
    assert [parse_month_day(text) for text in written] == [MonthDay(month, day) for day in range(1, length + 1)]
    assert [str(parse_month_day(text)) for text in written] == written
    for day in ("0", str(length + 1), "01", "-1", "", " 1", "1 "):
        with pytest.raises(ValueError, match=r"^"):
            parse_month_day(f"{MONTHS[month - 1]} {day}")


@given(st.text(max_size=20) | st.builds("{} {}".format, st.sampled_from(MONTHS), st.text("0123456789 ２", max_size=3)))
def test_text_is_a_day_of_the_year_or_a_value_error(text: str) -> None:
    try:
        assert str(parse_month_day(text)) == text
    except ValueError:
        meant = suggest_month_day(text)
        assert not meant or str(parse_month_day(meant)) == meant


@pytest.mark.parametrize("written", ["1 February", "Feb 1", "1 Feb", "2/1", "2-1", "February 1,", "February 1st"])
def test_a_day_in_another_form_is_suggested(written: str) -> None:
    assert suggest_month_day(written) == "February 1"


@given(st.times(), st.sampled_from(["A.M.", "a.m.", "AM", "am", "A.M", "P.M.", "p.m.", "PM", "pm", "p.m"]), ZONES)
def test_a_time_prints_as_written_and_is_known(clock: time, half: str, zone: str) -> None:
    hour = clock.hour % 12 or 12
    written = f"{hour}:{clock.minute:02} {half}" + (f" {zone}" if zone else "")
    read = parse_time(written)
    assert str(read) == written
    assert read.zone == zone
    assert read.time == time(clock.hour % 12 + (12 if half[0] in "Pp" else 0), clock.minute)


@given(st.text(alphabet="0123456789: aApPmM.ET２", max_size=14) | st.text(max_size=14))
def test_text_is_a_time_or_a_value_error(text: str) -> None:
    try:
        read = parse_time(text)
    except ValueError:
        return
    assert str(read) == text and text[0] in "0123456789"


@pytest.mark.parametrize("written", ["0:30 A.M.", "13:30 P.M.", "8:60 A.M.", "8:30", "8:30A.M.", "9 p.m.", "8.30 a.m."])
def test_what_no_clock_shows_is_no_time(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_time(written)


@pytest.mark.parametrize("written", ["0203-01-24", "1899-12-31", "2200-01-01", "20003-01-24"])
def test_a_year_that_no_deal_means_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_date(written)
    assert suggest_date(written) == ""


@pytest.mark.parametrize(
    ("written", "clock", "zone"),
    [
        ("10:00 a.m., New York City time", time(10), "New York City time"),
        ("12:00 noon", time(12), ""),
        ("12:00 noon, New York City time", time(12), "New York City time"),
        ("12:00 midnight Eastern Time", time(0), "Eastern Time"),
    ],
)
def test_a_comma_before_the_zone_noon_and_midnight(written: str, clock: time, zone: str) -> None:
    read = parse_time(written)
    assert (str(read), read.time, read.zone) == (written, clock, zone)


@pytest.mark.parametrize("written", ["1:00 noon", "12:30 midnight", "10:00 a.m.,", "10:00 a.m.,EST", "12:00 noon,"])
def test_neither_noon_nor_a_zone(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_time(written)
