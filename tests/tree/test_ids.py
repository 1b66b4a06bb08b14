"""Who a block is: an id that no other has, that is never a position, and a label apart from its words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.agreement import document
from generator.tree.document import Block, Document, Heading, Items, Section, Table, Terms
from generator.tree.number import letter
from generator.tree.walk import plain, walk
from tests.lines import lines, texts
from tests.sources import Sources, model

from .probe import tree

LISTS = ("amendments", "covenants", "selling_restrictions", "opinions", "underwriters")


def names(tree: Document) -> list[str]:
    return [name for block in walk(tree.blocks) for name in _names(block)]


def _names(block: Block) -> Iterator[str]:
    yield block.id
    match block:
        case Items():
            yield from (item.id for item in block.items)
        case Terms():
            yield from (row.id for row in block.rows)
        case Table():
            yield from (row.id for row in (block.head, *block.body, *block.foot))


@pytest.fixture(scope="module")
def filing(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return document(model().takedown(tmp_path_factory.mktemp("model")), "filing")


def ids(sources: Sources, folder: Path) -> list[str]:
    return names(document(sources.takedown(folder), "execution"))


def test_every_id_is_another(filing: Document) -> None:
    found = names(filing)
    assert "" not in found
    assert len(found) == len(set(found)) > 60


@pytest.mark.parametrize("path", LISTS)
def test_reversing_a_list_changes_no_id(path: str, filing: Document, tmp_path: Path) -> None:
    found = ids(model().changed({path: model().at(path)[::-1]}), tmp_path)
    assert sorted(found) == sorted(set(names(filing)) - {"exhibit"})


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ("amendments[0]", {"amendment-rename-primerica-corporation"}),
        ("covenants[0]", {"luxembourg-listing"}),
        ("selling_restrictions[0]", {"uk-public-offers"}),
        ("opinions[0]", {"us-tax-non-us-holders"}),
        ("underwriters[1]", {"annex-a-banc-one-capital-markets-inc"}),
    ],
)
def test_removing_an_entry_changes_no_other_id(path: str, gone: set[str], filing: Document, tmp_path: Path) -> None:
    found = ids(model().without(path), tmp_path)
    assert found == [name for name in names(filing) if name not in gone | {"exhibit"}]


def test_a_clause_put_first_changes_no_other_id(filing: Document, tmp_path: Path) -> None:
    one_off = {"id": "singapore", "one_off": "it has not sold any Securities in Singapore"}
    listed = [one_off, *model().at("selling_restrictions")]
    found = ids(model().changed({"selling_restrictions": listed}), tmp_path)
    before = [name for name in names(filing) if name != "exhibit"]
    first = before.index("uk-public-offers")
    assert found == [*before[:first], "singapore", *before[first:]]


def test_entries_that_are_alike_have_ids_all_the_same(tmp_path: Path) -> None:
    """Two firms without a name yet, two amendments of the same words: the later gets a number."""
    entry = {"at": {"section": "3"}, "delete": "definitive", "insert": "global"}
    opened = {"underwriters[1].name": "TBD", "underwriters[2].name": "TBD", "amendments": [entry, entry]}
    found = names(document(model().changed(opened).takedown(tmp_path), "draft"))
    assert {"annex-a-open", "annex-a-open-2", "amendment-3-definitive", "amendment-3-definitive-2"} <= set(found)
    assert len(found) == len(set(found))


def test_labels_stand_apart_from_words(filing: Document) -> None:
    for block in walk(filing.blocks):
        if isinstance(block, Items):
            assert [item.label for item in block.items] == [f"({one})" for one in "abcdefgh"]
            assert not [item for item in block.items if plain(item.content).startswith("(")]
        if isinstance(block, Heading) and block.id == "annex-a":
            assert block.label == "A"


def test_a_section_holds_what_stands_in_it(filing: Document) -> None:
    held = {block.id: [inner.id for inner in block.blocks] for block in filing.blocks if isinstance(block, Section)}
    assert held == {
        "signatures": [
            "very-truly-yours",
            "signature-salomon-smith-barney-inc",
            "accepted",
            "issuer-signature",
        ],
        "annex": ["annex-a", "commitments"],
    }


@pytest.mark.parametrize(
    ("index", "expected"),
    [(0, "(a)"), (7, "(h)"), (25, "(z)"), (26, "(aa)"), (27, "(bb)"), (51, "(zz)"), (52, "(aaa)")],
)
def test_letters(index: int, expected: str) -> None:
    assert letter(index) == expected


def test_a_long_list_is_lettered_to_its_end(tmp_path: Path) -> None:
    items = "".join(f'<li id="item-{index}">it will not</li>' for index in range(28))
    (found,) = tree(tmp_path, f"<ol>{items}</ol>").blocks
    assert isinstance(found, Items)
    assert [item.label for item in found.items[24:]] == ["(y)", "(z)", "(aa)", "(bb)"]
    assert [plain(item.content) for item in found.items[25:]] == ["it will not;", "it will not; and", "it will not."]


def test_a_reference_prints_its_target_s_letter(tmp_path: Path) -> None:
    items = '<ol><li id="one">first</li><li id="two">second</li></ol>'
    made = tree(tmp_path, f'{items}<p id="after">See paragraph <a href="#two"></a>.</p>')
    assert texts(lines(made))[-1] == "See paragraph (b)."
