"""Annex A is referred to where the underwriters promise, and is there.

The offer says "set forth opposite our respective names on the list attached as Annex A". Without the annex nobody
knows how much each firm takes (one firm alone takes all, and needs none); an annex that nothing refers to binds
nobody. That every reference of a template (`<a href="#…">`) leads to a block of the agreement needs no check:
drafting refuses one that does not (P103).

Example:
    the list attached as Annex B hereto          # the annex is headed "ANNEX A"

Fix: give the program the part that prints the annex, or name the annex by its letter.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem
from generator.tree.document import Heading, Section
from generator.tree.walk import walk

SEVERITY: Severity = "error"
_NAMED = re.compile(r"\bAnnex ([A-Z])\b(?! (?:of|in|to (?!this\b)))", re.IGNORECASE)
"""`Annex A to the Indenture` is that document's."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each annex that is named and is not there, and for one that is there and nothing names."""
    annexes = [block for block in walk(case.document.blocks) if isinstance(block, Section) and block.role == "annex"]
    headed = {block.label: block for block in walk(tuple(annexes)) if isinstance(block, Heading) and block.label}
    body = _outside(case, annexes)
    named: set[str] = set()
    for passage in (passage for passage in body if passage.role != "heading"):
        for match in _NAMED.finditer(passage.text):
            letter = match[1].upper()
            if letter not in headed and letter not in named:
                yield Problem(stated(passage, *match.span()), f"Annex {letter} is referred to; {_there(list(headed))}")
            named.add(letter)
    if not annexes and not case.deal.alone and not case.index.printing("underwriters[0].commitment"):
        count = len(case.deal.underwriters)
        said = f"the deal states {count} commitments; no annex is there to print them"
        yield Problem("program.parts", said, also=("underwriters[0].commitment",))
    for annex in annexes:
        inside = {passage.id for passage in case.index.within(annex.id)} | {block.id for block in walk((annex,))}
        letters = {block.label for block in walk((annex,)) if isinstance(block, Heading)}
        if letters.isdisjoint(named) and not any(
            ref.node.target in inside for ref in case.index.refs if ref.passage in body
        ):
            heading = next((passage for passage in case.index.within(annex.id)), "program.parts")
            yield Problem(heading, f"{_called(letters)} is there, and nothing refers to it", severity="warning")


def _outside(case: Case, annexes: list[Section]) -> list[Passage]:
    inside = {id(passage) for annex in annexes for passage in case.index.within(annex.id)}
    return [passage for passage in case.index.passages if id(passage) not in inside]


def _there(letters: list[str]) -> str:
    return f"the agreement has Annex {' and Annex '.join(letters)}" if letters else "the agreement has no annex"


def _called(letters: set[str]) -> str:
    return " and ".join(f"Annex {letter}" for letter in sorted(letters) if letter) or "an annex"
