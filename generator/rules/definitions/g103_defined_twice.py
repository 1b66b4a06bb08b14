"""A term is defined once.

Of two meanings nobody can say which is meant; of two equal ones, one is changed some day and the other is not. A
term that holds "for purposes of this paragraph" may be defined in each, and one "as used in the Basic Provisions" here,
too.

Example:
    its debt securities (the "Securities") …
    … and the related guarantees (together, the "Securities")

Fix: keep the definition that is meant, and give the other thing a name of its own.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.terms import Definition, definitions
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where a term is given a meaning again, with the place of the first."""
    first: dict[str, Definition] = {}
    for again in (each for each in definitions(case) if not each.elsewhere):
        kept = first.setdefault(again.term, again)
        if kept is not again and not ((kept.local or again.local) and kept.passage is not again.passage):
            said = f'"{again.term}" is defined here, and was defined before'
            before = stated(kept.passage, kept.start, kept.end)
            yield Problem(stated(again.passage, again.start, again.end), said, also=(before,))
