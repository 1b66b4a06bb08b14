"""Layouts of one agreement, by a seed: EDGAR text and HTML as all sorts of hands have set them, the words the same.

    laid_out(document, 7)        # bytes of text
    laid_out_html(document, 7)   # bytes of HTML
    typed(document, replace(look(7), width=60))

Where print leaves open whether a paragraph goes on (lines all begin in one column, a page ends with a full line that
ends a sentence), no page ends here, unless the look says `anywhere`.
"""

from generator.tree.document import Document
from tests.filing.layouts.looks import Look, look
from tests.filing.layouts.text import typed
from tests.filing.layouts.web import laid_out_html, made, web_look

__all__ = ["Look", "laid_out", "laid_out_html", "look", "made", "typed", "web_look"]


def laid_out(document: Document, seed: int) -> bytes:
    """`document` as text in the look of a seed."""
    return typed(document, look(seed))
