"""EDGAR text: ASCII, lines of at most 80 columns, laid out as agreements are filed."""

import textwrap
from collections.abc import Iterator
from typing import assert_never

from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
    plain,
)
from generator.tree.style import SignatureStyle, TextStyle
from generator.writers.ascii import ascii_form

Lines = list[str]


def write(document: Document) -> bytes:
    """The document as ASCII text, lines ended by a line feed; every character must have an ASCII form."""
    style = document.style.text
    groups = [*_blocks(document.blocks, style)]
    if document.foot:
        groups.append(_fill(words(document.foot), style))
    text = "\n".join("\n".join(line.rstrip() for line in lines) + "\n" for lines in groups if lines)
    return text.encode("ascii")


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
                    yield _fill(f"{item.label} {words(item.content)}", style, style.indent, style.hang)
            case Terms():
                for row in block.rows:
                    yield _term(words(row.label), words(row.value), style)
            case Heading():
                yield (
                    [_centred(words(block.content), style)] if block.level == 1 else _fill(words(block.content), style)
                )
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


def _fill(text: str, style: TextStyle, first: int = 0, hang: int = 0) -> Lines:
    """`text` in lines of the style's width, broken at blanks alone."""
    return _wrap(text, style.width, " " * first, " " * hang)


def _wrap(text: str, width: int, first: str = "", hang: str = "") -> Lines:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]


def _centred(text: str, style: TextStyle) -> str:
    return " " * ((style.width - len(text) + 1) // 2) + text


def _paragraph(block: Paragraph, style: TextStyle) -> Lines:
    match block.role:
        case "body":
            return _fill(words(block.content), style, style.indent)
        case "flush" | "legend":
            return _fill(words(block.content), style)
        case "date":
            return [_centred(words(block.content), style)]
        case "closing":
            return [" " * style.right.at + words(block.content)]
        case _:
            assert_never(block.role)


def _term(label: str, value: str, style: TextStyle) -> Lines:
    """A row of the terms table: label, dot leader, value in its own column."""
    leader = f"{label} ".ljust(style.leader, ".").ljust(style.value)
    lines = _wrap(value, style.value_width)
    return [(leader if index == 0 else " " * style.value) + line for index, line in enumerate(lines)]


def _table(table: Table, style: TextStyle) -> Lines:
    """A table of names and amounts: rules under the heads, over and under the total."""
    name_head, amount_head = (words(cell.content) for cell in table.head.cells)
    lines = [_head(name_head, amount_head, style), _head("-" * len(name_head), "-" * len(amount_head), style), ""]
    for row in table.body:
        name, amount = (words(cell.content) for cell in row.cells)
        lines.extend(_row(name, amount, style))
    for row in table.foot:
        name, amount = (words(cell.content) for cell in row.cells)
        lines.append(("-" * len(amount)).rjust(style.amount_right))
        lines.extend(_row(" " * style.total_indent + name, amount, style))
        lines.append(("=" * len(amount)).rjust(style.amount_right))
    return lines


def _head(name: str, amount: str, style: TextStyle) -> str:
    return name.ljust(style.amount_header) + amount


def _row(name: str, amount: str, style: TextStyle) -> Lines:
    """A name, wrapped with a deep indent where it is long, and its amount at the right of the last line."""
    indent = len(name) - len(name.lstrip())
    lines = _wrap(name.lstrip(), style.amount_header, " " * indent, " " * style.name_hang)
    room = style.amount_right - len(amount) - len(lines[-1])
    if room < 2:
        return [*lines, amount.rjust(style.amount_right)]
    return [*lines[:-1], lines[-1] + amount.rjust(style.amount_right - len(lines[-1]))]


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
