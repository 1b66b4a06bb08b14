"""The labels of a page's automatic lists: letters as contracts print them, `(a)`, numbers as a browser does, `1.`"""

from typing import Any

from generator.proofs.numbering import counted

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i"}

Counts = dict[Any, int]
"""How far each list has counted."""


def label(item: Any, counts: Counts) -> str:
    """The label of a `<li>`, which is counted; empty in a list without numbers."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    form, own, start = _form(parent), _whole(item.get("value")), _whole(parent.get("start"))
    before = counts.get(parent, 0 if start is None else start - 1)
    counts[parent] = before + 1 if own is None else own
    said = counted(counts[parent], _FORMS.get(form, "decimal"))
    return "" if said == "[?]" else f"({said})" if form in _FORMS else f"{said}."


def _form(parent: Any) -> str:
    style = (parent.get("style") or "").lower()
    named = next((form for name, form in _STYLES.items() if name in style), "")
    return named or (parent.get("type") or "1")


def _whole(text: str | None) -> int | None:
    said = (text or "").strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 5 else None
