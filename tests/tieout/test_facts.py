"""The table of facts: every value linked to an anchor around it, with its line, its forms and its places."""

import re

import pytest

from generator.tieout.sheet import sheet

from .deals import MODEL, NAMES, changed, index, made, page, row, straight


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_linked_from_the_row_of_its_fact_to_an_anchor_around_it(name: str) -> None:
    rows = [row for group in made(name).groups for row in group.rows]
    linked = {mark.anchor: row for row in rows for mark in row.marks if row.prints}
    values = index(name).values
    assert len(values) > 50
    for n, found in enumerate(values, 1):
        assert found.node.origins
        anchored = page(name).get_element_by_id(f"v{n}")
        assert straight(anchored.text_content()) == straight(found.text)
        told = linked.pop(f"v{n}")
        assert told.path in (found.node.origins[0], f"{found.node.origins[0]} … {found.node.origins[-1]}")
        assert found.text in told.printed
    assert not linked


@pytest.mark.parametrize("name", NAMES)
def test_each_row_on_the_page_has_its_links_and_its_line(name: str) -> None:
    lines = page(name).xpath("//table[@class='facts']//tr[not(@class) and @class or td]")
    rows = [row for group in made(name).groups for row in group.rows]
    assert len(lines) == len(rows)
    for line, told in zip(lines, rows, strict=True):
        assert line.xpath("td/a/@href") == [f"#{mark.anchor}" for mark in told.marks]
        assert straight(line.xpath("string(th)")).endswith(told.path)
        assert line.xpath("string(td[2])") == told.at


def test_every_line_is_where_the_deal_states_the_fact() -> None:
    source = MODEL.read_text(encoding="utf-8").splitlines()
    for path, words in {
        "securities.principal": "$2,000,000,000",
        "closing.date": "2003-01-31",
        "underwriters[9].commitment": "$20,000,000",
        "opinions[0]": "us-tax-non-us-holders",
    }.items():
        line = int(row(path).at.removeprefix("line "))
        assert words in source[line - 1]
    assert row("program.issuer.name").at == "program.yaml:5"


@pytest.mark.parametrize(
    ("path", "printed", "places"),
    [
        ("securities.maturity", ("2008", "February 1, 2008"), ("Title row", "Maturity row")),
        ("underwriters[1].commitment", ("50,000,000",), ("Annex A, row 2",)),
        (
            "underwriters[1].name",
            ("BANC ONE CAPITAL MARKETS, INC.", "Banc One Capital Markets, Inc."),
            ("Signature block", "Annex A, row 2"),
        ),
        ("prospectus.registration", ("333-57364",), ("Amendments (b)",)),
        ("acceptance.by.name", ("Charles E. Wainhouse",), ("Signature block 2",)),
        ("underwriters[0].commitment … underwriters[9].commitment", ("$2,000,000,000",), ("Annex A, total",)),
        (
            "counsel.tax",
            ("Skadden, Arps, Slate, Meagher & Flom LLP",),
            ("Tax opinion, non-United States holders", "Counsel"),
        ),
    ],
)
def test_forms_and_places_of_a_fact(path: str, printed: tuple[str, ...], places: tuple[str, ...]) -> None:
    found = row(path)
    assert tuple(map(straight, found.printed)) == printed
    assert tuple(mark.place for mark in found.marks) == places
    assert found.prints


def test_a_fact_that_does_not_print_shows_what_hangs_on_it() -> None:
    restriction = row("selling_restrictions[1]")
    assert (restriction.printed, restriction.prints) == (("uk-fsma",), False)
    assert [mark.place for mark in restriction.marks] == ["Selling restrictions (b)"]
    (anchor,) = (mark.anchor for mark in restriction.marks)
    assert "complied and will comply" in page("model").get_element_by_id(anchor).text_content()
    exhibit = row("exhibit")
    assert (exhibit.printed, exhibit.marks) == (("1.01",), ())


def test_figures_of_the_wording_stand_apart() -> None:
    found = [(figure.words, figure.mark.place) for figure in made("model").wording]
    assert found == [
        ("2", "FSA stabilization"),
        ("2G", "FSA stabilization"),
        ("2000", "FSA stabilization"),
        ("2720", "NASD Rule 2720"),
        ("six", "Selling restrictions (a)"),
        ("1995", "Selling restrictions (a)"),
        ("2000", "Selling restrictions (b)"),
        ("21", "Selling restrictions (c)"),
        ("21(1)", "Selling restrictions (c)"),
        ("32", "Selling restrictions (g)"),
        ("1995", "Selling restrictions (h)"),
        ("1995", "Selling restrictions (h)"),
    ]
    section = made("model").wording[7]
    assert straight(section.before + section.words + section.after) == "meaning of Section 21 of FSMA) received"


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_of_the_wording_has_its_anchor_and_no_digit_is_left_out(name: str) -> None:
    for figure in made(name).wording:
        assert page(name).get_element_by_id(figure.mark.anchor).text_content() == figure.words
    (text,) = page(name).xpath("//div[@class='text']")
    bare = text.xpath(".//text()[not(ancestor::*[@class='value' or @class='figure' or @class='place'])]")
    assert not [words for words in bare if re.search(r"\d|%|\$", words)]


def test_open_facts_are_listed_with_their_lines() -> None:
    assert [fact.path for fact in made("open").open] == [
        "securities.principal",
        "securities.maturity",
        "securities.price.to_underwriters",
        "closing.date",
        "underwriters[2].commitment",
    ]
    assert made("open").open[0].at == "line 9"
    assert row("securities.principal", "open").printed == ("[●]",)
    assert not made("model").open


def test_the_foot_of_a_draft_is_no_part_of_the_agreement() -> None:
    footed = sheet(changed(("exhibit:", "draft: {number: '2'}\nexhibit:")), ())
    assert [group.title for group in footed.groups] == [group.title for group in made("model").groups]
