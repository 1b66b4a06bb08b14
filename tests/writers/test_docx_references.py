"""The DOCX writer: bookmarks that Word allows, and references that land on them."""

import re

import pytest

from generator.tree.document import Item, Items, Paragraph, Ref, Strong, Text
from generator.tree.walk import walk
from generator.writers.ooxml.bookmarks import names
from tests.every_node import every_node, value, words

from .word_file import Element, W, WordFile, find, of_blocks, paragraph, text, values, word_file

DOCUMENT = every_node()


@pytest.fixture(scope="module")
def written() -> WordFile:
    return word_file(DOCUMENT)


def test_names_of_bookmarks() -> None:
    long = "selling-restrictions/a-very-long-name-of-a-clause"
    ids = ("annex-a", "annex_a", "ANNEX-A", "1st", "", "ümlaut", long, long + "-2")
    given = names(iter(ids))
    assert list(given) == list(ids)
    assert given["annex-a"] == "annex_a"
    assert len({name.lower() for name in given.values()}) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in given.values())
    assert given == names(iter(ids))


def test_every_block_has_a_bookmark_around_something(written: WordFile) -> None:
    starts = find(written.body, ".//w:bookmarkStart")
    ends = values(written.body, ".//w:bookmarkEnd", "id")
    assert sorted(ends) == sorted(start.get(f"{W}id") or "" for start in starts)
    found = values(written.body, ".//w:bookmarkStart", "name")
    assert len(found) == len(set(found))
    assert {re.sub(r"\W", "_", block.id) for block in walk(DOCUMENT.blocks)} <= set(found)
    for start in starts:
        following = start.getnext()
        assert following is not None
        assert following.tag != f"{W}bookmarkEnd"


def test_a_reference_shows_the_label_of_a_heading(written: WordFile) -> None:
    where = paragraph(written.body, "Set out in")
    assert _fields(where)[0] == (r"REF annex_heading \h \* MERGEFORMAT", "A")
    assert text(where).startswith("Set out in Annex\u00a0A, ")
    start = find(written.body, ".//w:bookmarkStart[@w:name='annex_heading']")[0]
    label = start.getnext()
    assert label is not None
    assert (text(paragraph(written.body, "ANNEX")), [run.text for run in find(label, "w:t")]) == ("ANNEX\u00a0A", ["A"])


def test_a_reference_shows_the_letter_of_an_item(written: WordFile) -> None:
    assert _fields(paragraph(written.body, "Set out in"))[1] == (r"REF restrictions_second \r \h", "(b)")
    assert find(written.body, ".//w:p[w:pPr/w:numPr]/w:bookmarkStart[@w:name='restrictions_second']")


def _fields(where: Element) -> list[tuple[str, str]]:
    """The instruction and the cached result of each field in a paragraph."""
    fields: list[list[str]] = []
    state = ""
    for run in find(where, "w:r"):
        mark = values(run, "w:fldChar", "fldCharType")
        state = mark[0] if mark else state
        if state == "begin" and mark:
            fields.append(["", ""])
        elif not mark and state in ("begin", "separate"):
            code = find(run, "w:instrText")
            fields[-1][state == "separate"] += (code[0].text or "").strip() if code else text(run)
    return [(code, result) for code, result in fields]


def test_every_reference_lands(written: WordFile) -> None:
    codes = [code.text or "" for code in find(written.body, ".//w:instrText")]
    targets = {code.split()[1] for code in codes} | set(values(written.body, ".//w:hyperlink", "anchor"))
    assert targets <= set(values(written.body, ".//w:bookmarkStart", "name"))


@pytest.mark.parametrize(
    ("target", "label", "anchors"), [("q", "", ["q"]), ("q", "Q", ["q"]), ("nowhere", "", []), ("nowhere", "A", [])]
)
def test_a_reference_that_shows_no_label(target: str, label: str, anchors: list[str]) -> None:
    made = of_blocks(Paragraph(id="q", content=(Text("see "), Ref(target, words("the above"), label), Text("."))))
    assert values(made.body, ".//w:hyperlink", "anchor") == anchors
    assert text(made.body) == "see the above."
    assert not find(made.body, ".//w:fldChar")


def test_a_label_inside_a_value_and_before_other_words() -> None:
    item = Items(id="l", items=(Item(id="l-1", label="(a)", content=words("it has")),))
    reference = Ref("l-1", (Text("clause "), Strong((value("(a)", "x"),)), Text(" above")), "(a)")
    made = of_blocks(item, Paragraph(id="p", content=(reference,)))
    assert _fields(paragraph(made.body, "clause")) == [(r"REF l_1 \r \h", "(a)")]
    assert text(paragraph(made.body, "clause")) == "clause (a) above"
    assert len(find(made.body, ".//w:r[w:rPr/w:b]/w:t")) == 1
