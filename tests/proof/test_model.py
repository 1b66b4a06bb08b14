"""The model agreement, drafted as its filing copy, is word for word what was filed, in every format."""

from collections.abc import Iterator

import pytest

from .conftest import FORMATS, Files, Words
from .words import difference, filed_lines, words_of_filed

MODEL_WORDS = 1994
WIDTH = 80

OTHERWISE_SET = ["(f) the Securities are being issued and", "John R. Dye, Esq., Associate General Counsel"]
"""How the two paragraphs begin that are set otherwise than filed: a filed page break cuts the restriction (f), and the
paragraph of counsel has the document's only double spaces."""


@pytest.mark.parametrize("form", FORMATS)
def test_words_are_as_filed(form: str, filing_words: Words, filed: str) -> None:
    """words(docx) == words(pdf) == words(html) == words(edgar) == words(txt) == words(filed)."""
    told = difference(words_of_filed(filed), filing_words[form])
    assert not told, f"{form}: {told}"
    assert len(filing_words[form]) == MODEL_WORDS


@pytest.mark.parametrize("form", FORMATS)
def test_a_comma_a_case_and_a_digit_are_seen(form: str, variant_words: Words, filed: str) -> None:
    """Three small changes of the deal are three differences from the filed words, whichever format is read."""
    pairs = zip(words_of_filed(filed), variant_words[form], strict=True)
    differing = [(ours, theirs) for ours, theirs in pairs if ours != theirs]
    assert differing == [("99.153%", "99.154%"), ("A.M.", "a.m."), ("Avenue,", "Avenue")]


def paragraphs(text: str) -> Iterator[list[str]]:
    """The lines of each paragraph: lines without a blank one between them."""
    for block in text.split("\n\n"):
        if lines := [line for line in block.split("\n") if line]:
            yield lines


def otherwise_set(text: str, filed: str) -> list[str]:
    """How each paragraph of `text` begins whose lines are not those filed; its words must be.

    Lines are taken one by one in order, those of `filed` less page numbers, page breaks and blank lines.
    """
    rest, found = filed_lines(filed), []
    for lines in paragraphs(text):
        if lines == rest[: len(lines)]:
            del rest[: len(lines)]
            continue
        found.append(" ".join(" ".join(lines).split()[:7]))
        words = " ".join(lines).split()
        taken = [rest.pop(0)]
        while rest and len(" ".join(taken).split()) < len(words):
            taken.append(rest.pop(0))
        told = difference(" ".join(taken).split(), words)
        assert not told, f"the paragraph {found[-1]!r}: {told}"
    assert rest == [], "lines of the filed text that were not drafted"
    return found


def test_lines_are_as_filed(filing: Files, filed: str) -> None:
    """Each line of the text is the line filed, but in two paragraphs, which are equal word for word, and no other."""
    assert otherwise_set(filing["txt"].decode("ascii"), filed) == OTHERWISE_SET


def test_a_line_filled_otherwise_is_seen(filing: Files, filed: str) -> None:
    """The comparison of lines itself: a word that moves to the next line names one more paragraph."""
    text = filing["txt"].decode("ascii")
    moved = text.replace(" terms and conditions set forth\nherein", " terms and conditions\nset forth herein")
    assert moved != text
    assert otherwise_set(moved, filed) == ["We understand that Citigroup Inc., a Delaware", *OTHERWISE_SET]


def test_text_is_plain(filing: Files) -> None:
    """ASCII, lines of at most 80 columns with nothing at their ends; no tab, page break or escape; one last newline."""
    text = filing["txt"].decode("ascii")
    lines = text.split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip() or line.startswith("- -")] == []
    assert not set(text) & set("\t\f\r\v")
    assert text.endswith("\n") and not text.endswith("\n\n")


def test_no_two_words_stand_apart_by_two_blanks(filing: Files) -> None:
    """White space within a sentence is one blank, in every paragraph of running text."""
    text = filing["txt"].decode("ascii")
    running = [lines for lines in paragraphs(text) if lines[0].startswith("      ") and lines[0][6] != " "]
    assert len(running) > 25
    assert [line for lines in running for line in lines if "  " in line.strip()] == []
