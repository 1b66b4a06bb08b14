"""What a comparison gives: the units of both versions side by side, and every change, classed."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import Operation
from generator.filing.version import Version
from generator.tree.document import Path

Class = Literal["substantive", "moved", "relettered", "typographic", "layout"]
"""What a change is: of substance; a place alone; what follows from another change; a spelling; looks."""

Kind = Literal[
    "amount", "rate", "price", "date", "name", "reference", "defined term", "clause added", "clause dropped", "wording"
]
"""What a change of substance is of. A time counts as a date, an item, a row or a paragraph as a clause."""

CLASSES: tuple[Class, ...] = get_args(Class)
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, eq=False)
class Pair:
    """Units that belong together with the operations on their tokens, all of them, in order.

    One unit of each version as a rule; none of one where it was added or dropped; several where a paragraph was parted
    or joined. A pair that `moved` stands where the new version has it.
    """

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    operations: tuple[Operation, ...]
    moved: bool = False

    @cached_property
    def old_tokens(self) -> tuple[Token, ...]:
        """The tokens that `operations` count on the old side."""
        return tuple(token for unit in self.old for token in unit.tokens)

    @cached_property
    def new_tokens(self) -> tuple[Token, ...]:
        """The tokens that `operations` count on the new side."""
        return tuple(token for unit in self.new for token in unit.tokens)


@dataclass(frozen=True)
class Side:
    """What one version says where a change is."""

    text: str
    at: str
    """`file:line` of the text, or of the template that printed it."""
    fields: tuple[Path, ...] = ()
    """The deal fields that the words were drawn from, or that their clause stands or falls with."""
    block: str = ""
    """The id of the block, item or row."""


@dataclass(frozen=True)
class Change:
    """One change, as one line of a report."""

    id: str
    sort: Class
    kind: Kind | None
    """Of a change of substance."""
    old: Side | None
    new: Side | None
    where: str
    """The place in the agreement, as a reader would name it."""
    before: str = ""
    after: str = ""
    """The words about it, of the new version where it has any."""
    cause: str = ""
    """The id of the change that this one follows from."""
    rules: tuple[str, ...] = ()
    """The ids of the equivalences by which both sides are the same."""
    notes: tuple[str, ...] = ()
    """What a reader should know: that the figures are equal, that a reference does not follow its target."""
    pair: int = -1
    """The number of its pair."""
    operation: int = -1
    """The number of its operation in that pair, where it is one."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two versions, unit by unit in the order of a redline, and what changed."""

    old: Version
    new: Version
    pairs: tuple[Pair, ...]
    changes: tuple[Change, ...]

    @cached_property
    def counts(self) -> dict[Class, int]:
        """How many changes there are of each class."""
        found = Counter(change.sort for change in self.changes)
        return {name: found[name] for name in CLASSES}

    @cached_property
    def kinds(self) -> dict[Kind, int]:
        """How many changes of substance there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {name: found[name] for name in KINDS}

    def of(self, *classes: Class) -> tuple[Change, ...]:
        """The changes of some classes, in order."""
        return tuple(change for change in self.changes if change.sort in classes)
