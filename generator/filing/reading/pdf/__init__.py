"""PDF into runs and grids, by where its words stand on the page."""

from generator.filing.reading.parts import Drops, Piece
from generator.filing.reading.pdf.rows import lines
from generator.filing.reading.pdf.words import pages
from generator.filing.reading.text import laid
from generator.filing.reading.text.joining import Vocabulary


def pieces(data: bytes, known: Vocabulary, drops: Drops) -> list[Piece]:
    """The runs and grids of a PDF, each at its page; Unfit where it is none, or has no words."""
    return laid(lines(pages(data)), known, drops)
