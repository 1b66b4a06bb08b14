"""The page: its paper, its margins, its foot, and the width that they leave to the text."""

from generator.tree.style import PrintStyle
from generator.writers.ooxml.elements import Element, R, child, twips

SIZES = {"Letter": (12240, 15840), "Legal": (12240, 20160), "A4": (11906, 16838)}
"""Width and height in twentieths of a point."""


def column(measures: PrintStyle) -> int:
    """The width of the text in whole points."""
    return SIZES[measures.paper][0] // 20 - 2 * measures.margin


def lines(measures: PrintStyle) -> int:
    """The lines of text that a page has room for; a line of Times is 1.15 of its size high."""
    return int((SIZES[measures.paper][1] / 20 - 2 * measures.margin) / (1.15 * measures.size))


def page(parent: Element, measures: PrintStyle, foot: str) -> None:
    """The properties of pages up to here, put at the end of the body, or of a paragraph's own properties.

    `foot` is the relationship of the part that stands at theirs.
    """
    width, height = SIZES[measures.paper]
    made = child(parent, "sectPr")
    child(made, "footerReference", type="default").set(f"{{{R}}}id", foot)
    child(made, "pgSz", w=width, h=height)
    margin = twips(measures.margin)
    half = margin // 2
    child(made, "pgMar", top=margin, right=margin, bottom=margin, left=margin, header=half, footer=half, gutter=0)
