"""Going through the tree: its blocks, their runs of words and the nodes in those, and changing the runs."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from generator.tree.document import (
    Address,
    Block,
    Break,
    Heading,
    Inline,
    Inlines,
    Items,
    Node,
    Paragraph,
    Path,
    Quote,
    Row,
    Section,
    Signature,
    Table,
    Term,
    Terms,
    Text,
    Value,
)


def plain(content: Inlines) -> str:
    """The words of `content`, quotation marks included, formatting left out; a break is a blank."""
    return "".join(_words(content))


def _words(content: Inlines) -> Iterator[str]:
    for node in content:
        match node:
            case Text(text):
                yield text
            case Break():
                yield " "
            case Term(inner) | Quote(inner):
                yield f'"{plain(inner)}"'
            case _:
                yield plain(node.content)


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block of `blocks` in document order, a section before what it holds."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from walk(block.blocks)


def runs(block: Block) -> Iterator[Inlines]:
    """Every run of words in a block, in the order in which they print; those of a section's blocks are theirs."""
    match block:
        case Heading() | Paragraph():
            yield block.content
        case Address():
            yield from block.lines
        case Items():
            yield from (item.content for item in block.items)
        case Terms():
            yield from (run for row in block.rows for run in (row.label, row.value))
        case Table():
            yield from (cell.content for row in (block.head, *block.body, *block.foot) for cell in row.cells)
        case Signature():
            said = (block.agent, block.conformed, block.name, block.title)
            yield from (*block.firms, *(run for run in said if run is not None))
        case Section():
            return
        case _:
            assert_never(block)


def placed_runs(block: Block) -> Iterator[tuple[str, Inlines]]:
    """Every run of words in a block with the template's file and line of the entry that holds it."""
    match block:
        case Items():
            yield from ((item.at, item.content) for item in block.items)
        case Terms():
            yield from ((row.at, run) for row in block.rows for run in (row.label, row.value))
        case Table():
            rows = (block.head, *block.body, *block.foot)
            yield from ((row.at, cell.content) for row in rows for cell in row.cells)
        case _:
            yield from ((block.at, run) for run in runs(block))


def origins(block: Block) -> Iterator[Path]:
    """Every field path that a block, its entries and its words came from; those of a section's blocks are theirs."""
    yield from block.origins
    match block:
        case Items():
            entries: tuple[Node, ...] = block.items
        case Terms():
            entries = block.rows
        case Table():
            entries = (block.head, *block.body, *block.foot)
        case _:
            entries = ()
    yield from (path for entry in entries for path in entry.origins)
    yield from (path for run in runs(block) for node in flat(run) if isinstance(node, Value) for path in node.origins)


def flat(content: Inlines) -> Iterator[Inline]:
    """Every node of `content`, a span before what it holds."""
    for node in content:
        yield node
        if not isinstance(node, Text | Break):
            yield from flat(node.content)


def map_runs(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """`block` with `change` of every run of words in it, those of a section's blocks among them."""
    match block:
        case Section():
            return replace(block, blocks=tuple(map_runs(inner, change) for inner in block.blocks))
        case Heading() | Paragraph():
            return replace(block, content=change(block.content))
        case Address():
            return replace(block, lines=tuple(map(change, block.lines)))
        case Items():
            return replace(block, items=tuple(replace(item, content=change(item.content)) for item in block.items))
        case Terms():
            rows = (replace(row, label=change(row.label), value=change(row.value)) for row in block.rows)
            return replace(block, rows=tuple(rows))
        case Table():
            body, foot = (tuple(_map_row(row, change) for row in rows) for rows in (block.body, block.foot))
            return replace(block, head=_map_row(block.head, change), body=body, foot=foot)
        case Signature():
            return _map_signature(block, change)
        case _:
            assert_never(block)


def _map_row(row: Row, change: Callable[[Inlines], Inlines]) -> Row:
    return replace(row, cells=tuple(replace(cell, content=change(cell.content)) for cell in row.cells))


def _map_signature(block: Signature, change: Callable[[Inlines], Inlines]) -> Signature:
    def changed(run: Inlines | None) -> Inlines | None:
        return None if run is None else change(run)

    return replace(
        block,
        firms=tuple(map(change, block.firms)),
        agent=changed(block.agent),
        conformed=changed(block.conformed),
        name=changed(block.name),
        title=changed(block.title),
    )
