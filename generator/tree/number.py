"""Letters, closing punctuation and references: what follows from where a block stands.

An item's body in a template ends without a stop; here "; ", "; and" and "." are put where the list wants them. The last
stop goes inside a closing quotation mark, as American printing has it; a semicolon stays outside.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.findings import Finding
from generator.tree.document import (
    Block,
    Break,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Quote,
    Ref,
    Section,
    Table,
    Terms,
    Text,
)
from generator.tree.elements import place
from generator.tree.walk import flat, map_runs, placed_runs, plain, walk

BULLET = "\u2022"
"""What stands before the items of a list that has no letters."""


OWN = tuple(f'{mark}"' for mark in ",;:")
"""The end of a quotation whose last mark is of the words quoted: a stop after it stands outside."""


def letter(index: int) -> str:
    """`(a)` for 0 to `(z)`, then `(aa)`, `(bb)` and so on, as contracts letter."""
    return f"({chr(ord('a') + index % 26) * (index // 26 + 1)})"


def number(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks` with every list lettered and punctuated, and every reference given its target's label."""
    lettered = tuple(_lettered(block) for block in blocks)
    labels = dict(_labels(lettered))
    return tuple(map_runs(block, partial(_refer, labels=labels)) for block in lettered)


def lost_references(blocks: tuple[Block, ...]) -> list[Finding]:
    """A finding for each reference of numbered `blocks` that leads to none of them, or prints nothing."""
    ids = {name for block in walk(blocks) for name in _ids(block)}
    return [
        Finding(place(at), "P103", said)
        for block in walk(blocks)
        for at, run in placed_runs(block)
        for node in flat(run)
        if isinstance(node, Ref) and (said := _lost(node, ids))
    ]


def _lost(node: Ref, ids: set[str]) -> str:
    if node.target not in ids:
        return f"expected a block with the id {node.target!r}, found none"
    return "" if node.content else f"expected words in the reference to {node.target!r}, which has no letter of its own"


def _lettered(block: Block) -> Block:
    match block:
        case Section():
            return replace(block, blocks=tuple(_lettered(inner) for inner in block.blocks))
        case Items():
            last = len(block.items) - 1
            labels = (BULLET if block.bulleted else letter(index) for index in range(last + 1))
            items = (
                _item(item, label, index, last)
                for index, (item, label) in enumerate(zip(block.items, labels, strict=True))
            )
            return replace(block, items=tuple(items))
        case _:
            return block


def _item(item: Item, label: str, index: int, last: int) -> Item:
    mark = "." if index == last else "; and" if index == last - 1 else ";"
    return replace(item, label=label, content=_closed(item.content, mark))


def _closed(content: Inlines, mark: str) -> Inlines:
    if mark == "." and plain(content).endswith((".", '."')):
        return content
    if mark == "." and content and isinstance(content[-1], Quote) and not plain(content).endswith(OWN):
        last = content[-1]
        return (*content[:-1], replace(last, content=(*last.content, Text(mark))))
    return (*content, Text(mark))


def _ids(block: Block) -> Iterator[str]:
    yield block.id
    match block:
        case Items():
            yield from (item.id for item in block.items)
        case Terms():
            yield from (row.id for row in block.rows)
        case Table():
            yield from (row.id for row in (block.head, *block.body, *block.foot))
        case _:
            return


def _labels(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in walk(blocks):
        if isinstance(block, Heading) and block.label:
            yield block.id, block.label
        if isinstance(block, Items):
            yield from ((item.id, item.label) for item in block.items)


def _refer(content: Inlines, labels: dict[str, str]) -> Inlines:
    """`content` with each reference's label; one without words of its own prints the label."""
    return tuple(_refer_one(node, labels) for node in content)


def _refer_one(node: Inline, labels: dict[str, str]) -> Inline:
    match node:
        case Text() | Break():
            return node
        case Ref():
            label = labels.get(node.target, "")
            return replace(node, label=label, content=_refer(node.content, labels) or _printed(label))
        case _:
            return replace(node, content=_refer(node.content, labels))


def _printed(label: str) -> Inlines:
    return (Text(label),) if label else ()
