"""A redline in Word: the words marked, moves as comments or natively, and both versions exactly, by a resolver."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.filing.compare import Comparison
from generator.filing.show.moves import notes
from generator.filing.show.redline import redline
from generator.filing.sides import Side
from generator.tree.document import Block, Document, Item, Items, Paragraph, Text
from generator.tree.walk import plain as plain_words
from generator.writers import docx
from tests.diffbench.noise import stacked
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.scoring import compared, several
from tests.diffbench.sources import FIRST, SECOND, source
from tests.redlines.resolver import W, resolved

from .ten import ten

MOST = 1.02
"""The words marked, over those that no redline could leave unmarked."""


def part(file: bytes, name: str) -> ElementTree.Element:
    with ZipFile(BytesIO(file)) as archive:
        return ElementTree.fromstring(archive.read(f"word/{name}.xml"))


def plain(document: Document, blocks: tuple[Block, ...]) -> list[str]:
    return resolved(docx.write(replace(document, blocks=blocks)), "accepted")


def made(comparison: Comparison, native: bool) -> tuple[Document, bytes]:
    old, new = Side(comparison.old, Path("a.txt")), Side(comparison.new, Path("b.txt"))
    document = redline(comparison, old, new, None, date(2003, 1, 24)).document
    return document, docx.write(document, notes(comparison, native))


@pytest.mark.parametrize("native", [False, True])
def test_ten_edits_both_ways(native: bool) -> None:
    comparison, document = ten().comparison, ten().document
    written = docx.write(document, notes(comparison, native))
    assert resolved(written, "accepted") == plain(document, comparison.new.blocks)
    assert resolved(written, "rejected") == plain(document, comparison.old.blocks)


@given(st.sampled_from((*FIRST, *SECOND)), st.integers(1, 12), st.booleans(), st.booleans(), st.integers())
@settings(max_examples=40)
def test_any_edits_both_ways(name: str, count: int, noisy: bool, native: bool, seed: int) -> None:
    chance = Random(seed)
    new, _ = several(source(name), count, OPERATORS, chance)
    comparison = compared(source(name), stacked(new, chance) if noisy else new)
    document, written = made(comparison, native)
    assert resolved(written, "accepted") == plain(document, comparison.new.blocks)
    assert resolved(written, "rejected") == plain(document, comparison.old.blocks)


def test_no_more_is_marked_than_changed() -> None:
    body = part(docx.write(ten().document), "document")
    words = {
        tag: sum(len((text.text or "").split()) for mark in body.iter(f"{W}{tag}") for text in mark.iter(f"{W}{held}"))
        for tag, held in (("ins", "t"), ("del", "delText"))
    }
    changed = {"ins": 0, "del": 0}
    for pair in ten().comparison.pairs:
        one_sided = pair.moved or not pair.old or not pair.new
        for tag, units in (("ins", pair.new), ("del", pair.old)):
            changed[tag] += sum(len(unit.text.split()) for unit in units) if one_sided else 0
        for operation in () if one_sided else pair.operations:
            if operation.tag != "kept":
                changed["del"] += len(
                    " ".join(t.text for t in pair.old_tokens[operation.old : operation.old_end]).split()
                )
                changed["ins"] += len(
                    " ".join(t.text for t in pair.new_tokens[operation.new : operation.new_end]).split()
                )
    assert words["ins"] <= MOST * changed["ins"]
    assert words["del"] <= MOST * changed["del"]


def test_a_move_has_a_comment_at_either_end() -> None:
    written = docx.write(ten().document, notes(ten().comparison))
    said = ["".join(comment.itertext()) for comment in part(written, "comments")]
    assert said == ["Moved to paragraph (g).", "Moved from paragraph (e)."]
    body = part(written, "document")
    (gone,) = [mark for mark in body.iter(f"{W}del") if mark.find(f"{W}r/{W}commentReference") is not None]
    assert "".join(text.text or "" for text in gone.iter(f"{W}delText")).startswith("it is aware of the fact")
    assert not list(body.iter(f"{W}moveFrom"))


def test_a_native_move_is_paired_by_name() -> None:
    written = docx.write(ten().document, notes(ten().comparison, native=True))
    body = part(written, "document")
    moved = ten().comparison.of("moved")
    pairs = [ten().comparison.pairs[change.pair] for change in moved]
    same = [pair for pair in pairs if pair.old[0].text == pair.new[0].text]
    for kind in ("moveFrom", "moveTo"):
        starts, ends = (list(body.iter(f"{W}{kind}Range{end}")) for end in ("Start", "End"))
        assert [start.get(f"{W}id") for start in starts] == [end.get(f"{W}id") for end in ends]
        assert len(starts) == len(same)


def test_a_paragraph_that_moved_as_it_was_moves_natively() -> None:
    blocks = source(FIRST[0])
    long = [
        at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and len(plain_words(block.content)) > 200
    ]
    first, last = long[0], long[-1]
    shifted = (*blocks[:first], *blocks[first + 1 : last], blocks[first], *blocks[last:])
    comparison = compared(blocks, shifted)
    assert [change.sort for change in comparison.changes] == ["moved"]
    document, written = made(comparison, native=True)
    body = part(written, "document")
    (source_, target) = (list(body.iter(f"{W}{kind}RangeStart")) for kind in ("moveFrom", "moveTo"))
    assert [start.get(f"{W}name") for start in (*source_, *target)] == ["c1", "c1"]
    assert not list(body.iter(f"{W}del"))
    assert resolved(written, "accepted") == plain(document, comparison.new.blocks)
    assert resolved(written, "rejected") == plain(document, comparison.old.blocks)


def test_author_and_day_are_the_partys_or_as_given() -> None:
    comparison, old, new = ten().comparison, ten().old, ten().new
    for author, day, found in (
        (None, None, ("Citigroup Inc.", "2003-01-24")),
        ("Davis Polk", date(2003, 1, 25), ("Davis Polk", "2003-01-25")),
    ):
        body = part(docx.write(redline(comparison, old, new, author, day).document), "document")
        marks = [*body.iter(f"{W}ins"), *body.iter(f"{W}del")]
        assert {(mark.get(f"{W}author"), str(mark.get(f"{W}date"))[:10]) for mark in marks} == {found}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(a) (b) (c)", "(a) - (b)"),
        ("1. 2. 3.", "1. 2. - 3."),
        ("(i) (ii) (iii)", "- (i) (ii)"),
        ("(c) (d)", "(c) (d) (e)"),
        ("(A) (B)", "(1) (2)"),
        ("(a) (b) (c)", "(a) (b) (d)"),
        ("Section 1 Section 2", "Section 1 Section 2"),
    ],
)
def test_labels_are_those_of_either_version(old: str, new: str) -> None:
    here, there = (re.findall(r"Section \d|\S+", said) for said in (old, new))
    comparison = compared((_list(here),), (_list(there),))
    _, written = made(comparison, native=False)
    accepted, rejected = (
        [line.partition(" the")[0] for line in lines]
        for lines in (resolved(written, "accepted"), resolved(written, "rejected"))
    )
    assert accepted == [label for label in there if label != "-"]
    assert rejected == [label for label in here if label != "-"]


def _list(labels: list[str]) -> Items:
    """A list of items under these labels, without those under none."""
    words = ("the first of all the matters here", "the Notes and other Securities", "the laws of Japan as they stand")
    items = (
        Item(id=f"item-{at}", label=label, content=(Text(f"{words[at % 3]} {at}"),)) for at, label in enumerate(labels)
    )
    return Items(id="items", items=tuple(item for item in items if item.label != "-"))
