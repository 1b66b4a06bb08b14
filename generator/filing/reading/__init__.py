"""Reading an agreement from any file: EDGAR text, HTML, DOCX or PDF, by what the file is and not by its name."""

from collections.abc import Iterable
from pathlib import Path

from generator.filing.reading.decoding import decoded
from generator.filing.reading.parts import Drops, Piece
from generator.filing.reading.structure import blocks
from generator.filing.reading.text import pieces as text_pieces
from generator.filing.reading.text.container import unwrapped
from generator.filing.reading.text.lines import split
from generator.filing.version import Version

def read(path: Path | str) -> Version:
    path = Path(path)
    return read_bytes(path.read_bytes(), str(path))

def read_bytes(data: bytes, name: str) -> Version:
    drops = Drops(name)
    lines = split(decoded(data))
    start, end = unwrapped(lines, drops)
    found = text_pieces(lines[start:end], start + 1, frozenset(), drops)
    return Version(name, blocks(found, name), tuple(drops.found))
