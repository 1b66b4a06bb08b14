"""On the model: every value knows its field, every field its place, every block the line of its template."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.agreement import document
from generator.takedown import Takedown, load
from generator.tree.document import (
    Address,
    Block,
    Copy,
    Document,
    Heading,
    Items,
    Node,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
    Value,
)
from generator.tree.walk import flat, plain, runs, walk
from tests.sources import BASE, MODEL, PROGRAM, model

COPIES: tuple[Copy, ...] = ("draft", "execution", "filing")
COMMITMENTS = tuple(f"underwriters[{index}].commitment" for index in range(10))


@pytest.fixture(scope="module")
def takedown() -> Takedown:
    return load(MODEL)


@pytest.fixture(scope="module")
def filing(takedown: Takedown) -> Document:
    return document(takedown, "filing")


def values(tree: Document) -> list[Value]:
    found = (node for block in walk(tree.blocks) for run in runs(block) for node in flat(run))
    return [node for node in found if isinstance(node, Value)]


@pytest.mark.parametrize("copy", COPIES)
def test_every_origin_resolves(copy: Copy, takedown: Takedown) -> None:
    """Each origin is a field that stands in the file it names, at the line and column where its words are written."""
    for value in values(document(takedown, copy)):
        assert value.origins
        for path in value.origins:
            assert path in takedown.marks
            place = takedown.place(path)
            root = path.partition(".")[0]
            assert Path(place.file).resolve() == {"program": PROGRAM, "basic_provisions": BASE}.get(root, MODEL)
            rest = Path(place.file).read_text("utf-8").splitlines()[place.line - 1][place.column - 1 :]
            written = str(model().at(path))
            assert rest.startswith((written, f'"{written}"'))


DRAWN = {
    "securities.maturity": "2008",
    "program.issuer.jurisdiction": "a",
    "securities.price.accrues_from": "the date of issuance",
}
"""What else is printed from a field than its own value."""


def printed(path: str) -> set[str]:
    """The words that a scalar of the model may print as, worked out from how it is written."""
    written = str(model().at(path))
    forms = {written, written.upper(), written.removeprefix("$"), DRAWN.get(path, written)}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        day = date.fromisoformat(written)
        forms.add(f"{day:%B} {day.day}, {day.year}")
    if path.endswith((".line", ".paragraph")):
        forms.add(
            {"2": "second", "3": "third", "5": "fifth", "6": "sixth", "8": "eighth", "9": "ninth", "14": "fourteenth"}[
                written
            ]
        )
    return forms


def test_every_value_prints_its_field(filing: Document) -> None:
    """What came from one field alone, and draws no other, is what stands in that field."""
    alone = [value for value in values(filing) if len(value.origins) == 1 and not list(nested(value))]
    wrong = [value for value in alone if plain(value.content) not in printed(value.origins[0])]
    assert wrong == []
    assert len(alone) > 80


def nested(value: Value) -> Iterator[Value]:
    return (node for node in flat(value.content) if isinstance(node, Value))


def test_what_is_computed_carries_every_field(filing: Document) -> None:
    computed = {plain(value.content): value.origins for value in values(filing) if len(value.origins) > 1}
    assert computed == {
        "Semi-annually": ("securities.interest.payment_dates[0]", "securities.interest.payment_dates[1]"),
        "$2,000,000,000": COMMITMENTS,
    }


def test_what_is_drawn_carries_both_fields(filing: Document) -> None:
    drawn = {
        plain(value.content): [one.origins for one in nested(value)] for value in values(filing) if list(nested(value))
    }
    assert drawn == {
        "3.500% Fixed Rate Senior Notes due 2008": [("securities.interest.rate",), ("securities.maturity",)],
        "Primerica Corporation -- Debt Securities -- Underwriting Agreement -- Basic Provisions": [
            ("basic_provisions.issuer",)
        ],
        "Citigroup Inc.": [("program.issuer.name",)],
        "(333-57364), including a prospectus": [("prospectus.registration",)],
        "399 Park Avenue, New York, New York 10043": [("program.issuer.address[0]",), ("program.issuer.address[1]",)],
    }


def test_canonical_values(filing: Document) -> None:
    """A value has the form that machines read, with the digits that were written."""
    found = {plain(value.content): (value.kind, value.value) for value in values(filing)}
    assert {words: found[words] for words in CANONICAL} == CANONICAL


CANONICAL = {
    "3.500%": ("percent", "3.500"),
    "$2,000,000,000": ("amount", "2000000000"),
    "50,000,000": ("amount", "50000000"),
    "January 24, 2003": ("date", "2003-01-24"),
    "February 1": ("date", "02-01"),
    "9:00 p.m. Eastern Time": ("time", "21:00"),
    "fourteenth": ("number", "14"),
    "Treasurer": ("text", ""),
}


def parts(block: Block) -> Iterator[tuple[Node, str]]:
    """A block and the nodes in it that have an id, each with the tag of its template."""
    match block:
        case Heading():
            yield block, f"h{block.level}"
        case Paragraph():
            yield block, "p"
        case Address():
            yield block, "address"
        case Items():
            yield from ((block, "ol"), *((item, "li") for item in block.items))
        case Terms():
            yield from ((block, "dl"), *((row, "dt") for row in block.rows))
        case Table():
            yield from ((block, "table"), *((row, "tr") for row in (block.head, *block.body, *block.foot)))
        case Signature():
            yield block, "signature"
        case Section():
            yield block, "section"


@pytest.mark.parametrize("copy", COPIES)
def test_every_block_knows_its_line(copy: Copy, takedown: Takedown) -> None:
    """The line that a block names holds the tag that made it, in the file of its clause."""
    for block in walk(document(takedown, copy).blocks):
        for node, tag in parts(block):
            file, _, line = node.at.rpartition(":")
            assert re.search(rf"<{tag}\b", Path(file).read_text("utf-8").splitlines()[int(line) - 1])


WHERE = {
    "exhibit": "agreement/heading.html",
    "terms-maturity": "rows.html",
    "amendment-rename-primerica-corporation": "amendments/amendment-rename.html",
    "france": "selling_restrictions/france.html",
    "commitments-total": "agreement/annex-a.html",
    "issuer-signature": "agreement/signatures.html",
}


def test_every_block_knows_its_clause(filing: Document) -> None:
    found = {node.id: node.at for block in walk(filing.blocks) for node, _ in parts(block)}
    assert {name: found[name].rpartition(":")[0].partition("clauses/")[2] for name in WHERE} == WHERE


def test_blocks_stand_with_what_names_them(filing: Document) -> None:
    """A clause stands or falls with the entry that names it, and with the part of the program that it is in."""
    found = {node.id: node.origins for block in walk(filing.blocks) for node, _ in parts(block)}
    assert found["japan"] == ("program.parts[9]", "selling_restrictions[3]")
    assert found["nasd-rule-2720"] == ("program.parts[8]", "covenants[2]")
    assert found["terms-redemption-provisions"] == ("program.parts[3]", "securities.redemption")
    assert all(origins for origins in found.values())
