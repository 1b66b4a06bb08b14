"""Noise in blocks: parted, drawn together, set otherwise."""

import re
from dataclasses import replace
from random import Random

from generator.tree.document import (
    Address,
    Block,
    Break,
    Cell,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.tree.walk import plain
from tests.diffbench.edits import Blocks, mapped
from tests.diffbench.noise.words import said


def capitals(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        match block:
            case Heading():
                return (replace(block, content=said(plain(block.content).upper())),)
            case Table():
                cells = tuple(replace(cell, content=said(plain(cell.content).upper())) for cell in block.head.cells)
                return (replace(block, head=replace(block.head, cells=cells)),)
            case Terms():
                rows = (replace(row, label=said(plain(row.label).upper())) for row in block.rows)
                return (replace(block, rows=tuple(rows)),)
            case Signature():
                return (replace(block, firms=tuple(said(plain(firm).title()) for firm in block.firms)),)
            case _:
                return (block,)

    return mapped(blocks, changed)


def split(blocks: Blocks, chance: Random) -> Blocks:
    """Some paragraphs parted after a sentence."""

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Paragraph) or chance.random() < 0.5:
            return (block,)
        text = plain(block.content)
        spots = [match.end() for match in re.finditer(r"[a-z]\. (?=[A-Z])", text)]
        if not spots:
            return (block,)
        at = chance.choice(spots)
        return replace(block, content=said(text[:at].rstrip())), replace(
            block, id=f"{block.id}-on", content=said(text[at:])
        )

    return mapped(blocks, changed)


def cut_by_page(blocks: Blocks, chance: Random) -> Blocks:
    """Some paragraphs parted in the middle of a sentence."""

    def changed(block: Block) -> tuple[Block, ...]:
        words = plain(block.content).split(" ") if isinstance(block, Paragraph) else []
        if not isinstance(block, Paragraph) or len(words) < 30 or chance.random() < 0.7:
            return (block,)
        at = chance.randrange(8, len(words) - 8)
        first, second = said(" ".join(words[:at])), said(" ".join(words[at:]))
        return replace(block, content=first), replace(block, id=f"{block.id}-on", content=second)

    return mapped(blocks, changed)


def lists_cut(blocks: Blocks, chance: Random) -> Blocks:
    """Lists that a page parts in two."""

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Items) or len(block.items) < 2:
            return (block,)
        at = chance.randrange(1, len(block.items))
        return replace(block, items=block.items[:at]), replace(block, id=f"{block.id}-on", items=block.items[at:])

    return mapped(blocks, changed)


def sections_gone(blocks: Blocks, chance: Random) -> Blocks:
    made: list[Block] = []
    for block in blocks:
        made += sections_gone(block.blocks, chance) if isinstance(block, Section) else (block,)
    return tuple(made)


def headings_as_paragraphs(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Heading):
            return (Paragraph(id=block.id, content=said(plain(block.content)), role="flush"),)
        return (block,)

    return mapped(blocks, changed)


def addresses_as_paragraphs(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Address):
            return tuple(Paragraph(id=f"{block.id}-{at}", content=line) for at, line in enumerate(block.lines))
        return (block,)

    return mapped(blocks, changed)


def addresses_as_one(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Address):
            lines: list[Inline] = []
            for line in block.lines:
                lines += [*line, Break()]
            return (Paragraph(id=block.id, content=tuple(lines[:-1])),)
        return (block,)

    return mapped(blocks, changed)


def firms_wrapped(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Signature):
            return (block,)
        lines: list[Inlines] = []
        for firm in block.firms:
            head, _, last = plain(firm).rpartition(" ")
            lines += [said(head), said(last)] if len(head) > 30 else [firm]
        return (replace(block, firms=tuple(lines)),)

    return mapped(blocks, changed)


def every_amount_signed(blocks: Blocks, chance: Random) -> Blocks:
    def cell(one: Cell) -> Cell:
        text = plain(one.content)
        return replace(one, content=said(f"${text}")) if re.fullmatch(r"\d[\d,]+", text) else one

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Table):
            return (block,)
        body = tuple(replace(row, cells=tuple(map(cell, row.cells))) for row in block.body)
        return (replace(block, body=body),)

    return mapped(blocks, changed)


def labels_bare(blocks: Blocks, chance: Random) -> Blocks:
    style = chance.choice(("{}.", "{})", "{}"))

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Items):
            return (block,)
        items = tuple(replace(item, label=style.format(item.label.strip("()"))) for item in block.items)
        return (replace(block, items=items),)

    return mapped(blocks, changed)


def ids_gone(blocks: Blocks, chance: Random) -> Blocks:
    """Ids that hang on the place, as a reader gives them."""
    count = 0

    def next_id() -> str:
        nonlocal count
        count += 1
        return f"b{count}"

    def changed(block: Block) -> tuple[Block, ...]:
        block = replace(block, id=next_id(), origins=())
        match block:
            case Items():
                return (replace(block, items=tuple(replace(one, id=next_id(), origins=()) for one in block.items)),)
            case Terms():
                return (replace(block, rows=tuple(replace(one, id=next_id(), origins=()) for one in block.rows)),)
            case Table():
                return (replace(block, body=tuple(replace(one, id=next_id(), origins=()) for one in block.body)),)
            case _:
                return (block,)

    return mapped(blocks, changed)


def captioned(blocks: Blocks, chance: Random) -> Blocks:
    return (
        Paragraph(id="caption", content=said(chance.choice(("EXECUTION COPY", "[Conformed Copy]", "EX-1.01")))),
        *blocks,
    )


def uncoloned(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Terms):
        return (block,)
    rows = tuple(replace(row, label=said(plain(row.label).rstrip(":"))) for row in block.rows)
    return (replace(block, rows=rows),)


def leadered(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Terms):
        return (block,)
    rows = tuple(replace(row, label=said(f"{plain(row.label)} ........")) for row in block.rows)
    return (replace(block, rows=rows),)
