"""The words of a PDF by its pages, and its fonts, as PDFium reads them."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.proofs.reading import Read, Unreadable
from generator.proofs.word import split

_LINE_END = str.maketrans({"\x02": "-\n"})
"""A hyphen at a line's end, as PDFium gives it where letters follow: it takes the two for one word."""


class Font(NamedTuple):
    """A font by its name in the file, and whether the file brings it along."""

    name: str
    embedded: bool


@dataclass(frozen=True)
class Page:
    """One page: its words above the foot, those in its foot, and the fonts of both."""

    words: tuple[Read, ...]
    foot: tuple[Read, ...]
    fonts: frozenset[Font]


def read_pdf(data: bytes, margin: int) -> tuple[Page, ...]:
    """The pages of a PDF with a foot of `margin` points, where page furniture stands; Unreadable where it is none."""
    import pypdfium2 as pdfium

    try:
        with pdfium.PdfDocument(data) as document:
            return tuple(_page(page, number, margin) for number, page in enumerate(document))
    except pdfium.PdfiumError as error:
        raise Unreadable(str(error)) from None


def body(pages: Sequence[Page], heads: Sequence[str]) -> Iterator[Read]:
    """The words of pages less their feet, and less the head of a table that stands again where the table goes on.

    `heads` are those of the tables, without blanks.
    """
    before = ""
    for page in pages:
        again = max((_leading(page, head) for head in heads if head in before), default=0)
        yield from page.words[again:]
        before += "".join(word.text for word in page.words)


def feet(pages: Sequence[Page]) -> Iterator[Read]:
    """The words in the feet of pages."""
    yield from (word for page in pages for word in page.foot)


def _leading(page: Page, head: str) -> int:
    """How many words a page begins with that make up `head`, be it across its cells; 0 where it begins otherwise."""
    text, letters = "", sorted(head)
    for number, word in enumerate(page.words, 1):
        text += word.text
        if text == head or (len(text) == len(head) and sorted(text) == letters):
            return number
        if len(text) > len(head):
            break
    return 0


def _page(page: Any, number: int, margin: int) -> Page:
    text = page.get_textpage()
    above, below = text.get_text_bounded(bottom=margin), text.get_text_bounded(top=margin)
    return Page(_words(above, number), _words(below, number), frozenset(_fonts(page)))


def _words(text: str, page: int) -> tuple[Read, ...]:
    lines = filter(None, map(split, text.translate(_LINE_END).splitlines()))
    return tuple(Read(word, page, ends=at == len(line)) for line in lines for at, word in enumerate(line, 1))


def _fonts(page: Any) -> Iterator[Font]:
    """Each font that words of the page are set in; PDFium names a font by its place in memory."""
    from pypdfium2 import raw

    seen = set()
    for written in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(written)
        at = ctypes.cast(font, ctypes.c_void_p).value
        if at not in seen:
            seen.add(at)
            yield Font(_name(font), raw.FPDFFont_GetIsEmbedded(font) == 1)


def _name(font: Any) -> str:
    from pypdfium2 import raw

    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")
