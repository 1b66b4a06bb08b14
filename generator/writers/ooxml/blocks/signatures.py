"""A signature block: the firms, who signs for them, the line, the name and the title, on one page.

A block is a row of a table, which Word and LibreOffice do not break when told not to; LibreOffice does break a long
run of paragraphs that are each kept with the next. A block of forty firms may be longer than a page. Then, and only
then, a page may end between two firms: never near the first, and never between the last and the title.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from generator.tree.changes import Change, change, ends
from generator.tree.document import Inlines, Signature, Text
from generator.tree.style import PrintStyle
from generator.tree.walk import plain, runs
from generator.writers.ooxml.elements import Element
from generator.writers.ooxml.paper import column, lines
from generator.writers.ooxml.paragraphs import paragraph
from generator.writers.ooxml.parts.looks import HANG
from generator.writers.ooxml.revisions import first_id
from generator.writers.ooxml.runs import LINED, PLAIN
from generator.writers.ooxml.sheet import Sheet
from generator.writers.ooxml.tables import cell, row, table

SIGNING = 12
"""Lines of a page that are not for firms, but for who signs for them, and for what leads to the block."""

TOGETHER = 3
"""Firms that stay with the head of a block, and with its foot, where it breaks."""

CAPITAL = 0.58
"""The width of a capital by its size, near enough."""

AFTER = 24
"""Points below a block."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a block: a firm, or a label and what stands behind it."""

    style: str
    label: str
    content: Inlines
    ruled: bool = False


def signature(sheet: Sheet, block: Signature) -> None:
    """A signature block at its side of the page."""
    at = _at(block, sheet.measures)
    width = column(sheet.measures) - at
    sheet.leave_table()
    whole = change(runs(block))
    signing = tuple(_signing(block))
    with sheet.marks.around(sheet.body, block.id):
        made = table(sheet.body, (width,), caption=block.party, at=at)
        *above, last = _parts(block, sheet.measures)
        for firms in above:
            _row(sheet, row(made), width, tuple(Line("Firm", "", firm) for firm in firms), whole)
        _row(sheet, row(made), width, (*(Line("Firm", "", firm) for firm in last), *signing), whole, after=AFTER)


def _row(
    sheet: Sheet, made: Element, width: int, lines: Sequence[Line], whole: Change, after: int | None = None
) -> None:
    """A row of lines; `whole` is the change that the block is part of, `after` the space below the row."""
    if whole:
        sheet.revisions.row(made, whole)
    room = cell(made, width)
    changes = [whole or change([line.content]) for line in lines]
    written = [_line(sheet, room, line, changes[at]) for at, line in enumerate(lines[:-1])]
    _line(sheet, room, lines[-1], changes[-1], after=after)
    for ended, changed in zip(written, ends(changes), strict=True):
        if changed:
            sheet.revisions.mark(ended, changed)


def _at(block: Signature, measures: PrintStyle) -> int:
    return measures.signature_at if block.side == "right" else 0


def _parts(block: Signature, measures: PrintStyle) -> Iterator[tuple[Inlines, ...]]:
    """The firms that are not parted; all of them where they have room on a page, the last with those who sign."""
    width = column(measures) - _at(block, measures)
    capital = CAPITAL * measures.size
    taken = sum(_height(len(plain(firm)) * capital, width) for firm in block.firms)
    if taken <= lines(measures) - SIGNING or len(block.firms) <= 2 * TOGETHER:
        yield block.firms
        return
    yield block.firms[:TOGETHER]
    yield from ((firm,) for firm in block.firms[TOGETHER:-TOGETHER])
    yield block.firms[-TOGETHER:]


def _height(words: float, width: int) -> int:
    """The lines that words of such a length take up, all but the first of them hanging."""
    return 1 + max(0, ceil((words - width) / (width - HANG)))


def _signing(block: Signature) -> Iterator[Line]:
    if block.agent is not None:
        yield Line("By", "By:", block.agent)
    yield Line("By", "By:", block.conformed or (), ruled=True)
    if block.name is not None:
        yield Line("Detail", "Name:", block.name)
    if block.title is not None:
        yield Line("Detail", "Title:", block.title)


def _line(sheet: Sheet, room: Element, line: Line, whole: Change, after: int | None = None) -> Element:
    made = paragraph(room, f"Signature{line.style}", new_page=sheet.turn(), keep_lines=True, after=after)
    pen = sheet.runs(made)
    with pen.tracked(whole, first_id(line.content)):
        if line.label:
            pen.write((Text(line.label),))
            pen.tab()
        pen.write(line.content, LINED if line.ruled else PLAIN)
        if line.ruled:
            pen.tab(LINED)
    return made
