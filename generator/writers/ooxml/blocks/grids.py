"""The terms of the securities, and tables of firms and amounts."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.tree.changes import change
from generator.tree.document import Row, Table, TermRow, Terms, Text
from generator.tree.walk import plain
from generator.writers.ooxml.elements import Element
from generator.writers.ooxml.paper import column
from generator.writers.ooxml.paragraphs import paragraph
from generator.writers.ooxml.sheet import Sheet
from generator.writers.ooxml.tables import cell, row, table

LONG = 900
"""Characters of a term that may break over pages: kept whole, it would leave a third of a page empty."""

AMOUNT = 126
"""The width of each of two columns of amounts, in points."""

NARROW = 108
"""The width of each of more."""

ONE_AMOUNT = 216
"""The width of the only column of amounts: `PRINCIPAL AMOUNT OF SECURITIES` stands on one line."""

AFTER = 14
"""Points below the last of the terms."""

BETWEEN = 24
"""Points between two tables of firms, where one stands below another."""

FIGURE = 90
"""The width of a figure, in points: that of the rules of a total."""

KEPT = 2
"""Rows that stay with the total."""


class Kind(NamedTuple):
    """The styles of a kind of row: of its words, and of its amounts."""

    text: str
    amount: str


HEAD = Kind("TableHead", "TableHeadAmount")
BODY = Kind("TableText", "TableAmount")
FOOT = Kind("TableTotal", "TableTotalAmount")


def terms(sheet: Sheet, block: Terms) -> None:
    """The terms: label and leader dots in one column, values in the other, so that long ones wrap beside each other."""
    label = sheet.measures.terms_label
    widths = (label, column(sheet.measures) - label)
    sheet.leave_table()
    with sheet.marks.around(sheet.body, block.id):
        made = table(sheet.body, widths, caption="Terms", head="column")
        for term in block.rows:
            line = row(made, whole=len(plain(term.value)) < LONG)
            sheet.row(line, term.label, term.value)
            _label(sheet, cell(line, widths[0]), term)
            after = AFTER if term is block.rows[-1] else None
            sheet.write(paragraph(cell(line, widths[1]), "TermsValue", after=after), term.value)


def _label(sheet: Sheet, room: Element, term: TermRow) -> None:
    label = paragraph(room, "TermsLabel", new_page=sheet.turn())
    sheet.write(label, term.label, term.id)
    runs = sheet.runs(label)
    with runs.tracked(change([term.label])):
        runs.write((Text(" "),))
        runs.tab()


def grid(sheet: Sheet, block: Table) -> None:
    """A table: its head on every page, its total under a rule and over a double one, never alone on a page."""
    rows = (*block.body, *block.foot)
    headed = bool(block.head.cells)  # a table that was read may have no head
    widths = _widths(block.head if headed else rows[0], column(sheet.measures))
    sheet.leave_table(after=BETWEEN)
    with sheet.marks.around(sheet.body, block.id):
        made = table(sheet.body, widths, caption=block.caption, head="row" if headed else "")
        if headed:
            _row(sheet, row(made, head=True), block.head, widths, HEAD)
        for at, line in enumerate(rows):
            kind = FOOT if at >= len(block.body) else BODY
            stays = bool(block.foot) and len(block.body) - KEPT <= at < len(rows) - 1
            _row(sheet, row(made), line, widths, kind, keep_next=stays)


def _row(sheet: Sheet, made: Element, line: Row, widths: Sequence[int], kind: Kind, *, keep_next: bool = False) -> None:
    sheet.row(made, *(content.content for content in line.cells))
    for at, (content, width) in enumerate(zip(line.cells, widths, strict=True)):
        room = cell(made, width, bottom=kind is HEAD or content.amount)
        style = kind.amount if content.amount else kind.text
        left = width - FIGURE if kind is FOOT and content.amount else 0  # the rules are as wide as the figure
        text = paragraph(room, style, new_page=sheet.turn(), keep_next=keep_next or kind is HEAD, left=left)
        sheet.write(text, content.content, "" if at else line.id)


def _widths(head: Row, column: int) -> list[int]:
    """A width each: that of amounts for these, the rest for the others; equal ones where that leaves too little."""
    amounts = sum(cell.amount for cell in head.cells)
    others = len(head.cells) - amounts
    amount = {1: ONE_AMOUNT, 2: AMOUNT}.get(amounts, NARROW)
    rest = (column - amounts * amount) // others if others else 0
    if rest < AMOUNT:
        return [column // len(head.cells)] * len(head.cells)
    return [amount if cell.amount else rest for cell in head.cells]
