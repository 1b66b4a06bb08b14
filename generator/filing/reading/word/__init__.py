"""DOCX into runs and grids: numbering counted, tracked changes made or undone."""

from generator.filing.reading.limits import Unfit
from generator.filing.reading.parts import Drops, Piece
from generator.filing.reading.word.body import Body
from generator.filing.reading.word.package import opened
from generator.filing.reading.word.styles import read_styles
from generator.filing.reading.word.tabbed import tabbed
from generator.proofs.numbering import Numbering, read_numbering


def pieces(data: bytes, changes: str, drops: Drops) -> list[Piece]:
    """The runs and grids of a DOCX, tracked changes `accepted` or `original`; Unfit where it is none."""
    package = opened(data)
    try:
        numbering = read_numbering(package.numbering) if package.numbering else Numbering()
        styles = read_styles(package.styles)
        body = Body(styles, numbering, drops, original=changes == "original")
        found = [*body.pieces(package.document), *body.notes(package.footnotes)]
    except (KeyError, ValueError, RecursionError) as error:
        raise Unfit(f"expected a DOCX, found {error!r}") from None
    for part in package.furniture:
        drops.drop("running-line", 1, part)
    return tabbed(found)
