"""Base documents read from files: numbering, paragraphs over pages, lines, and what is not recognised.

`base/NAME.txt` holds a text as printed (`\\xNN` stands for a byte) and the tree that it is read into: of each paragraph
its line, its innermost unit, what it is, how many lines it has, its first words; then what was not recognised.
"""

import re
import textwrap
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.amendments.base.files import read_base
from generator.amendments.base.folded import fold
from generator.amendments.base.text import BaseText
from generator.amendments.redlined import amended
from generator.resources import templates_dir
from generator.writers import docx, edgar, html
from tests.commands.transcript import Step, played
from tests.redlines.amended import documents, without_cover

from .cases import Data, base_text, data

CASES = sorted((Path(__file__).parent / "base").glob("*.txt"))
SPECIMEN = templates_dir() / "basic_provisions/specimen-1993.txt"


def tree(base: BaseText) -> Iterator[str]:
    for paragraph in base.paragraphs:
        units = base.units_at(paragraph.start)
        kind = "title" if paragraph.centred else "heading" if paragraph.heading else "text"
        lines = len(base.lines_in(paragraph)) if base.lines else 1
        words = base.text[paragraph.body : paragraph.end] or base.text[paragraph.start : paragraph.end]
        yield f"{paragraph.line:3} {units[-1].label if units else '-':8} {kind:7} {lines} {words[:40]}".rstrip()
    for finding in base.findings:
        yield f"line {finding.position.line}: {finding.code} {finding.message}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_is_read_as_written(case: Path, tmp_path: Path, rewrite_goldens: bool) -> None:
    given_ = data(case)
    file = tmp_path / "base.txt"
    raw = re.sub(r"\\x([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), given_.parts["text"])
    file.write_bytes(raw.encode("cp1252" if "cp1252" in case.stem else "utf-8"))
    found = "".join(f"{line}\n" for line in tree(read_base(file, "base.txt")))
    now = Data(given_.comment, {"text": given_.parts["text"], "tree": found}).text
    if rewrite_goldens:
        case.write_text(now, "utf-8")
    assert now == case.read_text("utf-8")


def test_ends_of_lines_and_encodings_do_not_count(tmp_path: Path) -> None:
    text = SPECIMEN.read_text("utf-8").replace("--", "\u2014").replace('"', "\u201c")
    file = tmp_path / "base.txt"
    trees = []
    for raw in (
        text.encode(),
        text.replace("\n", "\r\n").encode(),
        text.encode("cp1252"),
        b"\xef\xbb\xbf" + text.encode(),
    ):
        file.write_bytes(raw)
        trees.append(list(tree(read_base(file, "base.txt"))))
    assert all(one == trees[0] for one in trees) and len(trees[0]) > 60


def words_of(base: BaseText) -> list[str]:
    return [" ".join(fold(line).text.split()) for line in base.text.split("\n")]


def labels_of(base: BaseText) -> list[str]:
    return [unit.label for unit in base.units]


@pytest.mark.parametrize("version", ["accepted", "original"])
def test_a_word_file_is_read_as_its_changes_leave_it(version: str, tmp_path: Path) -> None:
    one, _ = documents()["the model"]
    file = tmp_path / "marked.docx"
    file.write_bytes(docx.write(one.redline))
    found = read_base(file, "marked.docx", version)  # type: ignore[arg-type]
    assert not found.lines
    original = one.resolution.base
    expected = original.text if version == "original" else amended(one.resolution)
    lines = [re.sub(r" \[Note 1\]", "", line) for line in words_of(found) if not line.startswith("[Note 1]")]
    assert lines == [" ".join(fold(line).text.split()) for line in expected.split("\n")]
    assert labels_of(found) == labels_of(original)
    assert not found.findings


@pytest.mark.parametrize("suffix", [".docx", ".htm", ".html"])
def test_the_same_document_in_another_format(suffix: str, tmp_path: Path) -> None:
    one, _ = documents()["the model"]
    write = {".docx": docx.write, ".htm": edgar.write, ".html": html.write}[suffix]
    file = tmp_path / f"base{suffix}"
    file.write_bytes(write(without_cover(one)))
    found = read_base(file, file.name)
    assert labels_of(found) == labels_of(one.resolution.base) and not found.findings
    lines = [re.sub(r" \[Note 1\]", "", line) for line in words_of(found)]
    assert [
        line
        for line in (" ".join(fold(line).text.split()) for line in amended(one.resolution).split("\n"))
        if line not in lines
    ] == []


def test_automatic_numbers_are_read_as_they_print(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.add_paragraph("BASIC PROVISIONS")
    made.add_paragraph("Introductory. The Company sells notes.", style="List Number")
    made.add_paragraph("It says so.")
    made.add_paragraph("Notices. In writing.", style="List Number")
    file = tmp_path / "numbered.docx"
    made.save(str(file))
    found = read_base(file, "numbered.docx")
    assert labels_of(found) == ["1", "2"]
    assert found.text.split("\n")[1] == "1. Introductory. The Company sells notes."


BOMB = b"<w:document>" + b" " * (65 << 20)
DEEP = b"<w:p>" * 5000
NAMESPACE = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


def archive(document: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", document)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("not-a-zip.docx", b"1. Introductory."),
        ("cut.docx", archive(NAMESPACE)[:60]),
        ("no-document.docx", BytesIO(b"PK\x05\x06" + b"\0" * 18).getvalue()),
        ("not-well-formed.docx", archive(NAMESPACE + b"<w:p>")),
        ("empty-body.docx", archive(NAMESPACE + b"</w:body></w:document>")),
        ("no-body.docx", archive(NAMESPACE.replace(b"<w:body>", b"") + b"</w:document>")),
        ("deep.docx", archive(NAMESPACE + DEEP + b"</w:p>" * 5000 + b"</w:body></w:document>")),
        ("huge.docx", archive(BOMB)),
        (
            "entities.docx",
            archive(b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>' + NAMESPACE + b"<w:p>&a;</w:p></w:body></w:document>"),
        ),
        ("empty.txt", b""),
        ("blank.txt", b"\n \n\x0c\n"),
        ("nothing.htm", b""),
        ("hidden.htm", b"<html><body><p style='display:none'>1. Introductory.</p></body></html>"),
        ("deep.htm", b"<div>" * 50000),
        ("text.rtf", b"{\\rtf1 1. Introductory.}"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_none_gets_one_clear_line(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    (step,) = played([Step(f"terms amend citigroup-2003-01-24 --base {name}", (), -1)], tmp_path)
    assert isinstance(step, Step)
    assert step.code == 2 and len(step.lines) == 1, step.lines
    assert step.lines[0].startswith(f"terms: {name}: "), step.lines
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_long_text_is_read_in_time_that_grows_with_its_length() -> None:
    base = base_text(
        "".join(f"     {n}. Heading. The words of Section {n}.\n\n     (i) one; and\n\n" for n in range(1, 1000))
    )
    assert len(base.units) == 1998


WORDS = st.lists(
    st.sampled_from("the Company shall sell notes to each Underwriter under this Agreement, upon".split()),
    min_size=2,
    max_size=40,
)
SENTENCE = WORDS.map(lambda words: f"The {' '.join(words).rstrip(',')}.")
SECTION = st.tuples(st.lists(SENTENCE, min_size=1, max_size=3), st.lists(SENTENCE, max_size=3))


def laid_out(sections: list[tuple[list[str], list[str]]], width: int, indent: int, page: int, foot: str) -> str:
    """The sections as printed: paragraphs with an indent, parts with letters, a number at the foot of each page."""
    lines: list[str] = []
    number = 0
    for paragraph in paragraphs(sections):
        if lines:
            lines.append("")
        for line in textwrap.wrap(
            paragraph, width, initial_indent=" " * indent, break_long_words=False, break_on_hyphens=False
        ):
            if page and len(lines) % (page + 5) == page:
                number += 1
                lines += ["", "", foot.format(number).center(width).rstrip(), "", ""]
            lines.append(line)
    return "\n".join(lines) + "\n"


def paragraphs(sections: list[tuple[list[str], list[str]]]) -> Iterator[str]:
    for number, (first, parts) in enumerate(sections, 1):
        yield f"{number}. Heading. {first[0]}"
        yield from first[1:]
        for letter, part in zip("abc", parts, strict=False):
            yield f"({letter}) {part}"


@given(
    st.lists(SECTION, min_size=1, max_size=4),
    st.tuples(
        st.integers(40, 100),
        st.integers(3, 10),
        st.sampled_from((0, 10, 23)),
        st.sampled_from(("{}", "- {} -", "<PAGE> {}")),
    ),
    st.tuples(
        st.integers(40, 100), st.integers(3, 10), st.sampled_from((0, 12, 31)), st.sampled_from(("{}", "Page {}"))
    ),
)
@example(
    [
        (["The the the."], []),
        (["The the the."], ["The Company shall sell the notes to each Underwriter.", "The the the the Company."]),
    ],
    (40, 3, 0, "{}"),
    (43, 8, 12, "{}"),
)
@example(
    [
        (["The the the."], []),
        (
            [
                "The the the the the the the.",
                "The the the the the the the the Company the the Company Company Underwriter.",
            ],
            ["The the the."],
        ),
        (["The the the the Company."], []),
    ],
    (40, 3, 0, "{}"),
    (43, 8, 12, "{}"),
)
@settings(max_examples=100)
def test_however_it_is_printed_it_is_the_same_tree(
    sections: list[tuple[list[str], list[str]]], one: tuple[int, int, int, str], other: tuple[int, int, int, str]
) -> None:
    first, second = (base_text(laid_out(sections, *how)) for how in (one, other))
    assert first.text == second.text == "\n".join(paragraphs(sections))
    assert first.units == second.units and not (first.findings or second.findings)
    assert [unit.label for unit in first.units if unit.depth == 0] == [str(n) for n in range(1, len(sections) + 1)]
