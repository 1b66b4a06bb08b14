"""Edits of clauses, rows and lines: added, dropped, moved, swapped, with their letters."""

from dataclasses import replace
from random import Random

from generator.tree.document import Block, Cell, Item, Node, Paragraph, Row, Signature, Text
from generator.tree.walk import plain, walk
from tests.diffbench.edits import (
    WRONG,
    Blocks,
    Edited,
    Gold,
    ids,
    instead,
    kinds,
    lettered,
    lists,
    mapped,
    tables,
    with_rows,
)
from tests.diffbench.operators.figures import another_digit
from tests.diffbench.operators.operator import Operator
from tests.diffbench.operators.wording import SENTENCES

CLAUSE = (
    "it will not, as part of the initial distribution, solicit or accept subscriptions from residents of Ruritania "
    "unless a local dealer licensed there so requests in writing"
)


def added(*nodes: Node) -> Gold:
    """A clause that has come."""
    return Gold("substantive", kinds("clause added"), at=ids(*nodes))


def dropped(*nodes: Node) -> Gold:
    """A clause that has gone."""
    return Gold("substantive", kinds("clause dropped"), at=ids(*nodes))


def moved_gold(*nodes: Node) -> Gold:
    """A clause that stands elsewhere."""
    return Gold("moved", at=ids(*nodes))


def _item_added(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := lists(blocks)):
        return None
    block = chance.choice(found)
    at = chance.randrange(len(block.items) + 1)
    item = Item(id="new-item", content=(Text(CLAUSE),))
    return Edited(
        instead(blocks, block, lettered((*block.items[:at], item, *block.items[at:]), block)), (added(item),), True
    )


def _item_dropped(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := lists(blocks)):
        return None
    block = chance.choice(found)
    at = chance.randrange(len(block.items))
    return Edited(
        instead(blocks, block, lettered(block.items[:at] + block.items[at + 1 :], block)),
        (dropped(block.items[at]),),
        True,
    )


def _moved(items: tuple[Item, ...], chance: Random) -> tuple[tuple[Item, ...], Item]:
    """The items with the shortest of them but one another place."""
    at = min(range(len(items)), key=lambda one: len(plain(items[one].content)))
    rest = items[:at] + items[at + 1 :]
    to = chance.choice([one for one in range(len(items)) if abs(one - at) > 1])
    return (*rest[:to], items[at], *rest[to:]), items[at]


def _item_moved(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := lists(blocks, 4)):
        return None
    block = chance.choice(found)
    items, moved = _moved(block.items, chance)
    return Edited(instead(blocks, block, lettered(items, block)), (moved_gold(moved),), True)


def _item_moved_and_edited(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := [one for one in lists(blocks, 4) if "shall refer" not in plain(one.items[0].content)]):
        return None
    block = chance.choice(found)
    items, moved = _moved(block.items, chance)
    edited = replace(moved, content=(Text("subject to the foregoing, "), *moved.content))
    items = tuple(edited if one is moved else one for one in items)
    gold = (moved_gold(moved), Gold("substantive", kinds("wording"), "", "subject to the foregoing,", ids(moved)))
    return Edited(instead(blocks, block, lettered(items, block)), gold, True)


def _paragraphs(blocks: Blocks, least: int = 20) -> list[Paragraph]:
    return [one for one in walk(blocks) if isinstance(one, Paragraph) and len(plain(one.content).split()) >= least]


def _paragraph_added(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := _paragraphs(blocks)):
        return None
    beside = chance.choice(found)
    new = Paragraph(id="new-paragraph", content=(Text(" ".join(SENTENCES[:2])),))
    return Edited(instead(blocks, beside, beside, new), (added(new),))


def _paragraph_dropped(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := _paragraphs(blocks)):
        return None
    gone = chance.choice(found)
    return Edited(instead(blocks, gone), (dropped(gone),))


def _paragraphs_swapped(blocks: Blocks, chance: Random) -> Edited | None:
    found = _paragraphs(blocks)
    if len(found) < 2:
        return None
    at = chance.randrange(len(found) - 1)
    swap: dict[int, Block] = {id(found[at]): found[at + 1], id(found[at + 1]): found[at]}
    between = list(walk(blocks))
    first, second = (next(n for n, one in enumerate(between) if one is found[at + step]) for step in (0, 1))
    if second - first > 1:
        return None
    return Edited(mapped(blocks, lambda one: (swap.get(id(one), one),)), (moved_gold(found[at], found[at + 1]),))


def _row(name: str, amount: str) -> Row:
    return Row(id="new-row", cells=(Cell((Text(name),)), Cell((Text(amount),), amount=True)))


def _row_added(blocks: Blocks, chance: Random) -> Edited | None:
    found = [table for table in tables(blocks) if len(table.body[0].cells) == 2]
    if not found:
        return None
    table = chance.choice(found)
    at = chance.randrange(1, len(table.body) + 1)
    new = _row("Whitfield & Castor Securities LLC", "35,000,000")
    return Edited(with_rows(blocks, table, (*table.body[:at], new, *table.body[at:])), (added(new),))


def _row_dropped(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := tables(blocks)):
        return None
    table = chance.choice(found)
    at = chance.randrange(1, len(table.body))
    return Edited(with_rows(blocks, table, table.body[:at] + table.body[at + 1 :]), (dropped(table.body[at]),))


def _row_moved(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := tables(blocks, 5)):
        return None
    table = chance.choice(found)
    at = chance.randrange(1, len(table.body))
    rest = table.body[:at] + table.body[at + 1 :]
    to = chance.choice([one for one in range(1, len(rest) + 1) if abs(one - at) > 2] or [0])
    rows = (*rest[:to], table.body[at], *rest[to:])
    return Edited(with_rows(blocks, table, rows), (moved_gold(table.body[at]),)) if to else None


def _amounts_swapped(blocks: Blocks, chance: Random) -> Edited | None:
    """Two rows exchange their amounts, so that the total still ties."""
    for table in tables(blocks):
        for at, row in enumerate(table.body[1:-1], 1):
            other = table.body[at + 1]
            if plain(row.cells[-1].content) != plain(other.cells[-1].content):
                one = replace(row, cells=(*row.cells[:-1], other.cells[-1]))
                two = replace(other, cells=(*other.cells[:-1], row.cells[-1]))
                gold = tuple(Gold("substantive", kinds("amount"), at=ids(both)) for both in (row, other))
                return Edited(with_rows(blocks, table, (*table.body[:at], one, two, *table.body[at + 2 :])), gold)
    return None


def _firm_dropped(blocks: Blocks, chance: Random) -> Edited | None:
    found = [one for one in walk(blocks) if isinstance(one, Signature) and len(one.firms) > 2]
    if not found:
        return None
    block = chance.choice(found)
    at = chance.randrange(1, len(block.firms))
    return Edited(
        instead(blocks, block, replace(block, firms=block.firms[:at] + block.firms[at + 1 :])),
        (Gold("substantive", kinds("name"), at=ids(block)),),
    )


def _label_edited(blocks: Blocks, chance: Random) -> Edited | None:
    if not (found := lists(blocks)):
        return None
    block = chance.choice(found)
    at = chance.randrange(1, len(block.items))
    items = tuple(replace(one, label=WRONG) if number == at else one for number, one in enumerate(block.items))
    return Edited(
        instead(blocks, block, replace(block, items=items)),
        (Gold("substantive", kinds("reference"), at=ids(block.items[at])),),
    )


def _underwriter_in_annex_only(blocks: Blocks, chance: Random) -> Edited | None:
    """Another name in the table, with the amount and the place of the one that was there."""
    if not (found := tables(blocks)):
        return None
    table = chance.choice(found)
    at = chance.randrange(1, len(table.body))
    row = table.body[at]
    new = replace(row, cells=(Cell((Text("Whitfield & Castor"),)), *row.cells[1:]))
    rows = (*table.body[:at], new, *table.body[at + 1 :])
    return Edited(with_rows(blocks, table, rows), (Gold("substantive", kinds("name"), at=ids(row)),))


def _row_moved_and_changed(blocks: Blocks, chance: Random) -> Edited | None:
    moved = _row_moved(blocks, chance)
    if moved is None:
        return None
    table, before = tables(moved.blocks, 5)[0], tables(blocks, 5)[0]
    places = {id(row): at for at, row in enumerate(before.body)}
    jumps = [at for at, row in enumerate(table.body) if abs(places.get(id(row), at) - at) > 2]
    if len(jumps) != 1:
        return None
    row = table.body[jumps[0]]
    amount = another_digit(plain(row.cells[-1].content), chance)
    new = replace(row, cells=(*row.cells[:-1], Cell((Text(amount),), amount=True)))
    rows = tuple(new if one is row else one for one in table.body)
    return Edited(
        with_rows(moved.blocks, table, rows), (moved_gold(row), Gold("substantive", kinds("amount"), at=ids(row)))
    )


BLOCKS = tuple(
    Operator(name, apply)
    for name, apply in (
        ("clause-added", _item_added),
        ("clause-dropped", _item_dropped),
        ("clause-moved", _item_moved),
        ("clause-moved-and-edited", _item_moved_and_edited),
        ("paragraph-added", _paragraph_added),
        ("paragraph-dropped", _paragraph_dropped),
        ("paragraphs-swapped", _paragraphs_swapped),
        ("row-added", _row_added),
        ("row-dropped", _row_dropped),
        ("row-moved", _row_moved),
        ("row-moved-and-changed", _row_moved_and_changed),
        ("amounts-swapped", _amounts_swapped),
        ("firm-dropped", _firm_dropped),
        ("label-edited", _label_edited),
        ("underwriter-in-annex-only", _underwriter_in_annex_only),
    )
)
