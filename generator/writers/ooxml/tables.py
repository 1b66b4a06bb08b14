"""Tables: no borders but those asked for, rows that stay whole, a head that is repeated."""

from collections.abc import Sequence
from typing import Literal

from generator.writers.ooxml.elements import Element, child, twips

Head = Literal["row", "column", ""]
"""Which cells of a table say what the others are: those of the first row, of the first column, or none."""


def table(parent: Element, widths: Sequence[int], *, caption: str, head: Head = "", at: int = 0) -> Element:
    """A new table `at` so many points from the margin, with columns of fixed `widths`.

    `caption` and `head` are for a screen reader; the latter is what says what the cells are.
    """
    made = child(parent, "tbl")
    properties = child(made, "tblPr")
    child(properties, "tblStyle", val="AgreementTable")
    child(properties, "tblW", w=twips(sum(widths)), type="dxa")
    child(properties, "tblInd", w=twips(at), type="dxa")
    child(properties, "tblLayout", type="fixed")
    _look(properties, head)
    child(properties, "tblCaption", val=caption)
    grid = child(made, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=twips(width))
    return made


def _look(properties: Element, head: Head) -> None:
    """Neither bands nor last rows and columns; the first as `head` says."""
    first = {"firstRow": int(head == "row"), "firstColumn": int(head == "column")}
    bits = 0x600 | 0x20 * first["firstRow"] | 0x80 * first["firstColumn"]
    child(properties, "tblLook", val=f"{bits:04X}", **first, lastRow=0, lastColumn=0, noHBand=1, noVBand=1)


def row(made: Element, *, head: bool = False, whole: bool = True) -> Element:
    """A new row; a `whole` one does not break over pages, a `head` one is repeated on each."""
    line = child(made, "tr")
    if not (head or whole):
        return line
    properties = child(line, "trPr")
    if whole:
        child(properties, "cantSplit")
    if head:
        child(properties, "tblHeader")
    return line


def cell(line: Element, width: int, *, bottom: bool = False) -> Element:
    """A new cell, `width` points wide; `bottom` sets its words to the foot of the row."""
    made = child(line, "tc")
    properties = child(made, "tcPr")
    child(properties, "tcW", w=twips(width), type="dxa")
    if bottom:
        child(properties, "vAlign", val="bottom")
    return made
