"""One side of a comparison, whatever it was read from."""

from dataclasses import dataclass

from generator.findings import Position
from generator.tree.document import Block


@dataclass(frozen=True)
class Dropped:
    """Layout that was left out on reading."""

    at: Position
    """File, line and column of the source."""
    rule: str
    """The id of the normalisation rule, such as `page-number`."""
    text: str


@dataclass(frozen=True)
class Version:
    """One side of a comparison: a document as the tree that it was drafted as, or read into."""

    name: str
    """What messages call it."""
    blocks: tuple[Block, ...]
    """Numbered: the label of an item is in `Item.label`, never in its words."""
    dropped: tuple[Dropped, ...] = ()
