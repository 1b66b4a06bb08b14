"""Both versions side by side: a row for each paragraph, item and row of terms, what the one lacks left blank."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.filing.show.page.changes import BESIDE, SIDE
from generator.tree.changes import earlier, later, marked
from generator.tree.document import Block, Items, Section, Terms
from generator.writers.web.blocks import blocks
from generator.writers.web.element import element, escape

_TAG = re.compile(r"<[a-z][^>]*>")
_LINK = re.compile(r' (id="|href="#)')


def columns(redline: Iterable[Block], old: str, new: str) -> str:
    """The section that holds the rows, under the names of both versions."""
    head = element("div", element("div", escape(old)), element("div", escape(new)), class_="pair head")
    rows = "\n".join(_row(block) for block in _flat(redline))
    return element("section", head, "\n", rows, "\n", id="side")


def _flat(redline: Iterable[Block]) -> Iterator[Block]:
    """The blocks without sections, each item of a list and each row of the terms as one."""
    for block in redline:
        match block:
            case Section():
                yield from _flat(block.blocks)
            case Items():
                yield from (replace(block, items=(item,), id=item.id + "-list") for item in block.items)
            case Terms():
                yield from (replace(block, rows=(row,), id=row.id + "-terms") for row in block.rows)
            case _:
                yield block


def _row(block: Block) -> str:
    was, now = blocks(earlier([block])), blocks(later([block]))
    sides = element("div", _named(was, SIDE), class_="was"), element("div", _named(now, BESIDE), class_="now")
    return element("div", *sides, class_="pair changed" if marked([block]) else "pair")


def _named(markup: str, prefix: str) -> str:
    """Markup with every id, and every link to one, of its own; between tags no `<` stands, nor `>` within them."""
    return _TAG.sub(lambda tag: _LINK.sub(rf" \1{prefix}", tag[0]), markup)
