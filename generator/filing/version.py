"""One side of a comparison: an agreement as a tree, with the layout that reading it left out."""

from dataclasses import dataclass

from generator.findings import Position
from generator.tree.document import Block


@dataclass(frozen=True)
class Dropped:
    """Layout left out on reading: where it stood, the normalisation rule that left it out, and its characters."""

    at: Position
    rule: str
    text: str


@dataclass(frozen=True)
class Version:
    """One side of a comparison: what messages call it, and its blocks, item labels in `Item.label` alone."""

    name: str
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...] = ()
