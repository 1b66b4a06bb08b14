"""Elements within a block into inline nodes, white space folded to one blank and gone at the block's edges."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from generator.findings import Finding
from generator.tree.document import (
    Break,
    Cite,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    Kind,
    Quote,
    Ref,
    Span,
    Strong,
    Struck,
    Term,
    Text,
    Value,
)
from generator.tree.elements import Element, place
from generator.tree.walk import plain

_BLANKS = re.compile(r"[ \t\r\n\f]+")


def inlines(children: list[Element | str], findings: list[Finding]) -> Inlines:
    """The inline nodes of a block's children; a block element among them is a finding."""
    return _Fold().run(tuple(node for child in children for node in _inline(child, findings)))


def _inline(child: Element | str, findings: list[Finding]) -> Inlines:
    if isinstance(child, str):
        return (Text(child),)
    if child.tag == "br":
        return (Break(),)
    content = tuple(node for inner in child.children for node in _inline(inner, findings))
    if child.tag not in _MAKE:
        message = f"expected words, found <{child.tag}> within them"
        findings.append(Finding(place(child.at), "P102", message))
        return content
    return (_MAKE[child.tag](child, content),)


def _value(element: Element, content: Inlines) -> Inline:
    kind = cast(Kind, element.get("data-kind") or "text")
    origins = tuple(element.get("data-from").split())
    return Value(content, kind, element.get("data-value"), origins, bool(element.get("data-open")))


_MAKE: dict[str, Callable[[Element, Inlines], Inline]] = {
    "span": _value,
    "dfn": lambda element, content: Term(content),
    "q": lambda element, content: Quote(content),
    "a": lambda element, content: Ref(element.get("href").removeprefix("#"), content),
    "cite": lambda element, content: Cite(element.get("data-doc"), element.get("data-at"), content),
    "em": lambda element, content: Emphasis(content),
    "strong": lambda element, content: Strong(content),
    "del": lambda element, content: Struck(content),
    "ins": lambda element, content: Inserted(content),
}


class _Fold:
    """Folds white space across the borders of nodes: a blank that follows a blank, a break or nothing goes."""

    def __init__(self) -> None:
        self.after_blank = True

    def run(self, content: Inlines) -> Inlines:
        """`content` folded, from the start of a block to its end."""
        return _Trim().run(self.fold(content))

    def fold(self, content: Inlines) -> Inlines:
        return _kept(content, tuple(self._one(node) for node in content))

    def _one(self, node: Inline) -> Inline:
        match node:
            case Text(text):
                folded = _BLANKS.sub(" ", text)
                folded = folded[1:] if self.after_blank and folded.startswith(" ") else folded
                self.after_blank = folded.endswith(" ") if folded else self.after_blank
                return node if folded == text else Text(folded)
            case Break():
                self.after_blank = True
                return node
            case Quote() | Term():
                self.after_blank = True  # a quotation begins at its mark
                inner = self.fold(node.content)
                self.after_blank = False
                return _holding(node, inner)
            case Ref() if not plain(node.content).strip(" \t\r\n\f"):
                self.after_blank = False  # its target's label will stand here
                return _holding(node, ())
            case _:
                return _holding(node, self.fold(node.content))


class _Trim:
    """Goes backwards through what is folded: a blank before a break, the end of a quotation or nothing goes too."""

    def __init__(self) -> None:
        self.at_end = True

    def run(self, content: Inlines) -> Inlines:
        """`content` trimmed, from the end of a block to its start."""
        trimmed = [self._one(node) for node in reversed(content)]
        return _kept(content, tuple(reversed(trimmed)))

    def _one(self, node: Inline) -> Inline:
        match node:
            case Text(text):
                trimmed = text.rstrip(" ") if self.at_end else text
                self.at_end = self.at_end and not trimmed
                return node if trimmed == text else Text(trimmed)
            case Break():
                self.at_end = True
                return node
            case Quote() | Term():
                self.at_end = True
                inner = self.run(node.content)
                self.at_end = False
                return _holding(node, inner)
            case Ref(content=()):
                self.at_end = False
                return node
            case _:
                return _holding(node, self.run(node.content))


def _kept(before: Inlines, after: Inlines) -> Inlines:
    """`after` without its empty texts; `before` itself where nothing has changed, as most often."""
    if all(one is other for one, other in zip(before, after, strict=True)):
        return before
    return tuple(node for node in after if not (isinstance(node, Text) and not node.text))


def _holding(node: Span, content: Inlines) -> Span:
    return node if content is node.content else replace(node, content=content)
