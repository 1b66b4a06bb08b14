"""The kinds of scalar of a deal file, read through a whole deal; and the agreement's own title."""

from pathlib import Path

import pytest

from generator.agreement import document
from generator.findings import Refused
from generator.takedown import load, with_foot
from tests.sources import MODEL, model


def test_a_place_draws_facts(tmp_path: Path) -> None:
    takedown = model().changed({"closing.place": "{program.issuer.address}"}).takedown(tmp_path)
    assert takedown.deal.closing.place.text == "399 Park Avenue, New York, New York 10043"


@pytest.mark.parametrize("number", ["1.01", "1(a)", "1.01(a)"])
def test_exhibits_are_numbered_so(number: str, tmp_path: Path) -> None:
    exhibit = model().changed({"exhibit": number}).takedown(tmp_path).deal.exhibit
    assert exhibit and exhibit.text == number


def test_folded_blocks_lose_their_line_feeds(tmp_path: Path) -> None:
    deal = written(
        tmp_path,
        ("  - name: Banc One Capital Markets, Inc.\n", "  - name: |\n      Banc One\n      Capital Markets, Inc.\n"),
        ("  place: the Corporate", "  place: >\n    the Corporate"),
    )
    takedown = load(deal)
    assert takedown.deal.underwriters[1].name.text == "Banc One Capital Markets, Inc."
    assert takedown.deal.closing.place.text.startswith("the Corporate")
    assert takedown.deal.closing.place.text.endswith("10043")


def test_a_list_of_which_every_entry_is_a_comment_is_empty(tmp_path: Path) -> None:
    takedown = load(
        written(tmp_path, ("covenants: [lux", "covenants:\n  # - [lux"), ("opinions: [us", "opinions: # [us"))
    )
    assert (takedown.deal.covenants, takedown.deal.opinions) == ((), ())


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """The model deal in a file, with other text in places."""
    text = MODEL.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    file = folder / "deal.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("character", ["\udcff", "\x07", "\x85", "\ufffe", "\U0010ffff", "\r"])
def test_the_foot_of_the_command_line_is_printable(character: str, tmp_path: Path) -> None:
    takedown = model().takedown(tmp_path)
    with pytest.raises(Refused, match=rf"^the command line:1:1: Y001 .* U\+{ord(character):04X}$"):
        with_foot(takedown, {"time": f"noon{character}"})


def test_the_title_of_the_file_has_its_capitals(tmp_path: Path) -> None:
    takedown = model().changed({"program.title": "LENDER'S AGREEMENT"}).takedown(tmp_path)
    assert document(takedown, "draft").title == "Lender's Agreement dated January 24, 2003"
