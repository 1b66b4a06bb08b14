"""The ids of a redline: those of blocks, items and rows of both versions, and those of changes, each once."""

from dataclasses import replace

from generator.tree.document import (
    Added,
    Block,
    Break,
    Deleted,
    Inline,
    Inlines,
    Items,
    Section,
    Table,
    Terms,
    Text,
)
from generator.tree.walk import map_runs


def once(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every id once: that of a change where its words begin."""
    taken: set[str] = set()

    def first(content: Inlines) -> Inlines:
        return tuple(map(_first, content))

    def _first(node: Inline) -> Inline:
        if isinstance(node, Added | Deleted):
            name = "" if node.id in taken else node.id
            taken.add(node.id)
            return replace(node, id=name, content=first(node.content))
        return node if isinstance(node, Text | Break) else replace(node, content=first(node.content))

    return _unique(tuple(map_runs(block, first) for block in blocks), set())


def _unique(blocks: tuple[Block, ...], taken: set[str]) -> tuple[Block, ...]:
    """The blocks with every id once: what is deleted may have had that of what is added."""
    return tuple(_named(block, taken) for block in blocks)


def _named(block: Block, taken: set[str]) -> Block:
    block = replace(block, id=_free(block.id, taken))
    match block:
        case Section():
            return replace(block, blocks=_unique(block.blocks, taken))
        case Items():
            return replace(block, items=tuple(replace(item, id=_free(item.id, taken)) for item in block.items))
        case Terms():
            return replace(block, rows=tuple(replace(row, id=_free(row.id, taken)) for row in block.rows))
        case Table():
            head, body, foot = (
                tuple(replace(row, id=_free(row.id, taken)) for row in rows)
                for rows in ((block.head,), block.body, block.foot)
            )
            return replace(block, head=head[0], body=body, foot=foot)
        case _:
            return block


def _free(name: str, taken: set[str]) -> str:
    said, count = name, 1
    while said in taken:
        count += 1
        said = f"{name}-{count}"
    taken.add(said)
    return said
