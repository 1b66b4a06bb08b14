"""The label of a list item apart from its words: `(a)`, `(iv)`, `1.`, `2.3`."""

import re

_LABEL = re.compile(
    r"(\((?:[a-zA-Z]{1,2}|[ivxl]{1,6}|\d{1,3})\)(?=[\sA-Za-z\u201c\x22])"
    r"|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)(?!\s+(?:of|and|or|to|through)\b))\s*(?=\S)"
)


def label(text: str) -> str:
    """The label that a paragraph begins with; empty where it has none."""
    if text[:1] not in "(0123456789abcdefghijklmnopqrstuvwxyz":
        return ""
    found = _LABEL.match(text)
    return found[1] if found else ""


def parted(text: str) -> tuple[str, str]:
    """A paragraph's label and its words without it."""
    found = label(text)
    return found, text[len(found) :].lstrip()
