"""What a rule yields: a problem, where it stands, and where the other side of it stands."""

from dataclasses import dataclass
from typing import Any

from generator.findings import Position, Severity
from generator.index import Passage
from generator.tree.document import Path
from generator.values.facts import Fact

Place = Fact[Any] | Passage | Position | Path
"""Where a problem stands: a fact or a field path of the deal (that is the deal's line), a passage (its template's line,
and the line of the deal that names its clause), or a position."""


@dataclass(frozen=True)
class Problem:
    """Something that a rule found; `message` states both sides, `also` the places of the other side.

    `severity` is the rule's own `SEVERITY` where none is given; a rule may yield less than that, never more.
    """

    at: Place
    message: str
    also: tuple[Place, ...] = ()
    severity: Severity | None = None
