"""HTML into runs and grids: EDGAR's, ours, anybody's."""

import re

from lxml import etree

from generator.filing.reading.limits import Unfit
from generator.filing.reading.parts import Drops, Piece
from generator.filing.reading.text.joining import Vocabulary
from generator.filing.reading.web.furniture import without_furniture
from generator.filing.reading.web.page import Page

_PAGE = re.compile(r"<(?:!doctype\s+html|html|body|p|div|br|font|center)\b", re.IGNORECASE)
_DECLARED = re.compile(r"<\?xml[^>]*\?>")


def is_page(text: str) -> bool:
    """Whether a text is a page of HTML."""
    return _PAGE.search(text) is not None


def pieces(text: str, first: int, known: Vocabulary, drops: Drops) -> list[Piece]:
    """The runs and grids of a page that begins at the line `first` of its file; Unfit where it is none."""
    from lxml import html  # an execution copy has no page as a rule

    try:
        page = html.document_fromstring(_DECLARED.sub("", text))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unfit(f"expected a page of HTML, found {error}") from None
    return without_furniture(Page(first, known, drops).read(page), known, drops)
