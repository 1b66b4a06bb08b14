"""Headings, paragraphs, addresses and lettered lists."""

from collections.abc import Sequence

from generator.tree.changes import change
from generator.tree.document import (
    Added,
    Address,
    Break,
    Deleted,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    Text,
)
from generator.writers.ooxml.elements import Element
from generator.writers.ooxml.forms import form
from generator.writers.ooxml.labels import cut
from generator.writers.ooxml.paragraphs import paragraph
from generator.writers.ooxml.sheet import Sheet

STYLES: dict[ParagraphRole, str] = {
    "body": "AgreementBody",
    "flush": "AgreementFlush",
    "legend": "ExhibitLegend",
    "date": "Date",
    "closing": "Closing",
    "centred": "Date",
}


def text(sheet: Sheet, block: Paragraph) -> None:
    """A paragraph; one that leads to a list, a table or a signature is kept with it."""
    _line(sheet, STYLES[block.role], block.id, block.content)


def address(sheet: Sheet, block: Address) -> None:
    """An address: one paragraph, a line each."""
    ended = (node for at, line in enumerate(block.lines) for node in (_break(block.lines[:at], line), *line))
    _line(sheet, "Address", block.id, tuple(ended)[1:])


def _break(above: Sequence[Inlines], line: Inlines) -> Inline:
    """What parts a line from those above it; it comes and goes with the line, or with all of those."""
    match change([line]) or change(above):
        case "added":
            return Added((Break(),))
        case "deleted":
            return Deleted((Break(),))
        case _:
            return Break()


def heading(sheet: Sheet, block: Heading) -> None:
    """A heading; where it has a label the bookmark is around that, so that a reference shows the label alone."""
    style = sheet.heading if block.level == 1 else "Heading2"
    found = cut(block.content, block.label)
    if found:
        made = paragraph(sheet.body, style, new_page=sheet.turn())
        for content, id in zip(found, ("", block.id, ""), strict=True):
            sheet.write(made, content, id)
        sheet.end(made, block.content)
    else:
        _line(sheet, style, block.id, block.content)


def items(sheet: Sheet, block: Items) -> None:
    """A list: its letters are numbering, and stay right when items are put in or taken out; so are its bullets.

    Labels that nothing counts so are words, as the text has them.
    """
    found = form(block)
    if found:
        sheet.lists.append(found)
    with sheet.marks.around(sheet.body, block.id):
        for item in block.items:
            made = _numbered(sheet) if found else _labelled(sheet, item)
            sheet.write(made, item.content, item.id)
            sheet.end(made, item.content)


def _numbered(sheet: Sheet) -> Element:
    return paragraph(sheet.body, "AgreementList", new_page=sheet.turn(), number=len(sheet.lists))


def _labelled(sheet: Sheet, item: Item) -> Element:
    step = sheet.measures.indent
    made = paragraph(sheet.body, "AgreementList", new_page=sheet.turn(), left=2 * step, hanging=step)
    pen = sheet.runs(made)
    with pen.tracked(change([item.content])):
        pen.write((Deleted((Text(item.was),)), Added((Text(item.label),))) if item.was else (Text(item.label),))
        pen.tab()
    return made


def _line(sheet: Sheet, style: str, id: str, content: Inlines) -> None:
    made = paragraph(sheet.body, style, new_page=sheet.turn(), keep_next=id in sheet.leading)
    sheet.write(made, content, id)
    sheet.end(made, content)
