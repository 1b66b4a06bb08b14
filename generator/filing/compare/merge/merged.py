"""A redline: both versions in one tree, which the writers print as any other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from generator.filing.compare.comparison import Comparison
from generator.filing.compare.merge import words
from generator.filing.compare.merge.entries import WHOLE, Entry, entries, slot
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import Operation
from generator.tree.document import (
    Added,
    Address,
    Block,
    Cell,
    Deleted,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    TermRow,
    Terms,
)

Path = tuple[Section, ...]


def merged(comparison: Comparison) -> tuple[Block, ...]:
    """The blocks of a redline: accepting all of it gives NEW's passages, rejecting all OLD's."""
    paths = dict(_paths(comparison.new.blocks, ()))
    made: list[tuple[Path, Block]] = []
    path: Path = ()
    for _, group in groupby(entries(comparison.pairs), _Blocks()):
        run = list(group)
        path = next((paths[id(entry.new.block)] for entry in run if entry.new), path)
        made.append((path, _block(run)))
    return _unique(tuple(_nested(made, 0)), set())


def _paths(blocks: tuple[Block, ...], path: Path) -> Iterator[tuple[int, Path]]:
    """The sections that hold each block."""
    for block in blocks:
        yield id(block), path
        if isinstance(block, Section):
            yield from _paths(block.blocks, (*path, block))


def _nested(made: Sequence[tuple[Path, Block]], level: int) -> Iterator[Block]:
    """The blocks within the sections that hold them."""
    for section, group in groupby(made, lambda one: id(one[0][level]) if len(one[0]) > level else 0):
        run = list(group)
        if section:
            yield replace(run[0][0][level], blocks=tuple(_nested(run, level + 1)))
        else:
            yield from (block for _, block in run)


class _Blocks:
    """A key for each run of entries that a redline shows as one block."""

    def __init__(self) -> None:
        self._count = 0
        self._kind: type[Block] | None = None
        self._blocks: tuple[int | None, int | None] = (None, None)

    def __call__(self, entry: Entry) -> int:
        old, new = (id(unit.block) if unit else None for unit in (entry.old, entry.new))
        kind = type(entry.unit.block)
        goes_on = kind is self._kind and kind in (Items, Terms, *WHOLE) and self._continues(kind, old, new)
        if not goes_on:
            self._count += 1
            self._blocks = (None, None)
        self._kind = kind
        self._blocks = (old or self._blocks[0], new or self._blocks[1])
        return self._count

    def _continues(self, kind: type[Block], old: int | None, new: int | None) -> bool:
        """Whether an entry is of the block at hand: of its new block, or beside it of the old one that it replaces."""
        before, now = self._blocks
        if kind in WHOLE and not (old and new):
            return (now == new) if new else (before == old)
        return new is None or now is None or now == new


def _block(run: list[Entry]) -> Block:
    unit = next((entry.new for entry in run if entry.new), run[0].unit)
    block = unit.block
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_content(run[0])[0])
        case Address():
            return replace(block, lines=tuple(_content(entry)[0] for entry in run))
        case Items():
            return replace(block, items=tuple(_item(entry) for entry in run))
        case Terms():
            return replace(block, rows=tuple(_term(entry) for entry in run))
        case Table():
            return _table(block, run)
        case Signature():
            return _signature(block, run)
        case Section():
            raise TypeError("a section has no words of its own")


def _content(entry: Entry) -> list[Inlines]:
    """The words of each passage of an entry, marked."""
    if entry.old and entry.new:
        return list(_both(entry.old, entry.new, entry.operations))
    mark = Added if entry.new else Deleted
    return [(mark(passage.content),) if passage.text else () for passage in entry.unit.passages]


def _both(old: Unit, new: Unit, found: tuple[Operation, ...]) -> Iterator[Inlines]:
    cuts = zip(old.passages, new.passages, pairwise(old.cuts), pairwise(new.cuts), strict=True)
    for one, other, (start, end), (begin, stop) in cuts:
        mine = [
            Operation(said.tag, said.old - start, said.old_end - start, said.new - begin, said.new_end - begin)
            for said in found
            if start <= said.old <= said.old_end <= end and begin <= said.new <= said.new_end <= stop
        ]
        yield words.merged(one, other, old.tokens[start:end], new.tokens[begin:stop], mine)


def _item(entry: Entry) -> Item:
    block, at = entry.unit.block, entry.unit.ordinal
    assert isinstance(block, Items)
    return replace(block.items[at], content=_content(entry)[0])


def _term(entry: Entry) -> TermRow:
    block, at = entry.unit.block, entry.unit.ordinal
    assert isinstance(block, Terms)
    label, value = _content(entry)
    return replace(block.rows[at], label=label, value=value)


def _row(entry: Entry) -> Row:
    block, at = entry.unit.block, entry.unit.ordinal
    assert isinstance(block, Table)
    row = (block.head, *block.body, *block.foot)[at]
    cells = zip(row.cells, _content(entry), strict=True)
    return replace(row, cells=tuple(Cell(content, cell.amount) for cell, content in cells))


def _table(block: Table, run: list[Entry]) -> Table:
    head, body, foot = ([_row(entry) for entry in run if entry.unit.kind == kind] for kind in ("head", "row", "total"))
    return replace(block, head=head[0], body=tuple(body), foot=tuple(foot))


def _signature(block: Signature, run: list[Entry]) -> Signature:
    firms = tuple(_content(entry)[0] for entry in run if entry.unit.kind == "firm")
    lines: dict[str, Inlines] = {}
    for entry in run:
        if entry.unit.kind == "signatory":
            name = slot(entry.unit)
            lines[name] = lines.get(name, ()) + _content(entry)[0]
    return replace(
        block,
        firms=firms,
        agent=lines.get("agent"),
        conformed=lines.get("conformed"),
        name=lines.get("name"),
        title=lines.get("title"),
    )


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
