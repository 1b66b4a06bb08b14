"""How an element is shown: hidden, centred, indented, a heading, the end of a page."""

import re
from typing import Any, Literal

from generator.filing.reading.parts import Placing

_HIDDEN = ("display:none", "visibility:hidden")
_INDENT = re.compile(r"text-indent:\s*([\d.]+)", re.IGNORECASE)
_LEFT = re.compile(r"(?:margin|padding)-left:\s*([\d.]+)(%|in|pt|px|em)?", re.IGNORECASE)
_FAR = {"%": 25.0, "in": 2.0, "pt": 140.0, "px": 180.0, "em": 12.0}
_BREAK = {
    side: re.compile(rf"(?:page-)?break-{side}:\s*(?:always|page)", re.IGNORECASE) for side in ("before", "after")
}
_CLASSES: dict[str, Placing] = {"date": "centred", "legend": "right", "closing": "column"}


def is_hidden(element: Any) -> bool:
    """Whether nobody sees an element."""
    style = element.get("style")
    if element.get("hidden") is not None:
        return True
    return bool(style) and any(how in style.replace(" ", "").lower() for how in _HIDDEN)


def ends_page(element: Any, side: Literal["before", "after"]) -> bool:
    """Whether a page ends before or after an element, by its own word."""
    style = element.get("style")
    return bool(style) and _BREAK[side].search(style) is not None


def heading(element: Any) -> int:
    """The level of a heading, 1 or 2; 0 for what is none."""
    tag = str(element.tag)
    return {"h1": 1}.get(tag, 2) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0


def place(element: Any, around: Placing) -> Placing:
    """Where an element's words stand on the page; as those around it where it does not say."""
    style = (element.get("style") or "").lower()
    align = (element.get("align") or "").lower()
    if element.tag == "center" or align == "center" or re.search(r"text-align:\s*center", style):
        return "centred"
    if align == "right" or re.search(r"text-align:\s*right", style):
        return "right"
    for name in (element.get("class") or "").split():
        if name in _CLASSES:
            return _CLASSES[name]
    if (indent := _INDENT.search(style)) and _number(indent[1]) > 0:
        return "indented"
    if (left := _LEFT.search(style)) and _number(left[1]) >= _FAR[left[2] or "px"]:
        return "column"
    return "flush" if align or (element.tag in ("p", "h1", "h2", "h3", "li", "td") and around == "indented") else around


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
