"""EDGAR text: ASCII, lines of at most 80 columns, laid out as agreements are filed."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from generator.tree.document import (
    Added,
    Address,
    Block,
    Break,
    Deleted,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
    Text,
)
from generator.tree.style import SignatureStyle, TextStyle
from generator.tree.walk import map_runs, plain
from generator.writers.ascii import ascii_form, without_form

Lines = list[str]

GAP = 2
"""Blanks between the columns of a table, at the least."""

missing = without_form
"""What tells the characters that this format cannot hold."""


class Column(NamedTuple):
    """A column of amounts: where its head starts, where its amounts end, and how wide its head may be."""

    at: int
    right: int
    room: int


def write(document: Document) -> bytes:
    """The document as ASCII text, lines ended by a line feed; every character must have an ASCII form."""
    style = document.style.text
    document = replace(document, blocks=tuple(map_runs(block, _bracketed) for block in document.blocks))
    groups = [*_blocks(document.blocks, style)]
    if document.foot:
        groups.append(_fill(words(document.foot), style))
    text = "\n".join("\n".join(line.rstrip() for line in lines) + "\n" for lines in groups if lines)
    return text.encode("ascii")


def _bracketed(content: Inlines) -> Inlines:
    """`content` with what a redline adds as {+words+}, and what it deletes as [-words-]."""
    return tuple(_bracketed_one(node) for node in content)


def _bracketed_one(node: Inline) -> Inline:
    match node:
        case Text() | Break():
            return node
        case Added():
            return replace(node, content=(Text("{+"), *node.content, Text("+}")))
        case Deleted():
            return replace(node, content=(Text("[-"), *node.content, Text("-]")))
        case _:
            return replace(node, content=_bracketed(node.content))


def words(content: Inlines) -> str:
    """The words of `content` in ASCII."""
    return ascii_form(plain(content))


def _blocks(blocks: tuple[Block, ...], style: TextStyle) -> Iterator[Lines]:
    """The lines of each block; a blank line goes between groups."""
    for block in blocks:
        match block:
            case Section():
                yield from _blocks(block.blocks, style)
            case Items():
                for item in block.items:
                    yield _item(item, style)
            case Terms():
                for row in block.rows:
                    yield _term(words(row.label), words(row.value), style)
            case Heading():
                yield (_centred if block.level == 1 else _fill)(words(block.content), style)
            case Paragraph():
                yield _paragraph(block, style)
            case Address():
                yield [line for content in block.lines for line in _fill(words(content), style)]
            case Table():
                yield _table(block, style)
            case Signature():
                yield from _signature(block, style.left if block.side == "left" else style.right, style)
            case _:
                assert_never(block)


def _item(item: Item, style: TextStyle) -> Lines:
    """The lines of an item, its label before the first; what follows a break is a paragraph of its own."""
    first, *others = words(_fed(item.content)).split("\n")
    lines = _fill(f"{ascii_form(item.label)} {first}", style, style.indent, style.hang)
    return [*lines, *(line for other in others for line in _fill(other.strip(), style, style.indent, style.hang))]


def _fed(content: Inlines) -> Inlines:
    """`content` with a line feed for each break, which would be a blank."""
    within = (Text("\n") if isinstance(node, Break) else node for node in content)
    return tuple(node if isinstance(node, Text) else replace(node, content=_fed(node.content)) for node in within)


def _fill(text: str, style: TextStyle, first: int = 0, hang: int = 0) -> Lines:
    """`text` in lines of the style's width, broken at blanks alone."""
    return _wrap(text, style.width, " " * first, " " * hang)


def _wrap(text: str, width: int, first: str = "", hang: str = "") -> Lines:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]


def _centred(text: str, style: TextStyle) -> Lines:
    return [" " * ((style.width - len(line) + 1) // 2) + line for line in _wrap(text, style.width)]


def _paragraph(block: Paragraph, style: TextStyle) -> Lines:
    match block.role:
        case "body":
            return _fill(words(block.content), style, style.indent)
        case "flush" | "legend":
            return _fill(words(block.content), style)
        case "date" | "centred":
            return _centred(words(block.content), style)
        case "closing":
            return _fill(words(block.content), style, style.right.at, style.right.at)
        case _:
            assert_never(block.role)


def _term(label: str, value: str, style: TextStyle) -> Lines:
    """A row of the terms table: label, dot leader, value in its own column."""
    leader = f"{label} ".ljust(style.leader, ".").ljust(style.value)
    lines = _wrap(value, style.value_width)
    return [(leader if index == 0 else " " * style.value) + line for index, line in enumerate(lines)]


def _table(table: Table, style: TextStyle) -> Lines:
    """A table of names and amounts: rules under the heads, over and under the total."""
    head, *body = ([words(cell.content) for cell in row.cells] for row in (table.head, *table.body))
    foot = [[words(cell.content) for cell in row.cells] for row in table.foot]
    columns = _columns([head, *body, *foot], style)
    lines = [*_head(head, columns, style), ""]
    for name, *amounts in body:
        lines.extend(_row(name, amounts, columns, style))
    for name, *amounts in foot:
        lines.append(_amounts(["-" * len(amount) for amount in amounts], columns))
        lines.extend(_row(" " * style.total_indent + name, amounts, columns, style))
        lines.append(_amounts(["=" * len(amount) for amount in amounts], columns))
    return lines


def _columns(rows: Sequence[Sequence[str]], style: TextStyle) -> list[Column]:
    """Where the amounts stand: one column where the style has it, more of them from the right, as wide as they need."""
    head, *others = (row[1:] for row in rows)
    if len(head) == 1:
        return [Column(style.amount_header, style.amount_right, style.width - style.amount_header)]
    needed = [max(map(len, [*at[0].split(), *at[1:]]), default=0) for at in zip(head, *others, strict=True)]
    at = max(style.width - sum(needed) - GAP * len(needed), style.name_hang)
    columns = []
    for width in needed:
        columns.append(Column(at + GAP, at + GAP + width, width))
        at += GAP + width
    return columns


def _name_room(columns: Sequence[Column], style: TextStyle) -> int:
    return columns[0].at if columns else style.width


def _head(cells: Sequence[str], columns: Sequence[Column], style: TextStyle) -> Lines:
    """The heads, wrapped where they are long, over a rule each."""
    rooms = [_name_room(columns, style) - GAP, *(column.room for column in columns)]
    heads = [_wrap(cell, room) for cell, room in zip(cells, rooms, strict=True)]
    deep = max(map(len, heads))
    ruled = [[""] * (deep - len(head)) + head + ["-" * max(map(len, head))] for head in heads]
    return [_started(line, columns) for line in zip(*ruled, strict=True)]


def _started(cells: Sequence[str], columns: Sequence[Column]) -> str:
    line = cells[0]
    for cell, column in zip(cells[1:], columns, strict=True):
        line = line.ljust(column.at) + cell
    return line


def _amounts(amounts: Sequence[str], columns: Sequence[Column]) -> str:
    """`amounts`, each at the right of its column."""
    line = ""
    for amount, column in zip(amounts, columns, strict=True):
        line += amount.rjust(column.right - len(line))
    return line


def _row(name: str, amounts: Sequence[str], columns: Sequence[Column], style: TextStyle) -> Lines:
    """A name, wrapped with a deep indent where it is long, and its amounts at the right of the last line."""
    room = _name_room(columns, style)
    indent = len(name) - len(name.lstrip())
    lines = _wrap(name.lstrip(), room, " " * indent, " " * min(style.name_hang, room // 3))
    placed = _amounts(amounts, columns)
    if placed and len(placed) - len(placed.lstrip()) - len(lines[-1]) < GAP:
        return [*lines, placed]
    return [*lines[:-1], lines[-1] + placed[len(lines[-1]) :]]


def _signature(block: Signature, style: SignatureStyle, text: TextStyle) -> Iterator[Lines]:
    """The firms; who signs for them; the line, the name and the title."""
    margin = " " * style.at
    if block.firms:
        yield [line for firm in block.firms for line in _firm(words(firm), style, text)]
    if block.agent is not None:
        yield _firm(f"By: {words(block.agent)}", style, text)
    signed = words(block.conformed or ())
    at = margin + " " * text.by
    lines = [f"{margin}{'By:'.ljust(text.by)}{signed}", at + "-" * style.rule]
    for label, content in (("Name:", block.name), ("Title:", block.title)):
        if content is not None:
            lines.extend(_wrap(words(content), text.width, at + label.ljust(style.label), at + " " * style.label))
    yield lines


def _firm(name: str, style: SignatureStyle, text: TextStyle) -> Lines:
    """A firm's name, its further lines hanging as deep as its longest word lets them."""
    room = text.width - max(map(len, name.split()), default=0)
    return _wrap(name, text.width, " " * style.at, " " * max(style.at, min(style.at + style.hang, room)))
