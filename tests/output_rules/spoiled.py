"""Files spoiled on purpose: a part of a DOCX edited, a PDF printed otherwise, words dropped."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

from generator.tree.document import Document
from generator.writers import pdf
from generator.writers.press.engine import sheets, weasyprint

Spoil = Callable[[bytes], bytes]


def docx(part: str, old: str, new: str, count: int = 0) -> Spoil:
    """Every match of the pattern `old` in a part of a DOCX made `new`, or the first `count`."""

    def spoil(data: bytes) -> bytes:
        made = BytesIO()
        with ZipFile(BytesIO(data)) as before, ZipFile(made, "w") as after:
            for name in before.namelist():
                content = before.read(name)
                if name == f"word/{part}.xml":
                    text, changes = re.subn(old, new, content.decode(), count=count)
                    assert changes, f"no {old} in {part}"
                    content = text.encode()
                after.writestr(name, content)
        return made.getvalue()

    return spoil


def text(old: str, new: str) -> Spoil:
    """The first `old` in a file of text made `new`."""

    def spoil(data: bytes) -> bytes:
        assert old.encode() in data, f"no {old!r}"
        return data.replace(old.encode(), new.encode(), 1)

    return spoil


def printed_with(document: Document, css: str) -> bytes:
    """The PDF of a document with more of a style sheet."""
    more = weasyprint().CSS(string=css)
    with patch.object(pdf, "sheets", lambda style: (*sheets(style), more)):
        return pdf.write(document)


def printed_in(document: Document, name: str | None) -> bytes:
    """The PDF of a document whose fonts go by another `name`; under their own, but left out, where that is None."""

    def finish(laid_out: object, made: Any) -> None:
        for font in fonts(made):
            if name is None:
                font.pop("FontFile2", font.pop("FontFile3", None))
            elif "BaseFont" in font:
                font["BaseFont"] = b"/ABCDEF+" + name.encode()

    with patch.object(pdf, "finisher", lambda *given: finish):
        return pdf.write(document)


def fonts(made: Any) -> Iterator[Any]:
    """The objects of a PDF that describe its fonts."""
    return (found for found in made.objects if isinstance(found, dict) and ("BaseFont" in found or "FontName" in found))
