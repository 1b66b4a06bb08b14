"""The slips of their source that clauses keep are known.

The filed text is the reference, so its slips print as they were filed; whoever signs should know of them.

Example:
    selling_restrictions: [uk-financial-promotion]     # "does not apply the Company"

Fix: nothing, if the filed wording is wanted; else keep a clause of your own with the words mended.
"""

from collections.abc import Iterator

from generator.findings import Position, Severity
from generator.rules.case import Case, NamedClause
from generator.rules.clauses.wording import held, passages_of
from generator.rules.problem import Problem
from generator.templating.clauses import Slip
from generator.templating.library import shown
from generator.tree.elements import place

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A note for each slip that prints; a problem for one that the clause does not have, contrary to its head."""
    for clause in case.clauses:
        for slip in clause.head.slips:
            words = slip.words.value
            where = [passage for passage in passages_of(case, clause.fact.origins[0]) if words in passage.text]
            if where:
                said = f'{clause.name} keeps a slip of its source, "{words}": {slip.said.text}'
                yield Problem(clause.fact, said, also=(place(where[0].at),), severity="note")
            elif words not in held(case.takedown.library.clauses[clause.name]):
                said = f'the head of {clause.name} says that it keeps "{words}"; the clause does not say so'
                yield Problem(_named_at(case, clause, slip), said, also=(clause.fact,))


def _named_at(case: Case, clause: NamedClause, slip: Slip) -> Position:
    """The line of the head that names the slip."""
    file = case.takedown.library.clauses[clause.name]
    lines = file.read_text("utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if slip.words.value in text), 1)
    return Position(shown(file), line, 1)
