"""A page for EDGAR has no tag or attribute but such as EDGAR takes.

EDGAR takes a part of HTML 3.2: text, tables and lists, with the old attributes and STYLE. It suspends a submission with
a script, a form, a frame or an object in it, and nothing may come from elsewhere or be hidden (EDGAR Filer Manual,
volume II, chapter 5, on HTML documents; the attributes are those of HTML 3.2).

Example:
    <P ONCLICK="show()">        # active content
    <SPAN>                      # a tag of a later HTML

Fix: report the finding, since the fault is the tool's.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.proofs.submission import Tag, page_tags
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

_ANY = "STYLE"
_PLAIN = "ADDRESS B BIG BLOCKQUOTE CENTER CITE CODE DD DFN DIR DT EM HEAD I KBD MENU SAMP SMALL STRIKE STRONG SUB SUP"
_ATTRIBUTES = {
    "A": "HREF NAME TITLE", "BODY": "ALINK BGCOLOR LINK TEXT VLINK", "BR": "CLEAR", "CAPTION": "ALIGN", "DIV": "ALIGN",
    "DL": "COMPACT", "FONT": "COLOR FACE SIZE", **{f"H{level}": "ALIGN" for level in range(1, 7)},
    "HR": "ALIGN NOSHADE SIZE WIDTH", "HTML": "", "IMG": "ALIGN ALT BORDER HEIGHT HSPACE SRC VSPACE WIDTH",
    "LI": "TYPE VALUE", "META": "CONTENT NAME", "OL": "COMPACT START TYPE", "P": "ALIGN", "PRE": "WIDTH",
    "TABLE": "ALIGN BORDER CELLPADDING CELLSPACING WIDTH", "TD": "ALIGN COLSPAN HEIGHT NOWRAP ROWSPAN VALIGN WIDTH",
    "TH": "ALIGN COLSPAN HEIGHT NOWRAP ROWSPAN VALIGN WIDTH", "TITLE": "", "TR": "ALIGN VALIGN", "TT": "", "U": "",
    "UL": "COMPACT TYPE", "VAR": "", "<!--": "", "<!": "",
}  # fmt: skip
TAGS = {
    name: frozenset((*said.split(), _ANY))
    for name, said in {**_ATTRIBUTES, **dict.fromkeys(_PLAIN.split(), "")}.items()
}
"""The attributes of each tag that EDGAR takes; a comment and a declaration have none."""

_FOREIGN = re.compile(
    r"url\s*\(|@import|expression\s*\(|behaviou?r\s*:|display\s*:\s*none|visibility\s*:\s*hidden", re.I
)


def check(written: Written) -> Iterator[Problem]:
    """A problem for each tag, attribute and style that is none of them."""
    if "edgar" in written.submitted:
        for tag in page_tags(written.files["edgar"]):
            for said in _wrong(tag):
                yield Problem(written.at("edgar", *tag.at), said)


def _wrong(tag: Tag) -> Iterator[str]:
    allowed = TAGS.get(tag.name)
    if allowed is None:
        yield f"expected the tags that EDGAR takes, found {tag.name}"
        return
    for name, value in tag.attributes:
        if name not in allowed:
            yield f"expected the attributes that EDGAR takes of {tag.name}, found {name}"
        elif name == _ANY and (found := _FOREIGN.search(value)):
            yield f"expected a style that hides and fetches nothing, found {found[0]!r}"
