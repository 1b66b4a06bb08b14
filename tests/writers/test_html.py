"""The HTML page: the document's words and no others, escaped, sufficient to itself, and with meaning in its markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator.tree.document import Document
from generator.writers.html import write
from tests.every_node import AWKWARD, every_node
from tests.proof.words_html import VOID, words_of_html
from tests.reading import words_of


@pytest.fixture(scope="module")
def page() -> str:
    return write(every_node()).decode()


class Elements(HTMLParser):
    """The elements of a page: each start tag with its attributes; an end tag that closes another element fails."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.within: list[str] = []
        self.feed(page)
        self.close()
        assert self.within == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.within.pop() == tag

    def attributes(self, tag: str, name: str) -> list[str]:
        """The values of an attribute, of the elements of that tag that have it."""
        return [given[name] for found, given in self.found if found == tag and name in given]


def without_foot(document: Document) -> Document:
    return replace(document, foot=())


def test_the_words_are_the_documents_in_reading_order() -> None:
    assert words_of_html(write(without_foot(every_node())).decode()) == words_of(every_node())


def test_the_foot_of_a_draft_stands_once_below_it(page: str) -> None:
    assert words_of_html(page)[-8:] == "Draft No. 3 -- Doc. 12345 & <v2>".split()


def test_every_element_closes_and_every_reference_lands(page: str) -> None:
    elements = Elements(page)
    ids = [given["id"] for _, given in elements.found if "id" in given]
    assert len(ids) == len(set(ids))
    assert {"annex-a", "restrictions-second", "annex-total", "terms-rate", "sig-agent"} <= set(ids)
    targets = elements.attributes("a", "href")
    assert targets == ["#annex-a", "#restrictions-second"]
    assert {target[1:] for target in targets} <= set(ids)


def test_nothing_outside_is_named_and_nothing_runs(page: str) -> None:
    elements = Elements(page)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {tag for tag, _ in elements.found}
    assert not [name for _, given in elements.found for name in given if name == "src" or name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:|file:", page)


def test_words_of_a_deal_are_never_markup(page: str) -> None:
    assert "A &amp; B &lt;“O’Neill”&gt; Co., L.P." in page
    assert "&lt;b&gt;not" in page and "&amp;amp;" in page
    elements = Elements(page)
    assert "Underwriters & <their> commitments" in elements.attributes("table", "aria-label")
    assert AWKWARD in elements.attributes("meta", "content")


def test_meaning_stands_in_the_markup(page: str) -> None:
    elements = Elements(page)
    assert elements.attributes("html", "lang") == ["en-US"]
    assert elements.attributes("time", "datetime") == ["2003-01-24", "2003-01-24"]
    assert "2000000" in elements.attributes("data", "value")
    assert elements.attributes("th", "scope") == ["row", "row", "row", "col", "col"]
    assert [tag for tag, _ in elements.found if tag in ("h1", "h2")] == ["h1", "h2", "h2", "h1"]
    for tag in "dfn cite em strong del ins address ol li thead tfoot section main".split():
        assert tag in {found for found, _ in elements.found}, tag
    assert "“<dfn>" in page and "<title>Terms Agreement &amp; &lt;Every&gt; Node</title>" in page


def test_a_field_path_is_not_told(page: str) -> None:
    assert "securities.principal" not in page and "underwriters[" not in page and "agreement.html" not in page


def test_a_programs_measures_cannot_leave_the_sheet() -> None:
    document = every_node()
    printing = document.style.print.model_copy(update={"font": 'A"}</style><script>', "indent": 48})
    odd = write(replace(document, style=document.style.model_copy(update={"print": printing}))).decode()
    assert "<script>" not in odd and odd.count("</style>") == 1 and "--indent:48pt" in odd


def test_same_document_same_bytes() -> None:
    assert write(every_node()) == write(every_node())
