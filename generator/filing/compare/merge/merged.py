"""A redline: both versions in one tree, which the writers print as any other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from generator.filing.compare.classify import places
from generator.filing.compare.comparison import Comparison
from generator.filing.compare.merge import words
from generator.filing.compare.merge.entries import WHOLE, Entry, entries, slot
from generator.filing.compare.merge.ids import once
from generator.filing.compare.merge.marks import Mark, Marks
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import Operation
from generator.tree.document import (
    Address,
    Block,
    Cell,
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
    """The blocks of a redline: accepting all of it gives NEW's passages, rejecting all OLD's.

    Words that differ bear the class of their change, and the first of them its id: `c3` where it is added, `c3-old`
    where it is deleted.
    """
    paths = dict(_paths(comparison.new.blocks, ()))
    marks = Marks(comparison.changes)
    made: list[tuple[Path, Block]] = []
    path: Path = ()
    for _, group in groupby(entries(comparison.pairs), _Blocks()):
        run = list(group)
        path = next((paths[id(entry.new.block)] for entry in run if entry.new), path)
        made.append((path, _block(run, marks)))
    return once(tuple(_nested(made, 0)))


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


def _block(run: list[Entry], marks: Marks) -> Block:
    unit = next((entry.new for entry in run if entry.new), run[0].unit)
    block = unit.block
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_content(run[0], marks)[0])
        case Address():
            return replace(block, lines=tuple(_content(entry, marks)[0] for entry in run))
        case Items():
            return replace(block, items=tuple(_item(entry, marks) for entry in run))
        case Terms():
            return replace(block, rows=tuple(_term(entry, marks) for entry in run))
        case Table():
            return _table(block, run, marks)
        case Signature():
            return _signature(block, run, marks)
        case Section():
            raise TypeError("a section has no words of its own")


def _content(entry: Entry, marks: Marks) -> list[Inlines]:
    """The words of each passage of an entry, marked."""
    if entry.old and entry.new:
        return list(_both(entry, entry.old, entry.new, marks))
    whole = marks.whole(entry.pair)
    mark = whole.added if entry.new else whole.deleted
    return [(mark(content),) if content else () for content in _alone(entry, marks)]


def _alone(entry: Entry, marks: Marks) -> Iterator[Inlines]:
    """The words of an entry of one version; of one that moved, those that changed on the way are marked."""
    unit = entry.unit
    kind: words.Kind = "added" if entry.new else "deleted"
    for passage, (start, end) in zip(unit.passages, pairwise(unit.cuts), strict=True):
        runs = [
            (slice(max(low - start, 0), high - start), marks.part(entry.pair, number))
            for number, said in enumerate(entry.operations)
            for low, high in [(said.new, said.new_end) if entry.new else (said.old, said.old_end)]
            if said.tag == "changed" and start <= low <= high <= end
        ]
        yield words.alone(passage, unit.tokens[start:end], runs, kind) if passage.text else ()


def _both(entry: Entry, old: Unit, new: Unit, marks: Marks) -> Iterator[Inlines]:
    cuts = zip(old.passages, new.passages, pairwise(old.cuts), pairwise(new.cuts), strict=True)
    marked = [(said, _mark(entry, old, new, number, marks)) for number, said in enumerate(entry.operations)]
    for one, other, (start, end), (begin, stop) in cuts:
        mine = [
            (Operation(said.tag, said.old - start, said.old_end - start, said.new - begin, said.new_end - begin), mark)
            for said, mark in marked
            if start <= said.old <= said.old_end <= end and begin <= said.new <= said.new_end <= stop
        ]
        yield words.merged(one, other, old.tokens[start:end], new.tokens[begin:stop], mine)


def _mark(entry: Entry, old: Unit, new: Unit, number: int, marks: Marks) -> Mark:
    if entry.single:
        return marks.part(entry.pair, number)
    _, start, end, begin, stop = entry.operations[number]
    return marks.words(entry.pair, places.said((old,), start, end), places.said((new,), begin, stop))


def _item(entry: Entry, marks: Marks) -> Item:
    block, at = entry.unit.block, entry.unit.ordinal
    assert isinstance(block, Items)
    item = replace(block.items[at], content=_content(entry, marks)[0])
    was = entry.old.label if entry.old and entry.new else item.label
    return item if was == item.label else replace(item, was=was)


def _term(entry: Entry, marks: Marks) -> TermRow:
    block, at = entry.unit.block, entry.unit.ordinal
    assert isinstance(block, Terms)
    label, value = _content(entry, marks)
    return replace(block.rows[at], label=label, value=value)


def _table(block: Table, run: list[Entry], marks: Marks) -> Table:
    rows: dict[int, list[Row]] = {}

    def row(entry: Entry) -> Row:
        """A row of the table that an entry is of; the rows of each table are looked up once."""
        of, at = entry.unit.block, entry.unit.ordinal
        assert isinstance(of, Table)
        if id(of) not in rows:
            rows[id(of)] = [row for row in (of.head, *of.body, *of.foot) if row.cells]
        old = rows[id(of)][at]
        cells = zip(old.cells, _content(entry, marks), strict=True)
        return replace(old, cells=tuple(Cell(content, cell.amount) for cell, content in cells))

    head, body, foot = ([row(entry) for entry in run if entry.unit.kind == kind] for kind in ("head", "row", "total"))
    return replace(block, head=head[0] if head else block.head, body=tuple(body), foot=tuple(foot))


def _signature(block: Signature, run: list[Entry], marks: Marks) -> Signature:
    firms = tuple(_content(entry, marks)[0] for entry in run if entry.unit.kind == "firm")
    lines: dict[str, Inlines] = {}
    for entry in run:
        if entry.unit.kind == "signatory":
            name = slot(entry.unit)
            lines[name] = lines.get(name, ()) + _content(entry, marks)[0]
    return replace(
        block,
        firms=firms,
        agent=lines.get("agent"),
        conformed=lines.get("conformed"),
        name=lines.get("name"),
        title=lines.get("title"),
    )
