"""Inlines as runs: neighbours of one face share a run, quotation marks are printed, references are fields."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, assert_never

from generator.tree.changes import Change
from generator.tree.document import (
    Added,
    Break,
    Cite,
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    Quote,
    Ref,
    Strong,
    Struck,
    Term,
    Text,
    Value,
)
from generator.writers.ooxml.bookmarks import Bookmarks
from generator.writers.ooxml.elements import Element, child, run, words
from generator.writers.ooxml.fields import field, reference
from generator.writers.ooxml.labels import cut
from generator.writers.ooxml.revisions import Revisions


class Face(NamedTuple):
    """How a run is set beyond its paragraph's style."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False


PLAIN = Face()
LINED = Face(underline=True)


class Runs:
    """Writes inlines into one paragraph."""

    def __init__(self, paragraph: Element, marks: Bookmarks, revisions: Revisions) -> None:
        self._parent = paragraph
        self._marks = marks
        self._revisions = revisions
        self._change: Change = ""
        self._struck = False
        self._face = PLAIN
        self._words: list[str] = []

    def write(self, content: Inlines, face: Face = PLAIN) -> None:
        """Put `content` in runs of `face`."""
        self._inlines(content, face)
        self._flush()

    def tab(self, face: Face = PLAIN) -> None:
        """Put a tab in a run of `face`."""
        child(_run(self._parent, face), "tab")

    @contextmanager
    def tracked(self, change: Change, id: str = "") -> Iterator[None]:
        """What is written meanwhile is part of a tracked change, the outermost where one is within another."""
        if not change or self._change:
            yield
            return
        self._flush()
        outside, self._change = self._parent, change
        self._struck = change == "deleted" and id not in self._revisions.notes.moves
        with self._revisions.around(outside, change, id) as self._parent:
            yield
            self._flush()
        self._parent, self._change, self._struck = outside, "", False

    def _inlines(self, content: Inlines, face: Face) -> None:
        for node in content:
            self._inline(node, face)

    def _text(self, text: str, face: Face) -> None:
        """Let `text` wait for neighbours of its face."""
        if face != self._face:
            self._flush()
            self._face = face
        self._words.append(text)

    def _flush(self) -> None:
        if self._words:
            words(_run(self._parent, self._face), "".join(self._words), self._struck)
            self._words.clear()

    def _inline(self, node: Inline, face: Face) -> None:
        match node:
            case Text(text):
                self._text(text, face)
            case Break():
                self._flush()
                child(_run(self._parent, face), "br")
            case Term(inner):
                self._quoted(inner, face, face._replace(style="DefinedTerm"))
            case Quote(inner):
                self._quoted(inner, face, face)
            case Ref() if not self._change:
                self._reference(node, face)
            case Added(inner, id):
                with self.tracked("added", id):
                    self._inlines(inner, face)
            case Deleted(inner, id):
                with self.tracked("deleted", id):
                    self._inlines(inner, face)
            case Emphasis(inner):
                self._inlines(inner, face._replace(italic=True))
            case Strong(inner):
                self._inlines(inner, face._replace(bold=True))
            case Value() | Cite() | Struck() | Inserted() | Ref():
                self._inlines(node.content, face)
            case _:
                assert_never(node)

    def _quoted(self, content: Inlines, marks: Face, face: Face) -> None:
        self._text("“", marks)
        self._inlines(content, face)
        self._text("”", marks)

    def _reference(self, node: Ref, face: Face) -> None:
        landing = self._marks.landings.get(node.target)
        found = cut(node.content, node.label) if landing else None
        if landing and found:
            before, label, after = found
            self.write(before, face)
            with field(self._parent, reference(landing)):
                self.write(label, face)
            self._inlines(after, face)
        else:
            self._link(node, face)

    def _link(self, node: Ref, face: Face) -> None:
        """A reference that shows no label leads to its target all the same, where there is one."""
        self._flush()
        outside = self._parent
        if node.target in self._marks.names:
            self._parent = child(outside, "hyperlink", anchor=self._marks.names[node.target], history=1)
        self.write(node.content, face)
        self._parent = outside


def _run(parent: Element, face: Face) -> Element:
    made = run(parent)
    if face != PLAIN:
        _properties(child(made, "rPr"), face)
    return made


def _properties(properties: Element, face: Face) -> None:
    if face.style:
        child(properties, "rStyle", val=face.style)
    if face.bold:
        child(properties, "b")
    if face.italic:
        child(properties, "i")
    if face.underline:
        child(properties, "u", val="single")
