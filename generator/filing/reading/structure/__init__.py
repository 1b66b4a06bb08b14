"""Runs and grids of any file into the blocks of an agreement: what each is follows from its words and its place."""

from collections.abc import Callable, Sequence
from itertools import groupby

from generator.filing.reading.parts import Grid, Piece, Run
from generator.filing.reading.signs.marks import annex, closing
from generator.filing.reading.structure import grids, prose
from generator.filing.reading.structure.lists import Listed, list_of
from generator.filing.reading.structure.signatures import signatures
from generator.filing.reading.structure.source import Source
from generator.tree.document import Block, Section


def blocks(pieces: Sequence[Piece], source: Source) -> tuple[Block, ...]:
    """The blocks that pieces make up; what stands after the closing is signatures, until an annex begins."""
    made: list[Block] = []
    at = 0
    while at < len(pieces):
        signed = _first(pieces, at, closing)
        end = _first(pieces, signed, annex)
        before = _before(pieces[at:signed], source, opening=at == 0)
        if at and before:
            made.append(Section(**source.node("annex", pieces[at].at), role="annex", blocks=before))
        else:
            made.extend(before)
        if signed < end:
            inside = _signing(pieces[signed:end], source)
            made.append(Section(**source.node("signatures", pieces[signed].at), role="signatures", blocks=inside))
        at = end
    return tuple(made)


def _first(pieces: Sequence[Piece], start: int, is_one: Callable[[str], object]) -> int:
    """The first run from `start` on whose words are of a kind; the end where none is."""
    found = (n for n in range(start, len(pieces)) if isinstance(run := pieces[n], Run) and is_one(run.lines[0]))
    return next(found, len(pieces))


def _before(pieces: Sequence[Piece], source: Source, *, opening: bool) -> tuple[Block, ...]:
    """Blocks of running text, lists and grids."""
    whole = [part for piece in pieces for part in (grids.opened(piece) if isinstance(piece, Grid) else (piece,))]
    told = prose.told(whole, opening=opening)
    made: list[Block] = []
    for is_item, group in groupby(told, lambda piece: isinstance(piece, Listed)):
        if is_item:
            made.append(list_of([each for each in group if isinstance(each, Listed)], source))
            continue
        for piece in group:
            if isinstance(piece, Grid):
                made.append(grids.grid(piece, source))
            elif isinstance(piece, Run):
                made.append(prose.block(piece, source))
    return tuple(made)


def _signing(pieces: Sequence[Piece], source: Source) -> tuple[Block, ...]:
    first, *rest = pieces
    assert isinstance(first, Run)
    lines = [run for piece in rest for run in (grids.lines(piece) if isinstance(piece, Grid) else (piece,))]
    return (prose.closing(first, source), *signatures([*prose.after_closing(first), *lines], source))
