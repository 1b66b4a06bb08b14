"""Straight quotes, double hyphens and loose numbers made into what print wants: a document in, the same document out.

The words of a paragraph are looked at as one string, so that a mark knows its neighbours whatever nodes they stand in.
Every change but the dash puts one character for one, and so the string can be dealt out to its nodes again.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import groupby
from typing import assert_never

from generator.tree.document import (
    Added,
    Address,
    Block,
    Break,
    Cell,
    Deleted,
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
from generator.tree.walk import flat, plain
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
    return replace(
        document,
        blocks=_blocks(document.blocks),
        foot=_inlines(document.foot),
        signature_foot=_inlines(document.signature_foot),
    )


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
    if not any(isinstance(node, Added | Deleted) for node in flat(content)):
        return _deal_out(content, StringIO(_set(_characters(content))))
    old, new = (StringIO(_set(_characters(content, gone))) for gone in (Added, Deleted))
    return tuple(_unlike(list(_deal_both(content, old, new))))


def _characters(content: Inlines, gone: type[Added] | type[Deleted] | None = None) -> str:
    """The words as one string, in a redline those of one version, without what is `gone` from it."""
    return "".join(_character_run(node, gone) for node in content)


def _character_run(node: Inline, gone: type[Added] | type[Deleted] | None) -> str:
    if gone and isinstance(node, gone):
        return ""
    match node:
        case Text(text):
            return text
        case Break():
            return "\n"
        case Term(inner) | Quote(inner):
            return f"“{_characters(inner, gone)}”"
        case _:
            return _characters(node.content, gone)


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


def _deal_both(content: Inlines, old: StringIO, new: StringIO) -> Iterator[Inline]:
    """A redline with the words of its texts read from both versions, each as it is set where it stands alone."""
    for node in content:
        match node:
            case Text(text):
                yield from _alike(old.read(len(text)), new.read(len(text)))
            case Added():
                yield _dealt(node, new)
            case Deleted():
                yield _dealt(node, old)
            case Break():
                old.read(1), new.read(1)
                yield node
            case Term() | Quote():
                old.read(1), new.read(1)
                inner = tuple(_deal_both(node.content, old, new))
                old.read(1), new.read(1)
                yield replace(node, content=inner)
            case _:
                yield replace(node, content=tuple(_deal_both(node.content, old, new)))


def _alike(old: str, new: str) -> Iterator[Inline]:
    """Words of both versions, as the new one sets them; a quotation mark that turned is a change."""
    for same, run in groupby(zip(old, new, strict=True), lambda pair: pair[0] == pair[1] or NO_BREAK in pair):
        was, now = ("".join(characters) for characters in zip(*run, strict=True))
        if same:
            yield Text(_DASH.sub("—", now))
        else:
            yield Deleted((Text(was),), sort="typographic")
            yield Added((Text(now),), sort="typographic")


def _unlike(content: list[Inline]) -> Iterator[Inline]:
    """The words of a redline, those no longer marked that both versions now print alike: “ for " as for “."""
    at = 0
    while at < len(content):
        match content[at : at + 2]:
            case [Deleted(was), Added(now)] if plain(was) == plain(now):
                yield from now
                at += 2
            case [node, *_]:
                yield node
                at += 1
