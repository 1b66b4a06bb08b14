"""The words of one paragraph of a DOCX: fields by what they show, hidden words and pictures left out."""

from typing import Any

from generator.filing.reading.parts import Drops
from generator.filing.reading.word.changes import Changes
from generator.proofs.numbering import W

_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "",
}  # fmt: skip
_T, _DELETED, _RUN, _SYMBOL, _CODE, _FIELD = (
    f"{W}{tag}" for tag in ("t", "delText", "r", "sym", "instrText", "fldChar")
)
_BOXES = frozenset(f"{W}{tag}" for tag in ("drawing", "pict", "object"))
_SKIPPED = frozenset(f"{W}{tag}" for tag in ("pPr", "rPr", "p", "tbl"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def words(paragraph: Any, changes: Changes, drops: Drops, at: int, *, original: bool) -> str:
    """The text of a paragraph, `\\t` for a tab and `\\n` for a line break."""
    made: list[str] = []
    numbered = False
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        tag = node.tag
        if not isinstance(tag, str) or tag in _SKIPPED or tag == _FALLBACK or changes.is_gone(node):
            continue
        if tag == _CODE:
            numbered = (node.text or "").split()[:1] in (["PAGE"], ["NUMPAGES"])
        elif tag == _FIELD and node.get(f"{W}fldCharType") == "end":
            numbered = False
        elif tag == _T or (tag == _DELETED and original):
            made.append("" if numbered else node.text or "")
        elif tag in _SIGNS:
            made.append("" if node.get(f"{W}type") in ("page", "column") else _SIGNS[tag])
        elif tag == _SYMBOL:
            made.append(_symbol(node))
        elif tag in _BOXES:
            drops.drop("text-box", at, " ".join(node.itertext(_T)))
        elif tag == _RUN and _is_hidden(node):
            drops.drop("hidden", at, "".join(node.itertext(_T)))
        else:
            stack.extend(reversed(node))
    return "".join(made)


def _symbol(node: Any) -> str:
    """The character that a symbol's code names; nothing for one of a font's own."""
    code = str(node.get(f"{W}char"))
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < 0xE000 or 0xF900 <= number < 0x10000 else ""


def _is_hidden(run: Any) -> bool:
    said = run.find(f"{W}rPr/{W}vanish")
    return said is not None and said.get(f"{W}val", "1") not in ("0", "false", "off")
