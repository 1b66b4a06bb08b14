"""Straight quotes, double hyphens and loose numbers made into what print wants: a document in, the same document out.

The words of a paragraph are looked at as one string, so that a mark knows its neighbours whatever nodes they stand in.
Every change but the dash puts one character for one, and so the string can be dealt out to its nodes again.
"""

import re
from dataclasses import replace
from io import StringIO
from typing import assert_never

from generator.tree.document import (
    Address,
    Block,
    Break,
    Cell,
    Document,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Quote,
    Row,
    Section,
    Signature,
    Table,
    Term,
    Terms,
    Text,
)
from generator.values.dates import MONTHS

NO_BREAK = "\u00a0"

# A pattern starts with the character that it looks for, and looks back from there: so it is quick on plain words.
_DOUBLE = re.compile(r'"(?<![^\s(\[{<—–“‘\-/]")(?=\S)')
_SINGLE = re.compile(r"'(?<![^\s(\[{<—–“‘\-/]')(?=\S)(?!\d\ds?\b|[Tt](?:is|was)\b)")
_DASH = re.compile("(?<!-)--(?!-)")
_LOOSE = re.compile(r" (?=(\d+\b|[A-Z]\b|[IVX]+\b|[AaPp]\.? ?[Mm]\b))")
_HOUR = re.compile(r"\d:\d\d$")
_MONTHS = frozenset(MONTHS)
_NUMBERED = frozenset(
    "Section Sections Annex Annexes Rule Rules Article Articles Exhibit Exhibits Schedule Schedules Chapter Chapters "
    "Form Forms No. Nos. Cap. SECTION ANNEX ARTICLE EXHIBIT SCHEDULE".split()
)
_LONGEST = 24
"""More characters than any word that is tied to what follows it has."""

_HONORIFICS = ("Mr. ", "Mrs. ", "Ms. ", "Dr. ", "Messrs. ")


def typeset(document: Document) -> Document:
    """`document` with curly quotes, em dashes, and the blanks that no line may end on made U+00A0.

    Quotes and terms stay nodes, for the writer to put “ ” around; blanks beside a dash stay as they are.
    """
    return replace(document, blocks=_blocks(document.blocks), foot=_inlines(document.foot))


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(_block(block) for block in blocks)


def _block(block: Block) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content))
        case Address():
            return replace(block, lines=_lines(block.lines))
        case Items():
            return replace(block, items=tuple(replace(item, content=_inlines(item.content)) for item in block.items))
        case Terms():
            rows = (replace(row, label=_inlines(row.label), value=_inlines(row.value)) for row in block.rows)
            return replace(block, rows=tuple(rows))
        case Table():
            return replace(block, head=_row(block.head), body=_rows(block.body), foot=_rows(block.foot))
        case Signature():
            return _signature(block)
        case Section():
            return replace(block, blocks=_blocks(block.blocks))
        case _:
            assert_never(block)


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(_row(row) for row in rows)


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(Cell(_inlines(cell.content), cell.amount) for cell in row.cells))


def _signature(block: Signature) -> Signature:
    return replace(
        block,
        firms=_lines(block.firms),
        agent=_given(block.agent),
        conformed=_given(block.conformed),
        name=_given(block.name),
        title=_given(block.title),
    )


def _given(content: Inlines | None) -> Inlines | None:
    return None if content is None else _inlines(content)


def _lines(lines: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    return tuple(_inlines(line) for line in lines)


def _inlines(content: Inlines) -> Inlines:
    return _deal_out(content, StringIO(_set(_characters(content))))


def _characters(content: Inlines) -> str:
    return "".join(_character_run(node) for node in content)


def _character_run(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Break():
            return "\n"
        case Term(inner) | Quote(inner):
            return f"“{_characters(inner)}”"
        case _:
            return _characters(node.content)


def _set(characters: str) -> str:
    """`characters` with quotes turned and blanks tied, in the same number of characters."""
    turned = _DOUBLE.sub("“", characters).replace('"', "”")
    turned = _SINGLE.sub("‘", turned).replace("'", "’")
    for honorific in _HONORIFICS:
        turned = turned.replace(honorific, honorific.rstrip() + NO_BREAK)
    return _LOOSE.sub(_tied, turned)


def _tied(loose: re.Match[str]) -> str:
    before = loose.string[max(0, loose.start() - _LONGEST) : loose.start()].split()
    return NO_BREAK if before and _belong(before[-1].lstrip("([“"), loose[1]) else " "


def _belong(before: str, number: str) -> bool:
    """Whether a line may not end between `before` and `number`: a section, a time of day, a date."""
    if before in _NUMBERED:
        return True
    if not number[0].isdigit():
        return _HOUR.search(before) is not None
    return before in _MONTHS and len(number) <= 2


def _deal_out(content: Inlines, characters: StringIO) -> Inlines:
    """`content` with the words of its texts read, one by one, from `characters`."""
    return tuple(_dealt(node, characters) for node in content)


def _dealt(node: Inline, characters: StringIO) -> Inline:
    match node:
        case Text(text):
            return Text(_DASH.sub("—", characters.read(len(text))))
        case Break():
            characters.read(1)
            return node
        case Term() | Quote():
            characters.read(1)
            inner = _deal_out(node.content, characters)
            characters.read(1)
            return replace(node, content=inner)
        case _:
            return replace(node, content=_deal_out(node.content, characters))
