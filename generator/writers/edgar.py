"""The agreement as EDGAR takes it: one page in plain old tags and ASCII, with no script, no sheet and no outside link.

The tags are a part of those that the EDGAR Filer Manual, volume II, allows in an HTML document. The one use of a STYLE
attribute is for an indent or a page break, which no other attribute gives.
"""

import re
from collections.abc import Iterable
from typing import assert_never

from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.writers.submission.inlines import inlines
from generator.writers.submission.signature import signature
from generator.writers.submission.tables import anchor, items, table, terms
from generator.writers.typeset import typeset
from generator.writers.web.element import element, escape, void

WIDTH = 80
"""No line of the source is longer, unless one word or tag is."""

PAGE = void("HR", SIZE="1", STYLE="page-break-after: always")

_ANCHOR = re.compile(r'<A NAME="([^"]*)"></A>')
_LANDED = re.compile(r'<A HREF="#([^"]*)">')
_WORD = re.compile(r"(?:<[^>]*>|[^ \n<])+")


def write(document: Document) -> bytes:
    """`document` as a page in ASCII, every other character as a numeric reference."""
    printed = typeset(document)
    foot = PAGE + element("P", inlines(printed.foot), ALIGN="CENTER") if printed.foot else ""
    head = element("HEAD", "\n", element("TITLE", escape(document.title)), "\n")
    body = element("BODY", "\n", _linked(_blocks(printed.blocks) + foot), "\n", BGCOLOR="#FFFFFF")
    lines = _folded(element("HTML", "\n", head, "\n", body, "\n"))
    return "\n".join([*lines, ""]).encode("ascii", "xmlcharrefreplace")


def _linked(body: str) -> str:
    """`body` less the anchors that nothing in it refers to."""
    wanted = set(_LANDED.findall(body))
    return _ANCHOR.sub(lambda place: place[0] if place[1] in wanted else "", body)


def _folded(page: str) -> Iterable[str]:
    """The lines of `page`, broken at blanks between words, never inside a tag."""
    for line in page.split("\n"):
        held = ""
        for word in _WORD.findall(line):
            if held and len(_ascii(held)) + 1 + len(_ascii(word)) > WIDTH:
                yield held
                held = word
            else:
                held = f"{held} {word}" if held else word
        yield held


def _ascii(words: str) -> bytes:
    return words.encode("ascii", "xmlcharrefreplace")


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block)
        case Address():
            return element("P", anchor(block.id), "<BR>\n".join(inlines(line) for line in block.lines))
        case Items():
            return items(block)
        case Terms():
            return terms(block)
        case Table():
            return table(block)
        case Signature():
            return signature(block)
        case Section():
            before = "" if block.role in ("plain", "cover") else PAGE + "\n"
            after = "\n" + PAGE if block.role == "cover" else ""
            return before + anchor(block.id) + _blocks(block.blocks) + after
        case _:
            assert_never(block)


def _heading(block: Heading) -> str:
    words = element("B", inlines(block.content))
    return element("P", anchor(block.id), words, ALIGN="CENTER" if block.level == 1 else None)


def _paragraph(block: Paragraph) -> str:
    words = anchor(block.id), inlines(block.content)
    match block.role:
        case "body":
            return element("P", *words, STYLE="text-indent: 0.5in")
        case "flush":
            return element("P", *words)
        case "legend":
            return element("P", *words, ALIGN="RIGHT")
        case "date" | "centred":
            return element("P", *words, ALIGN="CENTER")
        case "closing":
            return element("P", *words, STYLE="margin-left: 50%")
        case _:
            assert_never(block.role)
