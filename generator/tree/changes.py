"""Redlines: what is added or deleted as a whole, and the two versions that a redline holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
    Item,
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


def ends(changes: Sequence[Change]) -> list[Change]:
    """The changes of what ends all lines but the last, where nothing ends that: the line above lends its own end."""
    last = len(changes) - 1
    while last > 0 and changes[last - 1] == changes[-1]:
        last -= 1
    return [changes[-1] if at == last - 1 else changed for at, changed in enumerate(changes[:-1])]


def marked(blocks: Iterable[Block]) -> bool:
    """Whether anything is added or deleted."""
    return any(isinstance(node, Added | Deleted) for block in walk(blocks) for run in runs(block) for node in flat(run))


def accepted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The later version: what was added stands as plain words, what was deleted is gone."""
    return _version(blocks, _Look(Deleted))


def rejected(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The earlier version: what was deleted stands as plain words, what was added is gone."""
    return _version(blocks, _Look(Added))


def later(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The later version, what was added still marked."""
    return _version(blocks, _Look(Deleted, marked=True))


def earlier(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The earlier version, what was deleted still marked."""
    return _version(blocks, _Look(Added, marked=True))


@dataclass(frozen=True)
class _Look:
    """Which version is wanted: without what is `gone` from it, and with marks on the rest or without."""

    gone: type[Added] | type[Deleted]
    marked: bool = False


def _version(blocks: Iterable[Block], look: _Look) -> tuple[Block, ...]:
    return tuple(made for block in blocks if (made := _block(block, look)) is not None)


def _block(block: Block, look: _Look) -> Block | None:
    """A block without what is `gone`; None where it is gone whole."""
    if not isinstance(block, Section) and _vanishes(runs(block), look):
        return None
    match block:
        case Section():
            held = _version(block.blocks, look)
            return replace(block, blocks=held) if held or not block.blocks else None
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content, look))
        case Address():
            return replace(block, lines=_lines(block.lines, look))
        case Items():
            items = (item for item in block.items if not _vanishes([item.content], look))
            return replace(block, items=tuple(_item(item, look) for item in items))
        case Terms():
            rows = (row for row in block.rows if not _vanishes([row.label, row.value], look))
            kept = (replace(row, label=_inlines(row.label, look), value=_inlines(row.value, look)) for row in rows)
            return replace(block, rows=tuple(kept))
        case Table():
            head, body, foot = (_rows(rows, look) for rows in ((block.head,), block.body, block.foot))
            return replace(block, head=head[0] if head else block.head, body=body, foot=foot)
        case Signature():
            return _signature(block, look)
        case _:
            assert_never(block)


def _item(item: Item, look: _Look) -> Item:
    label = item.was if item.was and look.gone is Added else item.label
    return replace(item, content=_inlines(item.content, look), label=label, was="")


def _vanishes(given: Iterable[Inlines], look: _Look) -> bool:
    return change(given) == ("added" if look.gone is Added else "deleted")


def _lines(lines: Iterable[Inlines], look: _Look) -> tuple[Inlines, ...]:
    return tuple(_inlines(line, look) for line in lines if not _vanishes([line], look))


def _rows(rows: Iterable[Row], look: _Look) -> tuple[Row, ...]:
    kept = (row for row in rows if not _vanishes((cell.content for cell in row.cells), look))
    return tuple(
        replace(row, cells=tuple(replace(cell, content=_inlines(cell.content, look)) for cell in row.cells))
        for row in kept
    )


def _signature(block: Signature, look: _Look) -> Signature:
    def given(content: Inlines | None) -> Inlines | None:
        return None if content is None or _vanishes([content], look) else _inlines(content, look)

    return replace(
        block,
        firms=_lines(block.firms, look),
        agent=given(block.agent),
        conformed=given(block.conformed),
        name=given(block.name),
        title=given(block.title),
    )


def _inlines(content: Inlines, look: _Look) -> Inlines:
    return tuple(inner for node in content for inner in _inline(node, look))


def _inline(node: Inline, look: _Look) -> Inlines:
    match node:
        case Text() | Break():
            return (node,)
        case Added() | Deleted():
            content = _inlines(node.content, look)
            return () if isinstance(node, look.gone) else (replace(node, content=content),) if look.marked else content
        case _:
            return (replace(node, content=_inlines(node.content, look)),)
