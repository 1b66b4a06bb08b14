"""What an output rule is: a module as any rule's, whose `check` looks at the files that were written of one copy."""

from collections.abc import Iterator
from typing import Protocol

from generator.findings import Severity
from generator.proofs.written import Written
from generator.rules.problem import Problem


class OutputRule(Protocol):
    """A module of this kind; `SEVERITY` is the worst that it yields."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity

    def check(self, written: Written) -> Iterator[Problem]:
        """The problems that the rule finds."""
