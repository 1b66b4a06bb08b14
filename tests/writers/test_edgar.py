"""The page for EDGAR: plain old tags, ASCII, no table in a table, and the document's words."""

import re
from dataclasses import replace

import pytest

from generator.writers.edgar import write
from tests.every_node import every_node
from tests.proof.words_html import words_of_html
from tests.reading import words_of

TAGS = set("HTML HEAD TITLE BODY P DIV CENTER B I U BR HR TABLE TR TD TH A FONT".split())
ATTRIBUTES = set(
    "ALIGN BGCOLOR BORDER CELLPADDING CELLSPACING COLSPAN HREF NAME NOSHADE SIZE STYLE VALIGN WIDTH".split()
)


@pytest.fixture(scope="module")
def page() -> str:
    return write(every_node()).decode("ascii")


def test_the_words_are_the_documents_in_reading_order() -> None:
    assert words_of_html(write(replace(every_node(), foot=())).decode("ascii")) == words_of(every_node())


def test_only_plain_tags_and_inline_attributes(page: str) -> None:
    tags = re.findall(r"<(/?)([^\s>]+)([^>]*)>", page)
    assert {name for _, name, _ in tags} <= TAGS
    assert set(re.findall(r' ([^\s=">]+)="[^"]*"', " ".join(given for _, _, given in tags))) <= ATTRIBUTES
    styles = set(re.findall(r'STYLE="([^"]*)"', page))
    assert styles == {"text-indent: 0.5in", "margin-left: 50%", "page-break-after: always"}


def test_tags_close_and_no_table_stands_in_a_table(page: str) -> None:
    within: list[str] = []
    for end, name in re.findall(r"<(/?)([A-Z]+)", page):
        if end:
            assert within.pop() == name
        elif name not in ("BR", "HR"):
            assert not (name == "TABLE" and "TABLE" in within)
            within.append(name)
    assert within == []


def test_only_wanted_anchors_and_every_link_lands(page: str) -> None:
    links = re.findall(r'HREF="([^"]*)"', page)
    assert links == ["#annex-a", "#restrictions-second"]
    assert sorted(re.findall(r'<A NAME="([^"]*)">', page)) == sorted(link[1:] for link in links)


def test_quotes_dashes_and_bullets_are_numeric_references(page: str) -> None:
    assert "&#8220;Company&#8217;s <I>Date</I>&#8221;" in page
    assert "promise &#8212; and" in page and "[&#9679;]" in page and "&#252;n&#239;code" in page
    assert "A &amp; B &lt;&#8220;O&#8217;Neill&#8221;&gt; Co., L.P." in page
    assert "January&#160;24, 2003" in page


def test_lines_are_short_and_break_between_words_alone(page: str) -> None:
    for line in page.splitlines():
        assert len(line) <= 80 or " " not in re.sub(r"<[^>]*>", "", line), line


def test_signatures_and_annex_start_a_page(page: str) -> None:
    after = re.findall(r'page-break-after: always">\s*(?:<[^>]*>)*(\w+)', page)
    assert after == ["Very", "ANNEX", "Draft"]
