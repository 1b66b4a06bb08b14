"""Markup as rendered, into elements: strict about the closed subset, since a browser's leniency would hide a slip."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.findings import Finding, Position

VOID = frozenset({"br"})
TAGS = frozenset(
    "clause section h1 h2 p address ol li dl dt dd table caption thead tbody tfoot tr th td signature footer "
    "span dfn q a cite em strong del ins br".split()
)
"""The tags that templates speak; `clause` and `span` are written by the generator alone."""


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
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    for element in reader.stack[1:]:
        reader.tell(element.at, f"expected </{element.tag}>, found the end of the clause")
    return reader.stack[0], reader.findings


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Element("root")]
        self.findings: list[Finding] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        if tag not in TAGS:
            self.tell(element.at or self._near(), f"expected a tag of the templates' markup, found <{tag}>")
        self.stack[-1].children.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
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

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.tell(self._near(), "expected no <!-- comment -->; a template's comments are {# … #}")

    def unknown_decl(self, data: str) -> None:
        self.tell(self._near(), f"expected markup, found <![{data}")

    def handle_decl(self, decl: str) -> None:
        self.tell(self._near(), f"expected markup, found <!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.tell(self._near(), f"expected markup, found <?{data}>")

    def tell(self, at: str, message: str) -> None:
        """Keep a finding at a template's place."""
        self.findings.append(Finding(place(at), "P102", message))

    def _near(self) -> str:
        """The place of the innermost open element that has one."""
        return next((element.at for element in reversed(self.stack) if element.at), "")
