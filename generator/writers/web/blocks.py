"""Blocks as HTML: every one carries its id, so that a reference lands on it."""

from collections.abc import Iterable
from typing import assert_never

from generator.tree.document import (
    Added,
    Address,
    Block,
    Cell,
    Deleted,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    TermRow,
    Terms,
    Text,
)
from generator.writers.web.element import element, escape
from generator.writers.web.inlines import inlines
from generator.writers.web.signature import signature


def blocks(content: Iterable[Block]) -> str:
    """`content` as HTML, a block a line."""
    return "\n".join(_block(block) for block in content)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return element(f"h{block.level}", inlines(block.content), id=block.id)
        case Paragraph():
            role = None if block.role == "body" else block.role
            return element("p", inlines(block.content), id=block.id, class_=role)
        case Address():
            lines = "<br>".join(inlines(line) for line in block.lines)
            return element("address", element("p", lines), id=block.id)
        case Items():
            return element("ul" if block.bulleted else "ol", *(_item(item) for item in block.items), id=block.id)
        case Terms():
            return _terms(block)
        case Table():
            return _table(block)
        case Signature():
            return signature(block)
        case Section():
            part = None if block.role == "plain" else block.role
            return element("section", "\n", blocks(block.blocks), "\n", id=block.id, class_=part)
        case _:
            assert_never(block)


def _item(item: Item) -> str:
    label = element("span", f"{_label(item)} ", class_="label")
    return element("li", label, inlines(item.content), id=item.id)


def _label(item: Item) -> str:
    """The label, marked in a redline where an earlier version gave the item another."""
    if not item.was:
        return escape(item.label)
    marks: Inlines = (Deleted((Text(item.was),), sort="relettered"), Added((Text(item.label),), sort="relettered"))
    return inlines(marks)


def _terms(block: Terms) -> str:
    rows = element("tbody", *(_term(row) for row in block.rows))
    return element("table", rows, id=block.id, class_="terms", aria_label="Terms")


def _term(row: TermRow) -> str:
    led = element("span", element("span", inlines(row.label)), class_="led")
    label = element("th", led, scope="row")
    return element("tr", label, element("td", inlines(row.value)), id=row.id)


def _table(block: Table) -> str:
    head = element("thead", _row(block.head, "th"))
    body = element("tbody", *(_row(row, "td") for row in block.body))
    foot = element("tfoot", *(_row(row, "td") for row in block.foot)) if block.foot else ""
    return element("table", head, body, foot, id=block.id, class_="list", aria_label=block.caption)


def _row(row: Row, tag: str) -> str:
    return element("tr", *(_cell(cell, tag) for cell in row.cells), id=row.id)


def _cell(cell: Cell, tag: str) -> str:
    words = element("span", inlines(cell.content)) if cell.amount else inlines(cell.content)
    return element(tag, words, class_="amount" if cell.amount else None, scope="col" if tag == "th" else None)
