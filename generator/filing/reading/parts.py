"""What every reader makes of a file before anybody asks what it means: runs of words and grids of cells, in order."""

from dataclasses import dataclass, field
from typing import Literal

from generator.filing.version import Dropped
from generator.findings import Position

Placing = Literal["flush", "indented", "centred", "right", "column"]
"""Where a run stands: `indented` on its first line, `column` well into the page, as a signature is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together; more than one line only where the file breaks them on purpose."""

    at: int
    """Its line in a text or page of HTML, its page in a PDF, its paragraph in a DOCX, from 1."""
    lines: tuple[str, ...]
    placing: Placing = "flush"
    label: str = ""
    """A letter or number that stands in no text, as automatic numbering gives it."""
    heading: int = 0
    """The level of a heading that the file says it is; 0 where it says nothing."""
    indents: tuple[int, ...] = ()
    """The column in which each line begins, where the reader knows columns."""
    spaced: bool = True
    """Whether it is set apart from what stands before it."""

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its cells, and whether it is said to be the head's or the total's."""

    at: int
    cells: tuple[str, ...]
    part: Literal["head", "body", "foot"] = "body"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; `kind` says what the reader knows them to be."""

    rows: tuple[GridRow, ...]
    kind: Literal["terms", "table", ""] = ""

    @property
    def at(self) -> int:
        """Where it begins."""
        return self.rows[0].at if self.rows else 1


Piece = Run | Grid


def size(piece: Piece) -> int:
    """How many characters the words of a piece have."""
    said = piece.lines if isinstance(piece, Run) else (cell for row in piece.rows for cell in row.cells)
    return sum(map(len, said))


@dataclass
class Drops:
    """Collects what one reading of `file` leaves out."""

    file: str
    found: list[Dropped] = field(default_factory=list)

    def drop(self, rule: str, line: int, text: str, column: int = 1) -> None:
        """Keep what is left out, if it has characters at all; the column is that of its first."""
        if said := text.strip():
            self.found.append(Dropped(Position(self.file, line, column + len(text) - len(text.lstrip())), rule, said))
