"""What a rule is: a module whose name begins with its code, whose docstring is its page and whose `check` finds."""

from collections.abc import Iterator
from typing import Protocol

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem


class Told(Protocol):
    """A module whose name begins with its code and whose docstring is its page; `SEVERITY` is the worst it yields."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity


class Rule(Told, Protocol):
    """A rule on a deal and its agreement."""

    def check(self, case: Case) -> Iterator[Problem]:
        """The problems that the rule finds."""


def title(rule: Told) -> str:
    """What a rule checks: the first line of its page."""
    return page(rule).partition("\n")[0]


def page(rule: Told) -> str:
    """What a rule checks, why it matters, an example, and what to do."""
    return (rule.__doc__ or "").strip()


def code(rule: Told) -> str:
    """A rule's code, from the name of its module: `T101` of `t101_annex_total`."""
    return rule.__name__.rpartition(".")[2].partition("_")[0].upper()
