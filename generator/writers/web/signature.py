"""A signature block as HTML: the firms, who signs for them, the line, and who stands under it."""

from generator.tree.document import Inlines, Signature
from generator.writers.web.element import element
from generator.writers.web.inlines import inlines

KEPT = 3
"""So many firms stay on the page of the line that binds them, however long their list is."""

WHOLE = 16
"""A block of more firms than this may be longer than a page, and so it may break."""


def signature(block: Signature) -> str:
    """A `div` that a page breaks only between its first firms: the last of them and all below are one inner `div`."""
    firms = [element("p", inlines(firm), class_="firm") for firm in block.firms]
    signing = element("div", *firms[-KEPT:], *_signing(block), class_="signing")
    long = " long" if len(firms) > WHOLE else ""
    return element("div", *firms[:-KEPT], signing, id=block.id, class_=f"signature {block.side}{long}")


def _signing(block: Signature) -> list[str]:
    agent = [] if block.agent is None else [element("p", "By: ", inlines(block.agent), class_="firm agent")]
    return [*agent, _line(block), *_field("Name: ", block.name), *_field("Title: ", block.title)]


def _line(block: Signature) -> str:
    """The line to sign on: the words that stand on it, or a link that the PDF makes a field to sign in."""
    if block.field:
        line = element("a", class_="line", href=f"sig:{block.field}")
    else:
        line = element("span", "" if block.conformed is None else inlines(block.conformed), class_="line")
    return element("p", _lead("By: "), line, class_="by")


def _field(label: str, content: Inlines | None) -> list[str]:
    return [] if content is None else [element("p", _lead(label), inlines(content), class_="field")]


def _lead(label: str) -> str:
    return element("span", label, class_="lead")
