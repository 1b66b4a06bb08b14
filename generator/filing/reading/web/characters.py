"""The characters of a page as a reader sees them."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from generator.filing.reading.decoding import windows, without_controls

_DOUBLE = re.compile(r"&#(1[2345]\d);|&nbsp;")


def said(text: str) -> str:
    """Characters as a reader sees them: references that Windows means, those escaped twice among them."""
    if "&" in text:
        text = _DOUBLE.sub(lambda found: chr(int(found[1])) if found[1] else "\u00a0", text)
    return without_controls(windows(text))


def typed(element: Any) -> Iterator[str]:
    """The text of an element as it was typed, with the tags that end its pages."""
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            yield f"<PAGE>{inner.text or ''}" if inner.tag == "page" else inner.text or ""
        elif inner is not element:
            yield inner.tail or ""
