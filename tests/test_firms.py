"""The shipped registry of firms tells each apart, and gives each its name of a day."""

from datetime import date
from pathlib import Path

import pytest

from generator.deal.firms import is_key, read_firms
from generator.resources import deals_dir, templates_dir
from generator.rules.parties.u113_firm_registered import otherwise
from generator.takedown import load

FIRMS = read_firms([(templates_dir() / "firms.yaml", "firms.yaml")])
BY_KEY = {firm.key.value: firm for firm in FIRMS}
HERE = Path(__file__).parent
DEALS = [*deals_dir().glob("*.yaml"), *HERE.glob("deals/*-*-*-*.yaml"), *HERE.glob("family/*-*-*-*.yaml")]
MASKED = "Underwriter "
"""How deals call firms whose names the only copy at hand has masked."""


def test_no_spelling_is_of_two_firms() -> None:
    spellings = [spelling.name.value for firm in FIRMS for spelling in firm.names]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2003, 4, 6), "Salomon Smith Barney Inc."),
        (date(2003, 4, 7), "Citigroup Global Markets Inc."),
        (None, "Citigroup Global Markets Inc."),
    ],
)
def test_a_firm_has_its_name_of_the_day_the_last_where_that_is_open(day: date | None, name: str) -> None:
    spelling = BY_KEY["citigroup-global-markets"].named(day)
    assert spelling and spelling.name.value == name


@pytest.mark.parametrize("day", [date(1995, 9, 14), date(2025, 4, 22), None])
def test_each_firm_has_a_name_on_any_day(day: date | None) -> None:
    assert all(firm.named(day) for firm in FIRMS)


def test_the_firms_of_every_deal_here_are_registered() -> None:
    assert len(DEALS) > 30
    for deal in DEALS:
        facts = load(deal).deal
        names = [firm.name.value for firm in facts.underwriters if not firm.name.is_open]
        told = {name: otherwise(name, FIRMS, facts.date.known) for name in names if not name.startswith(MASKED)}
        assert not any(said != "" for said in told.values()), (deal.stem, told)


@pytest.mark.parametrize("name", ["lehman-brothers", "lehman-bros", "quite-other", "westlb", "blaylocks"])
def test_small_letters_are_meant_for_a_key(name: str) -> None:
    assert is_key(name, BY_KEY)


@pytest.mark.parametrize("name", ["Lehman Brothers Inc.", "nabCapital", "Fortis Bank nv-sa", "quitother", ""])
def test_a_name_is_no_key(name: str) -> None:
    assert not is_key(name, BY_KEY)
