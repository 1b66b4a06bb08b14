"""The agreement as a PDF: the page of the HTML writer on Letter paper, tagged, with the shipped faces and no other."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from generator.tree.document import Document
from generator.tree.fields import signature_fields, with_fields
from generator.writers import html
from generator.writers.press.archival import VARIANT, finisher
from generator.writers.press.attached import attachments
from generator.writers.press.engine import FAMILY, fetcher, font_configuration, sheets, weasyprint
from generator.writers.press.glyphs import missing_glyphs
from generator.writers.typeset import typeset
from generator.writers.web.element import element
from generator.writers.web.sheets import sheet

missing = missing_glyphs
"""What tells the characters that this format cannot hold."""

_TAG = re.compile("<[^>]*>")


class UnprintableWords(ValueError):
    """The words hold a character that the faces of a PDF lack."""


def write(document: Document) -> bytes:
    """`document` as a tagged PDF, the same bytes for the same document and versions.

    `UnprintableWords` for a character that the faces lack; `PressUnavailable` where Pango is not installed.
    """
    printed, pages = pressed(document)
    return finished(pages, printed)


def pressed(document: Document, beyond: Sequence[str] = ()) -> tuple[Document, Any]:
    """The document as it is printed, with its fields, and the pages of it; `beyond` are further sheets."""
    printed = typeset(with_fields(document))
    signing = (sheet("signing.css"),) if printed.signature_foot else ()
    return printed, laid_out(printed, html.main(printed), (*html.variants(printed), *signing, *beyond))


def laid_out(printed: Document, body: str, beyond: Sequence[str] = ()) -> Any:
    """The pages of WeasyPrint's for markup, `printed` giving what is at their feet; `beyond` are further sheets."""
    body = f"{html.foot(printed)}{html.signature_foot(printed)}\n{body}"
    _refuse_missing(unescape(_TAG.sub("", body)))
    style = "".join(element("style", sheet) for sheet in beyond)
    source = weasyprint().HTML(string=html.page(printed, style, body), url_fetcher=fetcher())
    styles = list(sheets(printed.style.print))
    return source.render(font_config=font_configuration(), stylesheets=styles, pdf_variant=VARIANT)


def finished(pages: Any, printed: Document, only: str = "") -> bytes:
    """The file of pages laid out, with a field on each line that `printed` is signed on, or on the one of that name."""
    finish = finisher(printed, [field for field in signature_fields(printed) if only in ("", field.name)])
    options = {"pdf_variant": VARIANT, "pdf_identifier": True, "attachments": attachments(printed)}
    written = pages.write_pdf(finisher=finish, **options)
    foreign = sorted({font.family for font in pages.fonts.values()} - {FAMILY})
    if foreign:
        raise UnprintableWords(f"a PDF is set in {FAMILY} alone; this one would need {', '.join(foreign)}")
    return bytes(written)


def _refuse_missing(words: str) -> None:
    if lacking := missing_glyphs(words):
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in lacking)
        raise UnprintableWords(f"{FAMILY} has no glyph for {named}")
