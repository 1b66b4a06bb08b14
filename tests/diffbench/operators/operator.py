"""What an operator is."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.diffbench.edits import Blocks, Edited


@dataclass(frozen=True)
class Operator:
    """One way in which an agreement changes; `apply` gives None where the tree has no place for it."""

    name: str
    apply: Callable[[Blocks, Random], Edited | None]
