"""The agreement as a Word file: its blocks as paragraphs and tables of named styles, in a package of python-docx's."""

from itertools import pairwise
from typing import assert_never

from generator.tree.changes import marked
from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.tree.walk import walk
from generator.writers.ooxml.blocks.grids import grid, terms
from generator.writers.ooxml.blocks.prose import address, heading, items, text
from generator.writers.ooxml.blocks.signatures import signature
from generator.writers.ooxml.bookmarks import Bookmarks
from generator.writers.ooxml.elements import child, root, serialize
from generator.writers.ooxml.paper import page
from generator.writers.ooxml.parts.furniture import comments, footer, properties, settings
from generator.writers.ooxml.parts.numbering import numbering
from generator.writers.ooxml.parts.package import RELATED, package
from generator.writers.ooxml.parts.styles import stylesheet
from generator.writers.ooxml.revisions import Notes, Revisions
from generator.writers.ooxml.sheet import Sheet
from generator.writers.typeset import typeset

NONE = Notes()


def write(document: Document, notes: Notes = NONE) -> bytes:
    """`document` as a DOCX file: the same bytes for the same document, whatever the machine and the hour."""
    printed = typeset(document)
    measures = printed.style.print
    top = root("document")
    marks = Bookmarks(printed.blocks)
    revisions = Revisions(printed.author, printed.date, len(marks.names), notes)
    sheet = Sheet(child(top, "body"), measures, marks, revisions, _leading(printed.blocks))
    sheet.signing = "footer2" if printed.signature_foot else ""
    _blocks(sheet, printed.blocks)
    sheet.leave_table()
    page(sheet.body, measures, RELATED[sheet.foot])
    parts = {
        "styles": stylesheet(measures, printed.language),
        "numbering": numbering(sheet.lists, measures.indent, apart=marked(printed.blocks)),
        "settings": settings(printed.language),
        "footer": footer(printed.foot, sheet),
    }
    if revisions.comments:
        parts["comments"] = comments(revisions)
    if printed.signature_foot:
        parts["footer2"] = footer(printed.foot, sheet, printed.signature_foot)
    return package(serialize(top), properties(printed), parts)


def _leading(blocks: tuple[Block, ...]) -> frozenset[str]:
    """The ids of the paragraphs that lead to a list, a table or a signature: they stay on its page."""
    flow = (block for block in walk(blocks) if not isinstance(block, Section) or block.role != "plain")
    led = Items | Terms | Table | Signature
    return frozenset(before.id for before, after in pairwise(flow) if isinstance(after, led))


def _blocks(sheet: Sheet, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        _block(sheet, block)


def _block(sheet: Sheet, block: Block) -> None:
    if sheet.signed:
        sheet.turn_foot("footer")
    match block:
        case Heading():
            heading(sheet, block)
        case Paragraph():
            text(sheet, block)
        case Address():
            address(sheet, block)
        case Items():
            items(sheet, block)
        case Terms():
            terms(sheet, block)
        case Table():
            grid(sheet, block)
        case Signature():
            signature(sheet, block)
        case Section():
            _section(sheet, block)
        case _:
            assert_never(block)


def _section(sheet: Sheet, section: Section) -> None:
    """What `section` holds; signatures and annexes begin a page, and an annex's heading is not the title."""
    outside = sheet.heading
    if section.role == "signatures" and sheet.signing:
        sheet.turn_foot(sheet.signing)
    if section.role not in ("plain", "cover"):
        sheet.new_page = True
    if section.role == "annex":
        sheet.heading = "Heading1"
    with sheet.marks.around(sheet.body, section.id):
        _blocks(sheet, section.blocks)
    sheet.new_page = sheet.new_page or section.role == "cover"
    if section.role == "signatures":
        sheet.signed = bool(sheet.signing)
    sheet.heading = outside
