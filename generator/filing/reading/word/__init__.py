"""DOCX into runs and grids: numbering counted, tracked changes made or undone."""

from generator.filing.reading.limits import Unfit
from generator.filing.reading.parts import Drops, Grid, Piece
from generator.filing.reading.word.body import Body
from generator.filing.reading.word.package import Package, opened
from generator.filing.reading.word.styles import read_styles
from generator.filing.reading.word.tabbed import tabbed
from generator.proofs.numbering import Numbering, read_numbering


def pieces(data: bytes, changes: str, drops: Drops) -> list[Piece]:
    """The runs and grids of a DOCX, tracked changes `accepted` or `original`; Unfit where it is none."""
    package = opened(data)
    found = _found(package, changes, drops)
    for part in package.furniture:
        drops.drop("running-line", 1, part)
    return tabbed(found)


def paragraphs(data: bytes, changes: str) -> list[str]:
    """The words of each paragraph that has any, a cell's among them, its number before it; Unfit as `pieces` is."""
    lines = (line for piece in _found(opened(data), changes, Drops("")) for line in _lines(piece))
    return [words for line in lines if (words := " ".join(line.split()))]


def _found(package: Package, changes: str, drops: Drops) -> list[Piece]:
    try:
        numbering = read_numbering(package.numbering) if package.numbering else Numbering()
        styles = read_styles(package.styles)
        body = Body(styles, numbering, drops, original=changes == "original")
        return [*body.pieces(package.document), *body.notes(package.footnotes)]
    except (KeyError, ValueError, RecursionError) as error:
        raise Unfit(f"expected a DOCX, found {error!r}") from None


def _lines(piece: Piece) -> list[str]:
    if isinstance(piece, Grid):
        return [line for row in piece.rows for cell in row.cells for line in cell.split("\n")]
    return [f"{piece.label} {' '.join(piece.lines)}"]
