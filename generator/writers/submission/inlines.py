"""Words inside a block in the tags that EDGAR takes: bold, italics, line breaks and links within the page."""

from typing import assert_never
from urllib.parse import quote

from generator.tree.document import (
    Added,
    Break,
    Cite,
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    Quote,
    Ref,
    Strong,
    Struck,
    Term,
    Text,
    Value,
)
from generator.writers.web.element import element, escape


def inlines(content: Inlines) -> str:
    """`content` as EDGAR's HTML; what has no tag there is its words alone."""
    return "".join(_inline(node) for node in content)


def _inline(node: Inline) -> str:
    match node:
        case Text(text):
            return escape(text)
        case Break():
            return "<BR>"
        case Term(inner) | Quote(inner):
            return f"“{inlines(inner)}”"
        case Ref(target, inner):
            return element("A", inlines(inner), HREF="#" + quote(target))
        case Emphasis(inner):
            return element("I", inlines(inner))
        case Strong(inner):
            return element("B", inlines(inner))
        case Added(inner):
            return element("U", inlines(inner))
        case Deleted(inner):
            return element("STRIKE", inlines(inner))
        case Value() | Cite() | Struck() | Inserted():
            return inlines(node.content)
        case _:
            assert_never(node)
