"""The texts that are compared: the model over and over, as text of 80 columns, and the same with edits."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from generator.index import Index
from generator.tree.document import Block, Document
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.scoring import several
from tests.diffbench.sources import MODEL, agreement
from tests.filing.layouts import Look, typed

EDITS = 3
"""How many edits each copy of the model has."""
LOOK = Look(width=80, length=42, mark="<PAGE>")


@dataclass(frozen=True)
class Texts:
    """Two files, what they hold, and the edits between them."""

    old: Path
    new: Path
    words: int
    pages: int
    edits: int


def texts(words: int, folder: Path) -> Texts:
    """Two texts of so many words, or a block more, in a folder."""
    model = agreement(MODEL)
    old: list[Block] = []
    new: list[Block] = []
    held, edits, copies = 0, 0, 0
    while held < words:
        part = _first(model.blocks, words - held)
        edited, gold = several(part, EDITS, OPERATORS, Random(f"speed {copies}"))
        old, new, held = [*old, *part], [*new, *edited], held + _count(part)
        edits, copies = edits + len(gold), copies + 1
    files = folder / f"{words}.old.txt", folder / f"{words}.new.txt"
    for file, blocks in zip(files, (old, new), strict=True):
        file.write_bytes(_typed(replace(model, blocks=tuple(blocks))))
    pages = files[0].read_bytes().count(b"<PAGE>") + 1
    return Texts(*files, held, pages, edits)


def _typed(document: Document) -> bytes:
    return typed(document, LOOK)


def _first(blocks: tuple[Block, ...], words: int) -> tuple[Block, ...]:
    """The first blocks that hold so many words together, or all."""
    for at in range(1, len(blocks)):
        if _count(blocks[:at]) >= words:
            return blocks[:at]
    return blocks


def _count(blocks: tuple[Block, ...]) -> int:
    return sum(len(passage.text.split()) for passage in Index(blocks).passages)
