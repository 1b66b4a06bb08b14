"""A term is defined before it is used.

Whoever reads from the top meets a word in capitals and does not know yet what it stands for. The agreement holds
all the same, so this is a note.

Example:
    selling_restrictions:
      - uk-financial-promotion          # within the meaning of Section 21 of FSMA
      - uk-fsma                         # the Financial Services and Markets Act 2000 ("FSMA")

Fix: put the clause that defines first, or move the definition to the first use.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.terms import Definition, definitions, uses
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each term that a passage before that of its first definition uses."""
    first: dict[str, Definition] = {}
    for each in definitions(case):
        if each.local or first.setdefault(each.term, each) is not each:
            continue
        early = next((use for use in uses(case, each.term) if use.alone and use.order < each.order), None)
        if early:
            where = stated(early.passage, early.start, early.end)
            defined = stated(each.passage, each.start, each.end)
            yield Problem(where, f'"{early.text}" is used here before "{each.term}" is defined', also=(defined,))
