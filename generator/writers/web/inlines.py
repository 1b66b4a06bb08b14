"""Words inside a block as HTML: what a node means becomes an element, what print shows stands in the text."""

import re
from html import unescape
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

_CLOCK = re.compile(r"\d{2}:\d{2}")
_SLASHED = re.compile(r"[^\s/]+/\S+")
_WHOLE = 24
"""The most characters of a slashed word that stays on one line; a longer one may not fit on any."""


def inlines(content: Inlines) -> str:
    """`content` as HTML; quotation marks are words of the text, so that they are copied and found."""
    return "".join(_inline(node) for node in content)


def _inline(node: Inline) -> str:
    match node:
        case Text(text):
            return _words(text)
        case Break():
            return "<br>"
        case Value():
            return _value(node)
        case Term(inner):
            return f"“{element('dfn', inlines(inner))}”"
        case Quote(inner):
            return f"“{inlines(inner)}”"
        case Ref(target, inner):
            return element("a", inlines(inner), href="#" + quote(target))
        case Cite(_, _, inner):
            return element("cite", inlines(inner))
        case Emphasis(inner):
            return element("em", inlines(inner))
        case Strong(inner):
            return element("strong", inlines(inner))
        case Struck(inner):
            return element("del", inlines(inner))
        case Inserted(inner):
            return element("ins", inlines(inner))
        case Added(inner, id, sort):
            return element("ins", inlines(inner), class_=f"added {sort}".rstrip(), id=id or None)
        case Deleted(inner, id, sort):
            return element("del", inlines(inner), class_=f"deleted {sort}".rstrip(), id=id or None)
        case _:
            assert_never(node)


def _words(text: str) -> str:
    """`text` escaped; "Stabilization/FSA" stays on one line, as it would not at a slash."""
    escaped = escape(text)
    return _SLASHED.sub(_slashed, escaped) if "/" in text else escaped


def _slashed(word: re.Match[str]) -> str:
    return element("span", word[0], class_="whole") if len(unescape(word[0])) <= _WHOLE else word[0]


def _value(node: Value) -> str:
    words = inlines(node.content)
    if node.open:
        return element("span", words, class_="open")
    match node.kind:
        case "text":
            return words
        case "date":
            return element("time", words, datetime=node.value)
        case "time" if _CLOCK.fullmatch(node.value):
            return element("time", words, datetime=node.value)
        case "time" | "amount" | "percent" | "number":
            return element("data", words, value=node.value)
        case _:
            assert_never(node.kind)
