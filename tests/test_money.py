"""Amounts and percentages are exact, and print with the digits that were written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.money import Money, parse_money, parse_percent, suggest_money, suggest_percent

DOLLARS = st.integers(0, 10**15)
CENTS = st.none() | st.integers(0, 99)
NUMERIC = st.text(alphabet="$0123456789,. %USD-+e٣２", max_size=16)


@given(DOLLARS, CENTS, st.booleans())
def test_an_amount_is_exact_and_prints_as_contracts_write_it(dollars: int, cents: int | None, commas: bool) -> None:
    after = "" if cents is None else f".{cents:02}"
    money = parse_money(f"${dollars:,}{after}" if commas else f"${dollars}{after}")
    assert money.amount == Decimal(dollars) + Decimal(cents or 0) / 100
    assert str(money) == f"${dollars:,}{after}"
    assert money.figures() == f"{dollars:,}{after}"
    assert money.currency == "USD"


@given(st.integers(0, 999), st.text(alphabet="0123456789", max_size=8))
def test_a_percentage_keeps_its_zeros(whole: int, after: str) -> None:
    text = f"{whole}.{after}%" if after else f"{whole}%"
    percent = parse_percent(text)
    assert str(percent) == text
    assert percent.number == Decimal(text.removesuffix("%"))


@given(NUMERIC | st.text(max_size=12))
def test_text_is_an_amount_or_a_value_error(text: str) -> None:
    try:
        money = parse_money(text)
    except ValueError:
        return
    assert text.isascii() and text.startswith("$")
    assert text[1:].replace(",", "") == f"{money.amount:f}".zfill(len(text[1:].replace(",", "")))


@given(NUMERIC | st.text(max_size=12))
def test_text_is_a_percentage_or_a_value_error(text: str) -> None:
    try:
        percent = parse_percent(text)
    except ValueError:
        return
    assert text.isascii() and str(percent).zfill(len(text)) == text


@given(NUMERIC | st.text(max_size=12))
def test_what_is_suggested_can_be_read(text: str) -> None:
    if meant := suggest_money(text):
        assert str(parse_money(meant)) == meant
    if meant := suggest_percent(text):
        parse_percent(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2000000000", "$2,000,000,000"),
        ("2,000,000,000", "$2,000,000,000"),
        ("$2_000_000", "$2,000,000"),
        ("USD 50 000 000", "$50,000,000"),
        ("$ 5", "$5"),
        ("$50 million", ""),
        ("€50,00", ""),
        ("-$50", ""),
        ("", ""),
    ],
)
def test_amounts_that_are_suggested(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_money(written)
    assert suggest_money(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("3.500", "3.500%"), ("3.5 %", "3.5%"), ("99,478%", "99.478%"), ("3 percent", "3%"), ("3 2/2%", ""), ("-1%", "")],
)
def test_percentages_that_are_suggested(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_percent(written)
    assert suggest_percent(written) == meant


@given(st.lists(DOLLARS, min_size=1, max_size=40))
def test_amounts_add_up_exactly(amounts: list[int]) -> None:
    first, *rest = (parse_money(f"${amount:,}.10") for amount in amounts)
    total = sum(rest, start=first)
    assert total.amount == sum(amounts) + Decimal("0.10") * len(amounts)


def test_currencies_do_not_mix() -> None:
    dollars, euros = Money(Decimal(1)), Money(Decimal(1), "EUR", "€")
    assert str(euros + euros) == "€2"
    with pytest.raises(ValueError, match="cannot add EUR to USD"):
        dollars + euros


@pytest.mark.parametrize("written", ["$007", "$00", "$01.50", "$02,000,000", "$0,500"])
def test_no_amount_begins_with_a_zero_that_does_not_print(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_money(written)


@pytest.mark.parametrize("written", ["03.500%", "00.5%", "007%"])
def test_no_percentage_begins_with_a_zero_that_does_not_print(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_percent(written)
    assert str(parse_percent(suggest_percent(written))) == suggest_percent(written)


def test_zero_and_fractions_print_as_written() -> None:
    assert [str(parse_percent(text)) for text in ("0%", "0.125%")] == ["0%", "0.125%"]
    assert [str(parse_money(text)) for text in ("$0", "$0.50")] == ["$0", "$0.50"]


@pytest.mark.parametrize(
    ("written", "currency"),
    [
        ("US$50,000,000", "USD"),
        ("US $50,000,000", "USD"),
        ("C$400,000,000", "CAD"),
        ("(euro)1,000,000,000", "EUR"),
        ("€1,500,000,000", "EUR"),
        ("£5", "GBP"),
        ("¥50,000,000,000", "JPY"),
        ("Y50,000,000,000", "JPY"),
        ("(Y) 55,000,000,000", "JPY"),
    ],
)
def test_signs_of_currencies_print_as_written(written: str, currency: str) -> None:
    assert (parse_money(written).currency, str(parse_money(written))) == (currency, written)


def test_yen_have_no_minor_unit() -> None:
    with pytest.raises(ValueError, match=r"¥5\.00"):
        parse_money("¥5.00")


@pytest.mark.parametrize(("written", "number"), [("6-5/8%", "6.625"), ("8 1/8%", "8.125"), ("6-1/4%", "6.25")])
def test_fractions_print_as_written(written: str, number: str) -> None:
    assert (parse_percent(written).number, str(parse_percent(written))) == (Decimal(number), written)


@pytest.mark.parametrize("written", ["6-8/8%", "6.5 1/8%", "6-5/7%", "6-05/8%", "6 - 5/8%"])
def test_what_is_no_fraction(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_percent(written)
