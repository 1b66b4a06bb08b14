"""The words that a reader of an HTML page sees, the page for EDGAR among them."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from generator.proofs.reading import Read, Unreadable
from generator.proofs.word import split

UNSEEN = frozenset("head script style template title noscript".split())
INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time "
    "tt u var wbr".split()
)
_HIDDEN = ("display:none", "visibility:hidden")
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_page(data: bytes) -> list[Read]:
    """The words of a page, a block's bound being a word's; Unreadable where it is no page."""
    return [Read(word) for line in page_lines(data) for word in split(line)]


def page_lines(data: bytes) -> list[str]:
    """The words of each block of a page that has any of its own; Unreadable where it is no page."""
    from lxml import html  # an execution copy has no page as a rule

    try:
        page = html.document_fromstring(data)
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(str(error)) from None
    return [folded for line in "".join(_seen(page)).split("\n") if (folded := _SPACE.sub(" ", line).strip())]


def _seen(element: Any) -> Iterator[str]:
    """The text of an element as it is seen, a line break where a block begins or ends, however deep it goes."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in walk:
        if event == "start" and (inner.tag in UNSEEN or _is_hidden(inner)):
            walk.skip_subtree()
        elif event in ("start", "end") and inner.tag not in UNSEEN and not _is_hidden(inner):
            yield "" if inner.tag in INLINE else "\n"
            yield _folded(inner.text) if event == "start" else ""
        if event != "start":
            yield _folded(inner.tail)


def _folded(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or any(how in style for how in _HIDDEN)
