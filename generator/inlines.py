"""Elements within a block into inline nodes, white space folded to one blank and gone at the block's edges."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from generator.document import (
    Break,
    Cite,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    Kind,
    Quote,
    Ref,
    Strong,
    Struck,
    Term,
    Text,
    Value,
)
from generator.elements import Element, place
from generator.findings import Finding

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
        return _without_last_blank(self.fold(content))

    def fold(self, content: Inlines) -> Inlines:
        folded = [self._one(node) for node in content]
        return tuple(node for node in folded if node != Text(""))

    def _one(self, node: Inline) -> Inline:
        match node:
            case Text(text):
                text = _BLANKS.sub(" ", text)
                text = text[1:] if self.after_blank and text.startswith(" ") else text
                self.after_blank = text.endswith(" ") if text else self.after_blank
                return Text(text)
            case Break():
                self.after_blank = True
                return node
            case Quote() | Term():
                self.after_blank = True  # a quotation begins at its mark
                inner = _without_last_blank(self.fold(node.content))
                self.after_blank = False
                return replace(node, content=inner)
            case _:
                return replace(node, content=self.fold(node.content))


def _without_last_blank(content: Inlines) -> Inlines:
    """`content` without a blank at its end, or before a break."""
    kept: list[Inline] = []
    for index, node in enumerate(content):
        last = index + 1 == len(content) or isinstance(content[index + 1], Break)
        kept.append(_stripped(node) if last else node)
    return tuple(node for node in kept if node != Text(""))


def _stripped(node: Inline) -> Inline:
    match node:
        case Text(text):
            return Text(text.rstrip(" "))
        case Break() | Quote() | Term():
            return node
        case _:
            return replace(node, content=_without_last_blank(node.content))
