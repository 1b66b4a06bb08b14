"""A signature block for EDGAR: one table, the block in one half of it."""

from generator.tree.document import Signature
from generator.writers.submission.inlines import inlines
from generator.writers.submission.tables import EMPTY, anchor, cell, grid, row
from generator.writers.web.element import void


def signature(block: Signature) -> str:
    """The firms, who signs for them, the line and who stands under it."""
    right = block.side == "right"
    halves = [_beside(cells, right) for cells in (*_firms(block), *_signing(block))]
    return anchor(block.id) + grid(halves)


def _beside(cells: tuple[str, ...], right: bool) -> str:
    blank = cell(EMPTY, "50%")
    return row(blank, *cells) if right else row(*cells, blank)


def _firms(block: Signature) -> list[tuple[str, ...]]:
    wide = [_wide(inlines(firm)) for firm in block.firms]
    agent = [] if block.agent is None else [_wide(EMPTY), _wide("By: " + inlines(block.agent))]
    return [*wide, *agent, _wide(EMPTY)]


def _signing(block: Signature) -> list[tuple[str, ...]]:
    conformed = EMPTY if block.conformed is None else inlines(block.conformed)
    rule = void("HR", SIZE="1", NOSHADE="NOSHADE", WIDTH="90%", ALIGN="LEFT")
    line = (cell("By:", "5%"), cell(conformed + rule, "45%"))
    fields = (("Name: ", block.name), ("Title: ", block.title))
    return [line, *((cell(EMPTY), cell(label + inlines(words))) for label, words in fields if words is not None)]


def _wide(content: str) -> tuple[str, ...]:
    return (cell(content, span="2"),)
