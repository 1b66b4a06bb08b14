"""The words that a reader of an HTML page sees, the page for EDGAR among them."""

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


def read_page(data: bytes) -> list[Read]:
    """The words of a page, a block's bound being a word's; Unreadable where it is no page."""
    from lxml import html  # an execution copy has no page as a rule

    try:
        page = html.document_fromstring(data)
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(str(error)) from None
    return [Read(word) for word in split("".join(_seen(page)))]


def _seen(element: Any) -> Iterator[str]:
    """The text of an element as it is seen, a line break where a block begins or ends."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or _is_hidden(element):
        return
    bound = "" if element.tag in INLINE else "\n"
    yield bound
    yield element.text or ""
    for inner in element:
        yield from _seen(inner)
        yield inner.tail or ""
    yield bound


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or any(how in style for how in _HIDDEN)
