"""Markup of any shape: it reads as it was written, blanks fold to one wherever they stand, and no word is lost."""

import re
from html import escape
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Finding
from generator.tree.document import Break, Inlines, Quote, Term, Text
from generator.tree.elements import TAGS, Element, parse
from generator.tree.inlines import inlines
from generator.tree.walk import plain

SPANS = ("span", "dfn", "q", "a", "cite", "em", "strong", "del", "ins")
BLANKS = " \t\r\n\f"
WORDS = st.text(st.sampled_from("ab.,;&<>\"'(){}#[]\u00a0\u25cf\u00e9-/"), min_size=1, max_size=4)
GAPS = st.text(st.sampled_from(BLANKS), min_size=1, max_size=3)
RUNS = st.lists(st.one_of(WORDS, GAPS), max_size=4).map("".join)

Content = list["Element | str"]


def spanned(tag: str, content: Content) -> Element:
    """A span; a reference without words, which counts as one, has its own test."""
    return Element(tag, {}, content if tag != "a" or ink(content) else ["x"])


def spans(inner: st.SearchStrategy[Content]) -> st.SearchStrategy[Content]:
    span = st.builds(spanned, st.sampled_from(SPANS), inner)
    return st.lists(st.one_of(RUNS, span, st.builds(lambda: Element("br"))), max_size=4)


CONTENT: st.SearchStrategy[Content] = st.recursive(st.lists(RUNS, max_size=2).map(list), spans, max_leaves=12)


def written(content: Content) -> str:
    """Content as markup."""
    return "".join(escape(child) if isinstance(child, str) else tagged(child) for child in content)


def tagged(element: Element) -> str:
    if element.tag == "br":
        return "<br>"
    return f"<{element.tag}>{written(element.children)}</{element.tag}>"


def joined(content: Content) -> Content:
    """Content with texts that touch made one, and empty ones gone."""
    made: Content = []
    for child in content:
        if isinstance(child, Element):
            made.append(Element(child.tag, {}, joined(child.children)))
        elif made and isinstance(made[-1], str):
            made[-1] += child
        elif child:
            made.append(child)
    return made


def folded(content: Content) -> Inlines:
    findings: list[Finding] = []
    made = inlines(content, findings)
    assert findings == []
    return made


def ink(content: Content) -> str:
    """What is printed of content but blanks, quotation marks among it."""
    return "".join(
        re.sub(f"[{BLANKS}]", "", child)
        if isinstance(child, str)
        else f'"{ink(child.children)}"'
        if child.tag in ("q", "dfn")
        else ink(child.children)
        for child in content
    )


@given(CONTENT)
def test_markup_reads_as_it_was_written(content: Content) -> None:
    root, findings = parse(f"<p>{written(content)}</p>")
    assert findings == []
    (paragraph,) = root.elements()
    assert joined(paragraph.children) == joined(content)


@given(CONTENT)
def test_no_word_is_lost(content: Content) -> None:
    assert re.sub(f"[{BLANKS}]", "", plain(folded(content))) == ink(content)


@given(CONTENT)
def test_blanks_fold_to_one(content: Content) -> None:
    """No blank at an edge of the block, of a quotation or of a line; no two together; none but blanks."""
    lines, quotations = [""], list[str]()
    read(folded(content), lines, quotations)
    for line in [*lines, *quotations]:
        assert line == line.strip(" ")
        assert "  " not in line
        assert not re.search(f"[{BLANKS.strip(' ')}]", line)


def read(content: Inlines, lines: list[str], quotations: list[str]) -> None:
    """Read `content` on to the last of `lines`; a quotation is also a number of lines of its own."""
    for node in content:
        match node:
            case Break():
                lines.append("")
            case Text(text):
                lines[-1] += text
            case Quote(inner) | Term(inner):
                own = [""]
                read(inner, own, quotations)
                quotations += own
                lines[-1] += '"'
                read(inner, lines, [])
                lines[-1] += '"'
            case _:
                read(node.content, lines, quotations)


@given(CONTENT, st.randoms(use_true_random=False))
def test_it_does_not_matter_how_a_blank_is_written(content: Content, random: Random) -> None:
    def rewritten(part: Content) -> Content:
        return [
            re.sub(f"[{BLANKS}]+", lambda _: random.choice([" ", "\n", "  \t", "\r\n    "]), child)
            if isinstance(child, str)
            else Element(child.tag, child.attributes, rewritten(child.children))
            for child in part
        ]

    assert folded(rewritten(joined(content))) == folded(joined(content))


@given(
    st.text(st.sampled_from("abc1"), min_size=1, max_size=8).filter(lambda tag: tag[0].isalpha() and tag not in TAGS)
)
def test_a_tag_outside_the_subset_is_a_finding(tag: str) -> None:
    _, findings = parse(f'<p data-at="x.html:3"><{tag}>words</{tag}></p>')
    assert [str(finding.position) for finding in findings] == ["x.html:3:1"]
    assert findings[0].message == f"expected a tag of the templates' markup, found <{tag}>"
