"""Where in a heading or a reference its label stands: "A" in "ANNEX A", "(b)" in "paragraph (b)"."""

import re
from dataclasses import replace

from generator.tree.document import Break, Inline, Inlines, Quote, Term, Text

Cut = tuple[Inlines, Inlines, Inlines]
"""What stands before a label, the label, what stands after."""


def cut(content: Inlines, label: str) -> Cut | None:
    """`content` cut around the last place where `label` stands as a word of its own, or None where it does not."""
    for at in reversed(range(len(content))):
        found = _cut_node(content[at], label)
        if found:
            before, middle, after = found
            return (*content[:at], *before), middle, (*after, *content[at + 1 :])
    return None


def _cut_node(node: Inline, label: str) -> Cut | None:
    match node:
        case Text(text):
            return _cut_text(text, label)
        case Break() | Term() | Quote():
            return None
        case _:
            found = cut(node.content, label)
            if not found:
                return None
            before, middle, after = (((replace(node, content=part),) if part else ()) for part in found)
            return before, middle, after


def _cut_text(text: str, label: str) -> Cut | None:
    places = list(re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", text))
    if not label or not places:
        return None
    start, end = places[-1].span()
    return _text(text[:start]), _text(label), _text(text[end:])


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()
