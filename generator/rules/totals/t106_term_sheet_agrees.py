"""The final term sheet says of the securities what the body says.

Both are made from the same facts, but a program may word a row of its own, and a deal may put words in a row's place.
Investors were sold on the term sheet; the underwriters buy on the body.

Example:
    rows: [title, maturity, {label: Interest Rate, words: 3.250% per annum}]     # the term sheet prints 3.500%

Fix: draw both from the deal, or word both alike.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem
from generator.rules.titles.printed import rows
from generator.tree.document import Block, Section
from generator.tree.walk import walk
from generator.values.facts import OPEN

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each row of a term sheet that reads otherwise than that of the same name in the body."""
    annexed = {id(block) for block in _annexed(case)}
    body: dict[str, Passage] = {}
    sheet: dict[str, Passage] = {}
    for label, term in rows(case):
        (sheet if id(term.block) in annexed else body)[label.text.rstrip(": ")] = term
    for name in (name for name in sheet if name in body):
        one, other = sheet[name], body[name]
        if one.text != other.text and OPEN not in one.text + other.text:
            said = f'the body says {name}: "{other.text}"; the term sheet says "{one.text}"'
            yield Problem(stated(other, 0, len(other.text)), said, also=(one,))


def _annexed(case: Case) -> Iterator[Block]:
    annexes = [block for block in walk(case.document.blocks) if isinstance(block, Section) and block.role == "annex"]
    yield from walk(tuple(annexes))
