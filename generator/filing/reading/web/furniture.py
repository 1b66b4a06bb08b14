"""Page furniture out of a page: numbers and running lines beside the end of a printed page, paragraphs made whole."""

from collections.abc import Sequence
from dataclasses import replace

from generator.filing.reading.parts import Drops, Grid, Piece, Run
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.text import pages
from generator.filing.reading.text.joining import Vocabulary, joined
from generator.filing.reading.text.lines import Line
from generator.filing.reading.text.paragraphs import ends
from generator.filing.reading.web.page import PageEnd


def without_furniture(found: Sequence[Piece | PageEnd], known: Vocabulary, drops: Drops) -> list[Piece]:
    """The pieces less what is a page's alone; a paragraph that a page's end parted is one again."""
    lines = [line for number, piece in enumerate(found) for line in (_line(number, piece), Line(number, ""))]
    pages.without_furniture(lines)
    ruled = {line.number: line.rule for line in lines if line.rule and line.text}
    made: list[Piece] = []
    ended = False
    for number, piece in enumerate(found):
        if isinstance(piece, PageEnd) or number in ruled:
            ended = True
        if isinstance(piece, PageEnd):
            continue
        if isinstance(piece, Run) and (rule := ruled.get(number) or ("rule-line" if is_rule(piece.text) else "")):
            drops.drop(rule, piece.at, piece.text)
            continue
        if ended and made and _goes_on(made[-1], piece):
            made[-1] = _whole(made[-1], piece, known, drops)
        else:
            made.append(piece)
        ended = False
    return made


def _line(number: int, piece: Piece | PageEnd) -> Line:
    if isinstance(piece, PageEnd):
        return Line(number, "", rule="page-tag", breaks=True)
    text = f"row {piece.at}" if isinstance(piece, Grid) else f"{piece.label}{piece.text}"
    return Line(number, text, 0, len(text))


def _goes_on(before: Piece, piece: Piece) -> bool:
    if not isinstance(before, Run) or not isinstance(piece, Run) or piece.heading or before.heading or piece.label:
        return False
    return not ends(before.text) and piece.text[:1].islower() and piece.placing != "centred"


def _whole(before: Piece, piece: Piece, known: Vocabulary, drops: Drops) -> Run:
    assert isinstance(before, Run) and isinstance(piece, Run)
    parts = [Line(run.at, run.text, page=n > 0) for n, run in enumerate((before, piece))]
    return replace(before, lines=(joined(parts, known, drops),))
