"""Any list of firms drafts in every format, each name and each amount where it belongs."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from .conftest import FORTY, ONE, Files, annex, drafted, signature_list
from .deals import ACCENTED, AWKWARD, Firm, with_firms, written
from .words import difference, words_of_txt
from .words_docx import words_in_docx, words_of_docx
from .words_html import words_of_html
from .words_pdf import pages, without_repeated, words_of_pages

HEAD = "NAME OF UNDERWRITER PRINCIPAL AMOUNT OF SECURITIES"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDTH, SIGNATURES_AT = 80, 33
MARKS = "&<>\"'()/,.;:!?#%*+-=@[]^_{|}~$0123456789"

ASCII_NAMES = {
    "Société Générale": "Societe Generale",
    "Banco Santander, S.A., Sucursal en España": "Banco Santander, S.A., Sucursal en Espana",
    "Crédit Agricole & Cie": "Credit Agricole & Cie",
    "Česká spořitelna, a.s.": "Ceska sporitelna, a.s.",
}

plain_word = st.from_regex(r"[A-Za-z][A-Za-z0-9'&/.,()-]{0,24}", fullmatch=True)
marked_word = st.text(LETTERS + MARKS, min_size=1, max_size=16)
tail = st.sampled_from(("Inc.", "(publ)", "S.p.A.", "AG/London", "& Co.", "N.V.", "L.P.", "(USA)", "plc"))
word = st.one_of(plain_word, marked_word, tail)
made_up = st.builds(lambda first, rest: " ".join([first, *rest]), plain_word, st.lists(word, max_size=12))
name = st.one_of(made_up, st.sampled_from(AWKWARD))
amount = st.integers(1_000, 9_999_999_999)


def firms_named(names: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Firm, ...]]:
    """2 to 40 firms, no two of one name."""
    firms = st.lists(st.tuples(names, amount), min_size=2, max_size=40, unique_by=lambda firm: firm[0].upper())
    return firms.map(tuple)


def draft_of(firms: tuple[Firm, ...], *formats: str) -> Files:
    """The filing copy for these firms."""
    with TemporaryDirectory() as room:
        return drafted(written(with_firms(firms), Path(room, "firms.json")), *formats)


def assert_firms(words: list[str], firms: tuple[Firm, ...]) -> None:
    """The words end with Annex A for these firms, and hold their signature list, in capitals, in full and in order.

    For one firm alone there is no Annex.
    """
    if len(firms) > 1:
        expected = annex(firms)
        told = difference(expected, words[-len(expected) :])
        assert not told, told
    else:
        assert "ANNEX" not in words
    expected = signature_list(firms)
    at = words.index("truly") - 1
    told = difference(expected, words[at : at + len(expected)])
    assert not told, told


def too_long(text: str) -> list[str]:
    """Lines of more than 80 columns, but for those of one word which no line of the signature column can hold."""
    lines = (line for line in text.split("\n") if len(line) > WIDTH)
    return [line for line in lines if len(line.split()) > 1 or len(line.strip()) <= WIDTH - SIGNATURES_AT]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(firms_named(name))
@example(tuple((awkward, 1_000 + at) for at, awkward in enumerate(AWKWARD)))
def test_firms_in_text(firms: tuple[Firm, ...]) -> None:
    """Text: every name and amount; ASCII; no line too long; no escape."""
    text = draft_of(firms, "txt")["txt"].decode("ascii")
    assert_firms(words_of_txt(text), firms)
    assert too_long(text) == []
    assert "\n- -" not in text


@settings(max_examples=20, deadline=None, derandomize=True)
@given(firms_named(st.one_of(name, st.sampled_from(ACCENTED))))
@example(FORTY)
def test_firms_in_html(firms: tuple[Firm, ...]) -> None:
    """HTML, to read and to file: every name and amount."""
    files = draft_of(firms, "html", "edgar")
    assert_firms(words_of_html(files["html"].decode()), firms)
    assert_firms(words_of_html(files["edgar"].decode()), firms)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(firms_named(st.one_of(name, st.sampled_from(ACCENTED))))
def test_firms_in_word(firms: tuple[Firm, ...]) -> None:
    """DOCX, as its XML has the words: every name and amount."""
    assert_firms(words_in_docx(draft_of(firms, "docx")["docx"]), firms)


def test_accents_in_text() -> None:
    """Text: a name with accents in its letters' ASCII forms, as EDGAR filers write them."""
    firms = tuple((name, 1_000_000) for name in ASCII_NAMES)
    text = draft_of(firms, "txt")["txt"].decode("ascii")
    assert_firms(words_of_txt(text), tuple((name, 1_000_000) for name in ASCII_NAMES.values()))


@pytest.mark.parametrize("firms", [FORTY, ONE], ids=["forty", "one"])
def test_firms_in_pdf(firms: tuple[Firm, ...], forty: Files, single: Files) -> None:
    """PDF: every name and amount of a fixed sample."""
    read = pages((forty if firms is FORTY else single)["pdf"])
    assert_firms(words_of_pages(without_repeated(HEAD, read)), firms)


@pytest.mark.parametrize("firms", [FORTY, ONE], ids=["forty", "one"])
def test_firms_in_docx(firms: tuple[Firm, ...], office: dict[str, str]) -> None:
    """DOCX: every name and amount of a fixed sample."""
    assert_firms(words_of_docx(office["forty" if firms is FORTY else "single"]), firms)
