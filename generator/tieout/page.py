"""The tie-out sheet as one page of HTML that needs nothing beside it, and as the PDF made from that page."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.resources import templates_dir
from generator.tieout.sheet import Sheet
from generator.tieout.text import text
from generator.tree.style import PrintStyle
from generator.writers.pdf import UnprintableWords
from generator.writers.press.engine import FAMILY, fetcher, font_configuration, sheets, weasyprint
from generator.writers.press.glyphs import missing_glyphs
from generator.writers.web.sheets import sheet as style

VARIANT = "pdf/ua-1"
"""A sheet to work with, not to keep: accessible, and no archive."""


def html(sheet: Sheet) -> bytes:
    """`sheet` as a page in UTF-8, its style sheet inside it; it runs nothing and opens no address."""
    return _page(sheet).encode()


def pdf(sheet: Sheet) -> bytes:
    """`sheet` as a tagged PDF on Letter paper, the same bytes for the same sheet and versions.

    `UnprintableWords` for a character that the faces lack; `PressUnavailable` where Pango is not installed.
    """
    page = _page(sheet)
    if lacking := missing_glyphs(page):
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in lacking)
        raise UnprintableWords(f"{FAMILY} has no glyph for {named}")
    faces, *_ = sheets(PrintStyle())
    source = weasyprint().HTML(string=page, url_fetcher=fetcher())
    laid_out = source.render(font_config=font_configuration(), stylesheets=[faces], pdf_variant=VARIANT)
    return bytes(laid_out.write_pdf(pdf_variant=VARIANT, pdf_identifier=True))


def _page(sheet: Sheet) -> str:
    words = _template().render(sheet=sheet, text=Markup(text(sheet.places)), style=Markup(style("tieout.css")))
    return f"{words}\n"


@cache
def _template() -> Any:
    loader = FileSystemLoader(templates_dir() / "style")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("tieout.html")
