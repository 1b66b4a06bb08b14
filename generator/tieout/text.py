"""The text of the agreement with an anchor around every value, `v1` onwards, and every figure of the wording, `w1`."""

from collections.abc import Iterator
from itertools import count
from typing import assert_never

from generator.index import Passage
from generator.tieout.places import Place
from generator.tieout.wording import spans
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
from generator.writers.web.element import element, escape


def text(places: tuple[Place, ...]) -> str:
    """`places` as HTML, a paragraph each, headed by its name. The anchors are numbered as an index finds the values."""
    return _Text(places).whole()


class _Text:
    """One writing of the text: it counts the anchors that it has set."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        self.places = places
        self.targets = {passage.id: place.anchor for place in places for passage in place.passages}
        self.values, self.figures = count(1), count(1)

    def whole(self) -> str:
        return "\n".join(self._place(place) for place in self.places)

    def _place(self, place: Place) -> str:
        said = [run for passage in place.passages if (run := self._passage(passage))]
        name = element("strong", f"{escape(place.name)}.", class_="place")
        return element("p", name, " ", _between(place.passages[0]).join(said), id=place.anchor)

    def _passage(self, passage: Passage) -> str:
        words = self._inlines(passage.content, own=True)
        return f"{escape(passage.letter)} {words}" if passage.letter else words

    def _inlines(self, content: Inlines, own: bool) -> str:
        """`content` as HTML; `own` while it is the template's, not a fact's."""
        return "".join(self._inline(node, own) for node in content)

    def _inline(self, node: Inline, own: bool) -> str:
        match node:
            case Text(words):
                return "".join(self._figures(words)) if own else escape(words)
            case Break():
                return "<br>"
            case Value():
                anchor = f"v{next(self.values)}"
                return element("span", self._inlines(node.content, own=False), id=anchor, class_="value")
            case Term() | Quote():
                return f"“{self._inlines(node.content, own)}”"
            case Ref():
                return self._reference(node, own)
            case Cite() | Emphasis() | Strong() | Struck() | Inserted() | Added() | Deleted():
                return self._inlines(node.content, own)
            case _:
                assert_never(node)

    def _reference(self, node: Ref, own: bool) -> str:
        words = self._inlines(node.content, own)
        return element("a", words, href=f"#{self.targets[node.target]}") if node.target in self.targets else words

    def _figures(self, words: str) -> Iterator[str]:
        done = 0
        for span in spans(words):
            yield escape(words[done : span.start()])
            yield element("span", escape(span[0]), id=f"w{next(self.figures)}", class_="figure")
            done = span.end()
        yield escape(words[done:])


def _between(passage: Passage) -> str:
    """What stands between the passages of a place: a line of its own for each, but the sides of a row."""
    return "<br>" if passage.role in ("address", "firm", "signatory") else " <span class=gap></span>"
