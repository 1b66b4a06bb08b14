"""The figures of a deal and their workings, to the cent."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from generator import load
from generator.deal.model import Deal
from generator.figures import (
    accrual_date,
    accrued_interest,
    day_count,
    day_count_words,
    exact_yield,
    first_period,
    gross_spread,
    rounded,
    worked,
    yield_to_maturity,
)
from generator.resources import deals_dir

MODEL = (deals_dir() / "citigroup-2003-01-24.yaml").read_text("utf-8")


def deal(folder: Path, changes: Mapping[str, str]) -> Deal:
    """The model deal with words of it replaced."""
    text = MODEL
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    file = folder / "deal.yaml"
    file.write_text(text, "utf-8")
    return load(file).deal


ACCRUED = {"accrues_from: issuance": "accrues_from: 2003-01-15"}
ODD = {"principal: $2,000,000,000": "principal: $333,333.33"}
CASES: dict[str, tuple[Mapping[str, str], dict[str, str]]] = {
    "the model": (
        {},
        {
            "Gross spread": "99.478% − 99.153% = 0.325%",
            "Gross proceeds": "$2,000,000,000 × 99.478% = $1,989,560,000",
            "Underwriting discount": "$2,000,000,000 × 0.325% = $6,500,000",
            "Purchase amount": "$2,000,000,000 × 99.153% = $1,983,060,000",
            "Accrued interest": "none: interest accrues from the date of issuance, January 31, 2003",
            "Net proceeds": (
                "$1,983,060,000 + $0 = $1,983,060,000 (purchase amount, accrued interest; no expenses stated)"
            ),
            "First interest period, in days": "January 31, 2003 to August 1, 2003 = 181 days (30/360, assumed)",
            "Yield to maturity": (
                "at 3.61498%, compounded semi-annually (30/360, assumed), 3.500% to February 1, 2008 is worth 99.478% "
                "of principal on January 31, 2003"
            ),
        },
    ),
    "cents, half up": (
        ODD | ACCRUED,
        {
            "Gross proceeds": "$333,333.33 × 99.478% = $331,593.33",
            "Underwriting discount": "$333,333.33 × 0.325% = $1,083.33",
            "Accrued interest": (
                "$333,333.33 × 3.500% × 16/360 = $518.52 (January 15, 2003 to January 31, 2003, 30/360, assumed)"
            ),
            "Net proceeds": (
                "$330,510 + $518.52 = $331,028.52 (purchase amount, accrued interest; no expenses stated)"
            ),
        },
    ),
    "expenses stated, and the period of the cycle": (
        ACCRUED
        | {
            "  redemption: tax ": '  figures: {expenses: "$350,000.50"}\n  redemption: tax ',
            "record_dates: [January 15, July 15]": "record_dates: [January 15, July 15]\n    day_count: actual/actual",
        },
        {
            "Accrued interest": (
                "$2,000,000,000 × 3.500% × 16/368 = $3,043,478.26 (January 15, 2003 to January 31, 2003, actual/actual)"
            ),
            "Net proceeds": (
                "$1,983,060,000 + $3,043,478.26 − $350,000.50 = $1,985,753,477.76 (purchase amount, accrued interest, "
                "expenses)"
            ),
            "First interest period, in days": "January 15, 2003 to August 1, 2003 = 198 days (actual/actual)",
        },
    ),
    "interest that accrues later than the closing": (
        {"accrues_from: issuance": "accrues_from: 2003-02-10"},
        {
            "Accrued interest": (
                "$2,000,000,000 × 3.500% × 0/360 = $0 (February 10, 2003 to January 31, 2003, 30/360, assumed)"
            )
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_figure_is_worked_as_a_reader_checks_it(name: str, tmp_path: Path) -> None:
    changes, expected = CASES[name]
    workings = {work.label: work.working for work in worked(deal(tmp_path, changes))}
    assert {label: workings[label] for label in expected} == expected


@pytest.mark.parametrize(
    ("old", "new", "open_"),
    [
        (
            "to_public: 99.478%",
            "to_public: TBD",
            ["Gross spread", "Gross proceeds", "Underwriting discount", "Yield to maturity"],
        ),
        (
            "principal: $2,000,000,000",
            "principal: TBD",
            ["Gross proceeds", "Underwriting discount", "Purchase amount", "Net proceeds"],
        ),
        (
            "accrues_from: issuance",
            "accrues_from: TBD",
            ["Accrued interest", "Net proceeds", "First interest period, in days", "Yield to maturity"],
        ),
        ("  date: 2003-01-31", "  date: TBD", ["First interest period, in days", "Yield to maturity"]),
        ("    rate: 3.500%", "    rate: TBD", ["Yield to maturity"]),
    ],
)
def test_what_hangs_on_an_open_fact_is_open(old: str, new: str, open_: list[str], tmp_path: Path) -> None:
    made = worked(deal(tmp_path, {old: new}))
    assert [work.label for work in made if work.fact.is_open] == open_
    assert [work.label for work in made if not work.working] == open_
    assert all(work.fact.text == "[\u25cf]" for work in made if work.fact.is_open)


@pytest.mark.parametrize("first", ["2003-01-31", "2009-02-01"])
def test_impossible_dates_have_no_yield(first: str, tmp_path: Path) -> None:
    assert yield_to_maturity(deal(tmp_path, {"first_payment: 2003-08-01": f"first_payment: {first}"})).is_open


@pytest.mark.parametrize("price", ["0%", "0.0000000000001%"])
def test_a_price_next_to_nothing_has_no_yield(price: str, tmp_path: Path) -> None:
    changes = {"to_public: 99.478%": f"to_public: {price}", "maturity: 2008-02-01": "maturity: 2003-08-01"}
    assert yield_to_maturity(deal(tmp_path, changes)).is_open


def test_an_amount_of_any_length_is_exact(tmp_path: Path) -> None:
    made = worked(deal(tmp_path, {"principal: $2,000,000,000": "principal: $20,000,000,000,000,000,000,000,001"}))
    assert made[1].fact.text == "$19,895,600,000,000,000,000,000,000.99"


def test_the_spread_keeps_the_decimals_of_the_longer_price(tmp_path: Path) -> None:
    assert gross_spread(deal(tmp_path, {"to_underwriters: 99.153%": "to_underwriters: 99.1780%"})).text == "0.3000%"


def test_figures_come_from_every_fact_that_they_hang_on(tmp_path: Path) -> None:
    stated = {"record_dates: [January 15, July 15]": "record_dates: [January 15, July 15]\n    day_count: 30/360"}
    model = deal(tmp_path, {})
    assert gross_spread(model).origins == ("securities.price.to_public", "securities.price.to_underwriters")
    assert "securities.interest.day_count" in yield_to_maturity(deal(tmp_path, stated)).origins
    assert accrued_interest(model).origins == ("securities.price.accrues_from",)
    assert accrual_date(model).origins == ("securities.price.accrues_from", "closing.date")


def test_a_day_count_is_stated_or_assumed(tmp_path: Path) -> None:
    stated = {"record_dates: [January 15, July 15]": "record_dates: [January 15, July 15]\n    day_count: actual/365"}
    model, other = deal(tmp_path, {}), deal(tmp_path, stated)
    assert day_count(model.securities) == ("30/360", True) and day_count_words(model.securities) == "30/360, assumed"
    assert day_count(other.securities) == ("actual/365", False) and day_count_words(other.securities) == "actual/365"
    assert (first_period(model).value, first_period(other).value) == (181, 182)
    opened = deal(tmp_path, {old: new.replace("actual/365", "TBD") for old, new in stated.items()})
    assert day_count(opened.securities) == ("30/360", True)


def test_the_yield_is_rounded_once(tmp_path: Path) -> None:
    exact = exact_yield(deal(tmp_path, {})).value
    assert rounded(exact, 5).number == Decimal("3.61498") == yield_to_maturity(deal(tmp_path, {})).value.number
    assert rounded(Decimal("3.6144996"), 3).number == Decimal("3.614")
    assert rounded(Decimal("2.5"), 0).number == 3


def test_there_is_a_working_for_every_figure(tmp_path: Path) -> None:
    made = worked(deal(tmp_path, {}))
    assert all(work.working for work in made)
    assert len({work.label for work in made}) == len(made) == 8
