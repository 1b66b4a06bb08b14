"""The lines of a document as pairs that compare: the id of the block, and the words."""

from generator.tree.document import Document
from tests.lines import Line, lines
from tests.sources import model

Told = tuple[str, str]
"""A line: the id of its block, and its words."""


def entries(path: str) -> list[int]:
    return list(range(len(model().at(path))))


def told(document: Document) -> list[Told]:
    return [(line.id, line.text) for line in lines(document)]


def drawn_from(line: Line, path: str) -> bool:
    return any(origin.startswith(f"{path}[") for piece in line.pieces for origin in piece.origins)


def replaced(whole: list[Told], part: list[Told], by: list[Told]) -> list[Told]:
    """`whole` with other lines in the place of the run of lines `part`."""
    start = whole.index(part[0])
    assert whole[start : start + len(part)] == part
    return [*whole[:start], *by, *whole[start + len(part) :]]
