"""What a rule is: a module whose name begins with its code, whose docstring is its page and whose `check` finds."""

from collections.abc import Iterator
from typing import Protocol

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem


class Rule(Protocol):
    """A module of this kind; `SEVERITY` is the worst that it yields."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity

    def check(self, case: Case) -> Iterator[Problem]:
        """The problems that the rule finds."""


def code(rule: Rule) -> str:
    """A rule's code, from the name of its module: `T101` of `t101_annex_total`."""
    return rule.__name__.rpartition(".")[2].partition("_")[0].upper()
