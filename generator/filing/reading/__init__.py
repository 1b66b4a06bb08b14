"""Reading an agreement from any file: EDGAR text, HTML, DOCX or PDF, by what the file is and not by its name."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from generator.filing.reading import limits, text, web
from generator.filing.reading.decoding import decoded, refuse_binary
from generator.filing.reading.foot import without_foot
from generator.filing.reading.limits import Unfit
from generator.filing.reading.parts import Drops, Piece, size
from generator.filing.reading.structure import blocks
from generator.filing.reading.structure.source import Source
from generator.filing.reading.text.container import unwrapped
from generator.filing.reading.text.joining import Vocabulary, vocabulary
from generator.filing.reading.text.lines import split
from generator.filing.version import Version
from generator.findings import Finding, Position, Refused

Changes = Literal["accepted", "original"]
"""How a file with tracked changes is read: with all of them made, or with none."""

__all__ = ["Changes", "read", "read_bytes"]


def read(path: Path | str, changes: Changes = "accepted", beside: Iterable[str] = ()) -> Version:
    """The agreement in a file, as a tree, with the layout that was left out.

    `beside` are words of what it is compared with: they tell whether a hyphen at a line's end belongs to the word.
    Raises Refused where the file cannot be read as any of the formats, OSError where it cannot be opened.
    """
    with Path(path).open("rb") as file:
        data = file.read(limits.FILE + 1)
    return read_bytes(data, str(path), changes, beside)


def read_bytes(data: bytes, name: str, changes: Changes = "accepted", beside: Iterable[str] = ()) -> Version:
    """What `read` gives, of a file's bytes; `name` is what positions and messages call it."""
    drops = Drops(name)
    try:
        if len(data) > limits.FILE:
            raise Unfit(f"expected a file of at most {limits.FILE // 2**20} MB, found a larger one")
        found = without_foot(_pieces(data, changes, vocabulary(beside), drops), drops)
        if sum(map(size, found)) > limits.CHARACTERS:
            raise Unfit(f"expected an agreement of at most {limits.CHARACTERS:,} characters, found more")
        if not (made := blocks(found, Source(name))):
            raise Unfit(
                "expected an agreement, found a file without words"
                if data
                else "expected an agreement, found an empty file"
            )
    except Unfit as error:
        raise Refused([Finding(Position(name, 1, 1), "V101", str(error))]) from None
    return Version(name, made, tuple(drops.found))


def _pieces(data: bytes, changes: Changes, known: Vocabulary, drops: Drops) -> list[Piece]:
    """The runs and grids of a file of whatever format."""
    if data.lstrip()[:5] == b"%PDF-":
        from generator.filing.reading import pdf

        return pdf.pieces(data, known, drops)
    if data.startswith(b"PK"):
        from generator.filing.reading import word

        return word.pieces(data, changes, drops)
    refuse_binary(data)
    lines = split(decoded(data))
    start, end = unwrapped(lines, drops)
    whole = "\n".join(lines[start:end])
    if web.is_page(whole):
        return web.pieces(whole, start + 1, known, drops)
    return text.pieces(lines[start:end], start + 1, known, drops)
