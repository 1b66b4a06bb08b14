"""The words of a PDF and where they stand, as PDFium reads them."""

import ctypes
from collections.abc import Iterator
from math import hypot
from typing import Any, NamedTuple

from generator.filing.reading import limits
from generator.filing.reading.decoding import without_controls
from generator.filing.reading.limits import Unfit
from generator.filing.reading.pdf.packed import refuse_bombs

_HYPHEN = 2
"""A hyphen at a line's end, as PDFium gives it where letters follow."""

_MOST = 2 * limits.CHARACTERS
"""Characters of all pages, the blanks among them."""


class Word(NamedTuple):
    """Characters with no blank between them: where on their line, in points from the left and the foot."""

    left: float
    right: float
    base: float
    size: float
    text: str


def pages(data: bytes) -> list[list[Word]]:
    """The words of each page; Unfit where the file is no PDF, is locked, has too many pages, is a bomb or wordless."""
    import pypdfium2 as pdfium

    refuse_bombs(data)
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > limits.PAGES:
                raise Unfit(f"expected a PDF of at most {limits.PAGES} pages, found {len(document)}")
            made = _all(document)
    except pdfium.PdfiumError as error:
        raise Unfit(f"expected a PDF, found one that cannot be read: {error}") from None
    if not any(made):
        raise Unfit("expected a PDF with words in it, found pictures of them or nothing")
    return made


def _all(document: Any) -> list[list[Word]]:
    made, count = [], 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        count += text.count_chars()
        if count > _MOST:
            raise Unfit(f"expected a PDF of at most {_MOST:,} characters, found more")
        made.append(list(_words(text)))
        text.close()
        page.close()
    return made


def _words(text: Any) -> Iterator[Word]:
    from pypdfium2 import raw

    start, said = -1, []
    total = text.count_chars()
    for at in range(total + 1):
        code = raw.FPDFText_GetUnicode(text, at) if at < total else 32
        if code == _HYPHEN:
            said.append("-")
            start = at if start < 0 else start
            code = 32
            at += 1
        elif code > 32 and code != 0xA0 and code < 0x110000:
            said.append("\ufffd" if not without_controls(chr(code)) else chr(code))  # half of a pair, say
            start = at if start < 0 else start
            continue
        if said:
            yield from _parts(text, start, at, "".join(said))
        start, said = -1, []


def _parts(text: Any, start: int, end: int, said: str) -> Iterator[Word]:
    """The word of some characters; two where the line changes within it, as it does after a slash."""
    first, last = _origin(text, start), _origin(text, end - 1)
    if len(said) != end - start or abs(first[1] - last[1]) < 1:
        yield _word(text, start, end, said)
        return
    cut = next(at for at in range(start + 1, end) if abs(_origin(text, at)[1] - first[1]) >= 1)
    yield _word(text, start, cut, said[: cut - start])
    yield from _parts(text, cut, end, said[cut - start :])


def _word(text: Any, start: int, end: int, said: str) -> Word:
    left, base = _origin(text, start)
    right = text.get_charbox(end - 1, loose=True)[2]
    return Word(left, max(right, left), base, _size(text, start), said)


def _size(text: Any, at: int) -> float:
    """The size of a character's type on the page, in points."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(text, at))
    if raw.FPDFText_GetMatrix(text, at, matrix):
        size *= hypot(matrix.c, matrix.d)
    return max(size, 1.0)


def _origin(text: Any, at: int) -> tuple[float, float]:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    return x.value, y.value
