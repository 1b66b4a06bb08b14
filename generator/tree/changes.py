"""Redlines: what is added or deleted as a whole, and the two versions that a redline holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, assert_never

from generator.tree.document import (
    Added,
    Address,
    Block,
    Break,
    Deleted,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    Terms,
    Text,
)
from generator.tree.walk import flat, runs, walk

Change = Literal["", "added", "deleted"]
"""What a redline says of a whole block, item, row or line; nothing where some of its words stand in both versions."""


def change(given: Iterable[Inlines]) -> Change:
    """The one change that all words of these runs are part of; runs without words have no say."""
    found = {kind for content in given for kind in _kinds(content)}
    return found.pop() if len(found) == 1 else ""


def _kinds(content: Inlines) -> Iterator[Change]:
    for node in content:
        match node:
            case Text(text):
                if text:
                    yield ""
            case Break():
                pass
            case Added():
                yield "added"
            case Deleted():
                yield "deleted"
            case _:
                yield from _kinds(node.content)


def marked(blocks: Iterable[Block]) -> bool:
    """Whether anything is added or deleted."""
    return any(isinstance(node, Added | Deleted) for block in walk(blocks) for run in runs(block) for node in flat(run))


def accepted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The later version: what was added stands as plain words, what was deleted is gone."""
    return _version(blocks, Deleted)


def rejected(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The earlier version: what was deleted stands as plain words, what was added is gone."""
    return _version(blocks, Added)


_Gone = type[Added] | type[Deleted]


def _version(blocks: Iterable[Block], gone: _Gone) -> tuple[Block, ...]:
    return tuple(made for block in blocks if (made := _block(block, gone)) is not None)


def _block(block: Block, gone: _Gone) -> Block | None:
    """A block without what is `gone`; None where it is gone whole."""
    if not isinstance(block, Section) and _vanishes(runs(block), gone):
        return None
    match block:
        case Section():
            held = _version(block.blocks, gone)
            return replace(block, blocks=held) if held or not block.blocks else None
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content, gone))
        case Address():
            return replace(block, lines=_lines(block.lines, gone))
        case Items():
            items = (item for item in block.items if not _vanishes([item.content], gone))
            return replace(block, items=tuple(replace(item, content=_inlines(item.content, gone)) for item in items))
        case Terms():
            rows = (row for row in block.rows if not _vanishes([row.label, row.value], gone))
            kept = (replace(row, label=_inlines(row.label, gone), value=_inlines(row.value, gone)) for row in rows)
            return replace(block, rows=tuple(kept))
        case Table():
            head, body, foot = (_rows(rows, gone) for rows in ((block.head,), block.body, block.foot))
            return replace(block, head=head[0] if head else block.head, body=body, foot=foot)
        case Signature():
            return _signature(block, gone)
        case _:
            assert_never(block)


def _vanishes(given: Iterable[Inlines], gone: _Gone) -> bool:
    return change(given) == ("added" if gone is Added else "deleted")


def _lines(lines: Iterable[Inlines], gone: _Gone) -> tuple[Inlines, ...]:
    return tuple(_inlines(line, gone) for line in lines if not _vanishes([line], gone))


def _rows(rows: Iterable[Row], gone: _Gone) -> tuple[Row, ...]:
    kept = (row for row in rows if not _vanishes((cell.content for cell in row.cells), gone))
    return tuple(
        replace(row, cells=tuple(replace(cell, content=_inlines(cell.content, gone)) for cell in row.cells))
        for row in kept
    )


def _signature(block: Signature, gone: _Gone) -> Signature:
    def given(content: Inlines | None) -> Inlines | None:
        return None if content is None or _vanishes([content], gone) else _inlines(content, gone)

    return replace(
        block,
        firms=_lines(block.firms, gone),
        agent=given(block.agent),
        conformed=given(block.conformed),
        name=given(block.name),
        title=given(block.title),
    )


def _inlines(content: Inlines, gone: _Gone) -> Inlines:
    return tuple(inner for node in content for inner in _inline(node, gone))


def _inline(node: Inline, gone: _Gone) -> Inlines:
    match node:
        case Text() | Break():
            return (node,)
        case Added() | Deleted():
            return () if isinstance(node, gone) else _inlines(node.content, gone)
        case _:
            return (replace(node, content=_inlines(node.content, gone)),)
