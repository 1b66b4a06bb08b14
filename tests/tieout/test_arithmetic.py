"""The arithmetic: what `generator.figures` computes, shown with its workings beside what is stated."""

import pytest

from generator import figures
from generator.takedown import Takedown
from generator.tieout.sheet import sheet

from .deals import NAMES, changed, made, takedown


@pytest.mark.parametrize("name", NAMES)
def test_sums_are_those_of_the_figures(name: str) -> None:
    deal = takedown(name).deal
    steps = {step.label: step for step in made(name).steps}
    for worked in figures.worked(deal):
        assert (steps[worked.label].result, steps[worked.label].working) == (worked.fact.text, worked.working)
    assert made(name).annex[-1].total == deal.total.text == steps["Annex sum"].result
    assert [line.amount for line in made(name).annex] == [firm.commitment.text for firm in deal.underwriters]
    assert made(name).funds.line.endswith(f"= {figures.net_proceeds(deal).text}")


def test_the_running_total_of_the_model() -> None:
    totals = [line.total for line in made("model").annex]
    assert totals[:3] == ["$1,700,000,000", "$1,750,000,000", "$1,800,000,000"]
    assert totals[-2:] == ["$1,980,000,000", "$2,000,000,000"]


def test_an_open_commitment_opens_the_total_from_there_on() -> None:
    totals = [line.total for line in made("open").annex]
    assert totals[:2] == ["$1,700,000,000", "$1,750,000,000"]
    assert set(totals[2:]) == {"[●]"}
    assert {step.label: step.verdict for step in made("open").steps}["Annex sum"] == "open"


STATED = """accrues_from: issuance
  figures:
    gross_proceeds: {gross}
    underwriting_discount: $6,500,000
    expenses: $350,000
    net_proceeds: {net}
    yield: {yielding}"""


@pytest.mark.parametrize(
    ("gross", "net", "yielding", "verdicts"),
    [
        ("$1,989,560,000", "$1,982,710,000", "3.615%", ("agrees", "agrees", "agrees")),
        ("$1,989,560,000.00", "$1,982,710,000.01", "3.614%", ("agrees", "differs by $0.01", "differs by 0.001%")),
        ("TBD", "$1,983,060,000", "3.61%", ("open", "differs by $350,000", "agrees")),
    ],
)
def test_a_stated_figure_stands_beside_the_computed_one(
    gross: str, net: str, yielding: str, verdicts: tuple[str, ...]
) -> None:
    deal = changed(("accrues_from: issuance", STATED.format(gross=gross, net=net, yielding=yielding)))
    found = {step.label: step for step in sheet(deal, ()).steps}
    assert tuple(found[label].verdict for label in ("Gross proceeds", "Net proceeds", "Yield to maturity")) == verdicts
    assert found["Underwriting discount"].stated == "$6,500,000"
    assert [found[label].agrees for label in ("Gross proceeds", "Net proceeds")] == [
        v == "agrees" for v in verdicts[:2]
    ]


def test_the_funds_line() -> None:
    bare = made("model").funds
    assert bare.line == "$2,000,000,000 × 99.153% + $0 accrued − expenses (none stated) = $1,983,060,000"
    assert bare.closing.startswith("January 31, 2003, 8:30 A.M., at the Corporate Law offices")
    stated = changed(("accrues_from: issuance", "accrues_from: 2003-01-24\n  figures: {expenses: '$350,000'}"))
    line = sheet(stated, ()).funds.line
    assert line == "$2,000,000,000 × 99.153% + $1,361,111.11 accrued − $350,000 expenses = $1,984,071,111.11"


def settlement(of: Takedown) -> tuple[str, str, str]:
    (step,) = (step for step in sheet(of, ()).steps if step.label == "Settlement")
    return step.result, step.working, step.stated


def test_days_to_settlement_are_counted_one_by_one() -> None:
    assert settlement(takedown("model")) == (
        "T+5",
        (
            "after January 24, 2003: (January 25: Saturday), (January 26: Sunday), 1 January 27, 2 January 28, "
            "3 January 29, 4 January 30, 5 January 31"
        ),
        "T+3 is standard on that day",
    )
    veterans = changed(("date: 2003-01-24", "date: 2003-11-10"), ("date: 2003-01-31", "date: 2003-11-12"))
    result, working, _ = settlement(veterans)
    assert (result, working) == ("T+1", "after November 10, 2003: (November 11: Veterans Day), 1 November 12")
    result, working, _ = settlement(changed(("  date: 2003-01-31", "  date: 2004-01-30")))
    assert (result, working) == ("T+255", "business days after January 24, 2003 up to January 30, 2004")
    assert settlement(takedown("open"))[:2] == ("[●]", "")
