"""Markup as rendered, into elements: strict about the closed subset, since a browser's leniency would hide a slip."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5

from generator.findings import Finding, Position, did_you_mean

VOID = frozenset({"br"})
_ATTRIBUTE = re.compile(r"""([a-z-]+)=(?:"([^"]*)"|'([^']*)')""")
_TOKEN = re.compile(
    r"""(?P<words>[^<]+)"""
    r"""|</(?P<end>[a-z][a-z0-9]*)\s*>"""
    r"""|<(?P<start>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[a-z-]+=(?:"[^"]*"|'[^']*'))*)\s*/?>"""
    r"""|(?P<comment><!--.*?(?:-->|\Z))"""
    r"""|(?P<other><[^<>]{0,20}>?)""",
    re.DOTALL,
)
TAGS = frozenset(
    "clause section h1 h2 p address ol ul li dl dt dd table caption thead tbody tfoot tr th td signature footer "
    "span dfn q a cite em strong del ins br".split()
)
"""The tags that templates speak; `clause` and `span` are written by the generator alone."""
_BLOCK = "id data-from "
ATTRIBUTES: dict[str, str] = {
    "clause": _BLOCK,
    "section": _BLOCK + "class",
    "h1": _BLOCK + "data-label",
    "h2": _BLOCK + "data-label",
    "p": _BLOCK + "class",
    "signature": _BLOCK + "class data-party data-signed",
    **dict.fromkeys(("address", "ol", "ul", "li", "dl", "table", "tr"), _BLOCK),
    "dt": "id",
    "dd": "data-from",
    "th": "class",
    "td": "class",
    "a": "href",
    "cite": "data-doc",
    "span": "data-from data-kind data-value data-open",
}
"""The attributes that a tag may have, beside the `data-at` that each has."""
_SIGN = re.compile(r"&(?!#[0-9]+;|#x[0-9a-fA-F]+;)([a-zA-Z][a-zA-Z0-9]*;)?[^\n]{0,12}")


@dataclass
class Element:
    """One element: its tag, attributes, and the text and elements within it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def at(self) -> str:
        """The template's file and line."""
        return self.attributes.get("data-at", "")

    def get(self, name: str) -> str:
        """An attribute's value, or an empty string."""
        return self.attributes.get(name, "")

    def elements(self) -> list["Element"]:
        """The elements within it."""
        return [child for child in self.children if isinstance(child, Element)]


def place(at: str, fallback: str = "") -> Position:
    """The position that a `data-at` names."""
    file, _, line = at.rpartition(":")
    return Position(file or fallback or "templates", int(line) if line.isdigit() else 1, 1)


def parse(markup: str) -> tuple[Element, list[Finding]]:
    """The root element of `markup`, and a finding for each tag that is unknown, never closed or closed out of turn."""
    reader = _Reader([Element("root")], [])
    for match in _TOKEN.finditer(markup):
        reader.take(match)
    for element in reader.stack[1:]:
        reader.tell(element.at, f"expected </{element.tag}>, found the end of the clause")
    return reader.stack[0], reader.findings


@dataclass
class _Reader:
    stack: list[Element]
    findings: list[Finding]

    def take(self, match: re.Match[str]) -> None:
        """The next token: words, a tag, or what is neither."""
        if match["words"]:
            self.stack[-1].children.append(self.unescaped(match["words"], self._near()))
        elif match["end"]:
            self.end(match["end"])
        elif match["start"]:
            self.start(match["start"], match["attributes"])
        elif match["comment"]:
            self.tell(self._near(), "expected no <!-- comment -->; a template's comments are {# … #}")
        else:
            self.tell(self._near(), f"expected markup, found {match['other'].strip()!r}; a sign alone is &lt;")

    def start(self, tag: str, attributes: str) -> None:
        """An element begins."""
        given = [(match[1], match[2] or match[3] or "") for match in _ATTRIBUTE.finditer(attributes)]
        at = unescape(next((value for name, value in given if name == "data-at"), "")) or self._near()
        element = Element(tag, {name: self.unescaped(value, at) for name, value in given})
        self.check(tag, [name for name, _ in given], at)
        if tag not in TAGS:
            self.tell(element.at or self._near(), f"expected a tag of the templates' markup, found <{tag}>")
        self.stack[-1].children.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def check(self, tag: str, names: list[str], at: str) -> None:
        """Tell the attributes that the tag does not have, and those that stand twice."""
        allowed = ATTRIBUTES.get(tag, "").split()
        for index, name in enumerate(names):
            if name == "data-at" or tag not in TAGS:
                continue  # the generator's; a <cite> has one of its own as well
            if name not in allowed:
                self.tell(at, f"expected no attribute {name} on <{tag}>, found one{did_you_mean(name, allowed)}")
            elif name in names[:index]:
                self.tell(at, f"expected {name} once on <{tag}>, found it twice")

    def unescaped(self, text: str, at: str) -> str:
        """`text` with its entities as signs; a sign & that begins none is told, for leniency would make one up."""
        for match in _SIGN.finditer(text) if "&" in text else ():
            if (match[1] or "") not in html5:
                self.tell(at, f"expected &amp; for the sign &, found {match[0]!r}")
        return unescape(text)

    def end(self, tag: str) -> None:
        """An element ends, and with it those that were not closed within."""
        if tag == self.stack[-1].tag:
            self.stack.pop()
        elif any(element.tag == tag for element in self.stack):
            while self.stack[-1].tag != tag:
                open_element = self.stack.pop()
                found = "the end of the clause" if tag == "clause" else f"</{tag}>"
                self.tell(open_element.at or self._near(), f"expected </{open_element.tag}>, found {found}")
            self.stack.pop()
        else:
            self.tell(self._near(), f"expected no end tag, found </{tag}>")

    def tell(self, at: str, message: str) -> None:
        """Keep a finding at a template's place."""
        self.findings.append(Finding(place(at), "P102", message))

    def _near(self) -> str:
        """The place of the innermost open element that has one."""
        return next((element.at for element in reversed(self.stack) if element.at), "")
