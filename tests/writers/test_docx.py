"""The DOCX writer: what Word is told, beyond the words."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import assert_never
from zipfile import ZipFile

import docx
import pytest

from generator.tree.document import (
    Address,
    Block,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
    Text,
)
from generator.tree.walk import plain, walk
from generator.writers.typeset import typeset
from tests.every_node import AWKWARD, every_node

from .word_file import W, WordFile, find, paragraph, text, values, word_file

DOCUMENT = every_node()


@pytest.fixture(scope="module")
def written() -> WordFile:
    return word_file(DOCUMENT)


# The file


def test_the_zip_has_no_clock_and_a_fixed_order(written: WordFile) -> None:
    with ZipFile(BytesIO(written.data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert list(written.parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/footer.xml",
        "docProps/core.xml",
    ]


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Tokyo"), ("2", "America/New_York")])
def test_the_bytes_are_the_same_in_another_process(written: WordFile, seed: str, zone: str) -> None:
    program = "import hashlib, generator.writers.docx as d, tests.every_node as n"
    program += "; print(hashlib.sha256(d.write(n.every_node())).hexdigest())"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    root = Path(__file__).parents[2]
    run = [sys.executable, "-c", program]
    printed = subprocess.run(run, env=environment, cwd=root, check=True, capture_output=True, text=True).stdout
    assert printed.strip() == sha256(written.data).hexdigest()


def test_the_base_is_slim(written: WordFile) -> None:
    assert len(written.data) < 16_000
    assert not any(b"python-docx" in part for part in written.parts.values())


def test_core_properties(written: WordFile) -> None:
    core = docx.Document(BytesIO(written.data)).core_properties
    assert (core.title, core.subject, core.author) == (DOCUMENT.title, DOCUMENT.subject, DOCUMENT.author)
    assert core.created == core.modified == datetime(2003, 1, 24, tzinfo=UTC)
    assert (core.last_modified_by, core.revision, core.language) == (AWKWARD, 1, "en-US")
    assert core.comments == core.category == core.keywords == ""


def test_a_document_without_a_date_has_no_dates() -> None:
    assert b"W3CDTF" not in word_file(replace(DOCUMENT, date=None)).parts["docProps/core.xml"]


def test_a_long_property_is_cut_where_word_cuts_it() -> None:
    long = word_file(replace(DOCUMENT, subject="Notes " * 60, author="Issuer " * 60)).data
    assert len(docx.Document(BytesIO(long)).core_properties.subject) == 255


def test_settings(written: WordFile) -> None:
    settings = written.tree("settings")
    assert values(settings, "w:themeFontLang") == ["en-US"]
    assert not find(settings, "w:updateFields")


def test_language_font_and_widows_are_defaults(written: WordFile) -> None:
    styles = written.tree("styles")
    assert values(styles, "w:docDefaults//w:lang") == ["en-US"]
    assert values(styles, "w:docDefaults//w:rFonts", "ascii") == ["Times New Roman"]
    assert values(styles, "w:docDefaults//w:sz") == ["24"]
    assert find(styles, "w:docDefaults//w:widowControl")


def test_page_and_foot(written: WordFile) -> None:
    assert values(written.body, "w:sectPr/w:pgSz", "w") == ["12240"]
    assert values(written.body, "w:sectPr/w:pgMar", "left") == ["1440"]
    foot = written.tree("footer")
    assert [code.text for code in find(foot, ".//w:instrText")] == [" PAGE "]
    assert [text(line) for line in find(foot, "w:p")] == ["1", "Draft No.\u00a03 — Doc. 12345 & <v2>"]
    bare = word_file(replace(DOCUMENT, foot=())).tree("footer")
    assert [text(line) for line in find(bare, "w:p")] == ["1"]


# The words


def test_the_words_are_the_documents_in_order(written: WordFile) -> None:
    expected = [_straight(plain(line)) for block in walk(typeset(DOCUMENT).blocks) for line in _lines(block)]
    assert "".join(_straight(text(written.body)).split()) == "".join("".join(expected).split())


def _straight(printed: str) -> str:
    """`plain` puts straight marks around quoted words, print curly ones."""
    return printed.translate(dict(zip(map(ord, "“”‘’"), "\"\"''", strict=True)))


def _lines(block: Block) -> Sequence[Inlines]:
    """The lines of `block` in reading order, without the labels of lists."""
    match block:
        case Section():
            return []
        case Items():
            return [item.content for item in block.items]
        case Terms():
            return [part for row in block.rows for part in (row.label, row.value)]
        case Table():
            return [cell.content for row in (block.head, *block.body, *block.foot) for cell in row.cells]
        case Signature():
            return [*block.firms, *_signing(block)]
        case Address():
            return block.lines
        case Heading() | Paragraph():
            return [block.content]
        case _:
            assert_never(block)


def _signing(block: Signature) -> Sequence[Inlines]:
    lines = (("By:", block.agent), ("By:", block.conformed or ()), ("Name:", block.name), ("Title:", block.title))
    return [(Text(label), *content) for label, content in lines if content is not None]


def test_awkward_names_survive(written: WordFile) -> None:
    assert text(written.body).count("A & B <“O’Neill”> Co., L.P.") == 3
    assert "<b>not bold</b> &amp; {{ nor.jinja }} ünïcode." in text(written.body)


def test_neighbours_of_one_face_share_a_run(written: WordFile) -> None:
    offer = paragraph(written.body, "The Closing Date")
    faces = [
        (text(run), [str(face.tag).removeprefix(W) for face in find(run, "w:rPr/*")]) for run in find(offer, "w:r")
    ]
    assert faces == [
        ("The Closing Date shall be January\u00a024, 2003, at 8:30\u00a0A.M. (the “", []),
        ("Company’s ", ["rStyle"]),
        ("Date", ["rStyle", "i"]),
        ("”", []),
    ]
    assert {blank.get("{http://www.w3.org/XML/1998/namespace}space") for blank in find(offer, ".//w:t")} == {"preserve"}


def test_a_break_is_a_line_break(written: WordFile) -> None:
    assert len(find(paragraph(written.body, "Set out in"), ".//w:br")) == 1
    assert len(find(paragraph(written.body, "399 Park Avenue"), ".//w:br")) == 2


# Lists


def test_every_list_starts_again(written: WordFile) -> None:
    numbering = written.tree("numbering")
    lists = [block for block in walk(DOCUMENT.blocks) if isinstance(block, Items)]
    used = values(written.body, ".//w:numPr/w:numId")
    assert used == [str(number) for number, block in enumerate(lists, start=1) for _ in block.items]
    assert values(numbering, "w:num", "numId") == list(dict.fromkeys(used))
    assert values(numbering, "w:num/w:abstractNumId") == [str(int(block.bulleted)) for block in lists]
    lettered = [block for block in lists if not block.bulleted]
    assert values(numbering, "w:num/w:lvlOverride[@w:ilvl='0']/w:startOverride") == ["1"] * len(lettered)


def test_the_letters_are_numbering_and_not_words(written: WordFile) -> None:
    levels = find(written.tree("numbering"), "w:abstractNum/w:lvl")
    forms = [(values(level, "w:numFmt")[0], values(level, "w:lvlText")[0]) for level in levels]
    letters = [("lowerLetter", "(%1)"), ("lowerRoman", "(%2)"), ("upperLetter", "(%3)"), ("decimal", "(%4)")]
    assert forms == [*letters, ("bullet", "\u2022")]
    assert {text(item)[:1] for item in find(written.body, ".//w:p[w:pPr/w:numPr]")} == {"a", "t"}


def test_a_label_stands_half_an_inch_in_and_its_words_hang(written: WordFile) -> None:
    first = "w:abstractNum/w:lvl[@w:ilvl='0']/w:pPr/w:ind"
    assert (values(written.tree("numbering"), first, "left"), values(written.tree("numbering"), first, "hanging")) == (
        ["1440"] * 2,
        ["720"] * 2,
    )
