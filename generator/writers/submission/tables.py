"""Tables for EDGAR: cells placed by attributes, rules drawn by HR, no table inside a table."""

from collections.abc import Iterable

from generator.tree.document import Cell, Item, Items, Row, Table, TermRow, Terms
from generator.writers.submission.inlines import inlines
from generator.writers.web.element import element, void

EMPTY = "\u00a0"


def anchor(id: str) -> str:
    """A place that a link of the page can land on."""
    return element("A", NAME=id)


def items(block: Items) -> str:
    """A list: each item a table of one row, its letter or bullet in a column of its own."""
    return anchor(block.id) + "\n".join(_item(item) for item in block.items)


def _item(item: Item) -> str:
    label, words = cell(anchor(item.id) + item.label, "5%"), cell(inlines(item.content), "90%")
    return grid([row(cell(EMPTY, "5%"), label, words)])


def terms(block: Terms) -> str:
    """The terms of the securities, labels to the left of their values."""
    return anchor(block.id) + grid((_term(term) for term in block.rows), padding="3")


def _term(term: TermRow) -> str:
    return row(cell(anchor(term.id) + inlines(term.label), "38%"), cell(inlines(term.value), "62%"))


def table(block: Table) -> str:
    """A table with its head over a rule, its foot under a rule and over a heavy one."""
    amounts = [cell.amount for cell in block.head.cells]
    head = [_row(block.head, bold=True), _rules([True for _ in amounts], "1")]
    body = [_row(each) for each in block.body]
    foot = [_rules(amounts, "1"), *(_row(each) for each in block.foot), _rules(amounts, "3")] if block.foot else []
    return anchor(block.id) + grid([*head, *body, *foot], padding="1")


def _row(given: Row, bold: bool = False) -> str:
    first, *rest = given.cells
    cells = [_cell(first, bold, anchor(given.id)), *(_cell(each, bold) for each in rest)]
    return element("TR", "\n", "\n".join(cells), VALIGN="BOTTOM")


def _cell(given: Cell, bold: bool, place: str = "") -> str:
    words = inlines(given.content)
    return element("TD", place, element("B", words) if bold else words, ALIGN="RIGHT" if given.amount else "LEFT")


def _rules(columns: list[bool], size: str) -> str:
    """A row of rules under the columns that have one."""
    return row(*(element("TD", void("HR", SIZE=size, NOSHADE="NOSHADE") if ruled else EMPTY) for ruled in columns))


def grid(rows: Iterable[str], padding: str = "0") -> str:
    """A table as wide as the page, without lines, and a blank line after it."""
    inner = "\n".join(rows)
    return element("TABLE", "\n", inner, "\n", WIDTH="100%", BORDER="0", CELLSPACING="0", CELLPADDING=padding) + "<BR>"


def row(*cells: str) -> str:
    """A row of cells that begin at its top."""
    return element("TR", "\n", "\n".join(cells), VALIGN="TOP")


def cell(content: str, width: str | None = None, span: str | None = None) -> str:
    """A cell of `width` over `span` columns."""
    return element("TD", content, ALIGN="LEFT", WIDTH=width, COLSPAN=span)
