"""The fields that a copy is signed in: their names, what their tooltips say, and which copies have them."""

import re
from pathlib import Path

import pytest

from generator.agreement import document
from generator.signing.placed import placed_fields
from generator.takedown import load
from generator.tree.document import Copy
from generator.tree.fields import LONGEST, signature_fields, with_fields
from generator.writers import pdf
from tests.every_node import every_node
from tests.proof.deals import ACCENTED, AWKWARD, with_firms, written
from tests.sources import model

NAMED = {
    "Salomon Smith Barney Inc.": "salomon-smith-barney",
    "Merrill Lynch, Pierce, Fenner & Smith Incorporated": "merrill-lynch-pierce-fenner-smith",
    "Société Générale": "societe-generale",
    "Nykredit Markets København A/S": "nykredit-markets-kobenhavn-a-s",
    "Großbank am Main KGaA": "grossbank-am-main-kgaa",
    "J.P. Morgan Securities LLC": "j-p-morgan-securities",
    "Inc.": "inc",
    "(publ)": "publ",
    "§ & Co.": "co",
}


def fields(firms: list[str], folder: Path) -> list[tuple[str, str]]:
    """The names and the tooltips of the fields of an agreement that each firm signs for itself."""
    deal = with_firms([(firm, 25_000_000) for firm in firms])
    for firm in deal["underwriters"]:
        firm["signs_for"] = "itself"
    made = document(load(written(deal, folder / "deal.json")), "execution")
    return [(field.name, field.tooltip) for field in signature_fields(with_fields(made))]


def test_a_name_is_of_the_firm_and_its_place(tmp_path: Path) -> None:
    found = [name for name, _ in fields(list(NAMED), tmp_path)]
    assert found[:-1] == [f"sig-{number}-{slug}" for number, slug in enumerate(NAMED.values(), 1)]
    assert found[-1] == f"sig-{len(found)}-citigroup"


def test_any_firms_have_names_of_their_own(tmp_path: Path) -> None:
    firms = [*AWKWARD, *ACCENTED]
    found = fields(firms, tmp_path)
    assert len({name for name, _ in found}) == len(firms) + 1
    assert all(re.fullmatch(r"sig-\d+(-[a-z0-9]+)+", name) and len(name) <= LONGEST + 8 for name, _ in found)
    assert [tooltip for _, tooltip in found][1:-1] == firms[1:], "nobody is named: by the party alone"


def test_who_signs_is_in_the_tooltip_once_known(tmp_path: Path) -> None:
    for said, more in (("TBD", ""), ("Ann O'Neill", ", Ann O'Neill, Vice President")):
        made = document(model().changed({"underwriters[0].by.name": said}).takedown(tmp_path), "draft")
        first, _ = signature_fields(with_fields(made))
        assert first.tooltip == f"Salomon Smith Barney Inc.{more}"


@pytest.mark.parametrize(("copy", "count"), [("draft", 2), ("execution", 2), ("filing", 0)])
def test_copies(copy: Copy, count: int, tmp_path: Path) -> None:
    assert len(signature_fields(with_fields(document(model().takedown(tmp_path), copy)))) == count


def test_a_line_that_shows_a_name_has_no_field() -> None:
    names = [field.name for field in signature_fields(with_fields(every_node()))]
    assert len(names) == 2 and names[0].startswith("sig-2-") and names[1].startswith("sig-3-")
    assert [field.name for field in placed_fields(pdf.write(every_node()))] == names
