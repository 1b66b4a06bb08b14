"""A page's elements in order: paragraphs, tables, and where a printed page ends."""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.filing.reading.parts import Drops, Piece, Placing, Run
from generator.filing.reading.spaces import folded
from generator.filing.reading.text import pieces as text_pieces
from generator.filing.reading.text.joining import Vocabulary
from generator.filing.reading.web.cells import grid
from generator.filing.reading.web.characters import said, typed
from generator.filing.reading.web.counting import Counts, label
from generator.filing.reading.web.look import ends_page, heading, is_hidden, place

UNSEEN = frozenset("head script style template title noscript iframe object svg math".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Where a printed page ends."""

    at: int


class Page:
    """Reads one page, the first line of which is `first` in its file."""

    def __init__(self, first: int, known: Vocabulary, drops: Drops) -> None:
        self._first, self._known, self._drops = first, known, drops
        self._found: list[Piece | PageEnd] = []
        self._words: list[str] = []
        self._at = first
        self._placings: list[Placing] = ["flush"]
        self._headings: list[int] = [0]
        self._label = ""
        self._counts: Counts = {}
        self._whole: set[Any] = set()
        """Elements that were read at one go."""

    def read(self, page: Any) -> list[Piece | PageEnd]:
        """The pieces of a parsed page, with the ends of its printed pages among them."""
        walk = etree.iterwalk(page, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if not self._start(element):
                    walk.skip_subtree()
            elif event == "end":
                self._end(element)
            if event != "start" and element.tail:
                self._text(element.tail, element)
        self._flush()
        return self._found

    def _start(self, element: Any) -> bool:
        """An element begins; False where what it holds is not to be read, or is read already."""
        tag = element.tag
        if tag in UNSEEN:
            return False
        if is_hidden(element):
            self._drops.drop("hidden", self._line(element), folded("".join(element.itertext())))
            return False
        if tag in INLINE:
            if "label" in (element.get("class") or "").split():
                self._label = folded("".join(element.itertext()))
                return False
            self._text(element.text or "", element)
            return True
        if tag == "br":
            self._words.append("\n")
            return True
        self._flush()
        if tag == "hr" or ends_page(element, "before"):
            self._found.append(PageEnd(self._line(element)))
        if tag in ("table", "pre", "footer") and self._at_once(element):
            self._whole.add(element)
            return False
        if tag == "li":
            self._label = label(element, self._counts)
        self._placings.append(place(element, self._placings[-1]))
        self._headings.append(heading(element) or self._headings[-1])
        self._text(element.text or "", element)
        return True

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag in UNSEEN or tag in INLINE or tag == "br" or is_hidden(element):
            return
        self._flush()
        if len(self._placings) > 1 and element not in self._whole:
            self._placings.pop()
            self._headings.pop()
        if ends_page(element, "after"):
            self._found.append(PageEnd(self._line(element)))

    def _text(self, text: str, element: Any) -> None:
        if not self._words:
            self._at = self._line(element)
        self._words.append(said(text).replace("\n", " ").replace("\r", " "))

    def _flush(self) -> None:
        """The words so far make a run, or several where blank lines stand between them."""
        text = "".join(self._words)
        self._words = []
        for part in _BLANK_LINE.split(text):
            lines = tuple(line for each in part.split("\n") if (line := folded(each)))
            if not lines:
                continue
            indented = self._placings[-1] == "flush" and part.lstrip("\n ")[:2] == "\u00a0" * 2
            placing: Placing = "indented" if indented else self._placings[-1]
            self._found.append(Run(self._at, lines, placing, self._label, self._headings[-1]))
            self._label = ""

    def _at_once(self, element: Any) -> bool:
        """Whether a table, typed text or a foot was read as a whole; a table that only places its words is not."""
        if element.tag == "footer":
            self._drops.drop("draft-foot", self._line(element), folded("".join(element.itertext())))
        elif element.tag == "pre":
            lines = said("".join(typed(element))).split("\n")
            self._found.extend(text_pieces(lines, self._line(element), self._known, self._drops))
        elif (read := grid(element, self._first - 1)) is None:
            return False
        elif read.rows:
            self._found.append(read)
        return True

    def _line(self, element: Any) -> int:
        return int(element.sourceline or 1) + self._first - 1
