"""No two clauses say the same.

Two restrictions for one law, or one clause beside the deal's own wording of it, leave it open which of them holds where
they part. Words are compared as they print. One of the library that the deal words again is a note: it could be named.

Example:
    selling_restrictions:
      - france
      - id: french-offer
        one_off: the Securities are being issued and sold outside the Republic of France and that, …

Fix: leave out one of the two.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from generator.findings import Severity
from generator.rules.case import Case, NamedClause
from generator.rules.clauses.wording import held, printed
from generator.rules.problem import Problem
from generator.tree.document import Path

SEVERITY: Severity = "warning"

ALIKE = 0.9


def check(case: Case) -> Iterator[Problem]:
    """A problem at the later of two such clauses."""
    own = {f"{path}.id": entry for entry, path in case.one_offs}
    named = {clause.fact.origins[0]: clause for clause in case.clauses if clause.room != "parts"}
    words = {path: printed(case, path).split() for path in sorted((*named, *own), key=case.takedown.place)}
    names = {path: clause.name for path, clause in named.items()} | {path: own[path].id.text for path in own}
    repeated = set[Path]()
    for one, other in combinations(words, 2):
        law = _law(named[one]) if one in named and other in named and _law(named[one]) == _law(named[other]) else ""
        if law or _alike(words[one], words[other]):
            what = f"both are for {law}" if law else "their words are nearly the same"
            yield Problem(other, f"{names[other]} says what {names[one]} says: {what}", also=(one,))
            repeated |= {one, other}
    for path in own.keys() - repeated:
        yield from _in_the_library(case, path, words[path])


def _law(clause: NamedClause) -> str:
    """`Germany, Securities Selling Prospectus Act`; nothing where the head names no place or no law."""
    place, law = clause.head.jurisdiction, clause.head.law
    if place is None or law is None or law.text.startswith(("none", "not named")):
        return ""
    return f"{place.text}, {law.text}"


def _alike(one: list[str], other: list[str]) -> bool:
    """Whether nine words of ten are the same, in the same order."""
    compared = SequenceMatcher(None, one, other, autojunk=False)
    steps = (compared.real_quick_ratio, compared.quick_ratio, compared.ratio)
    return bool(one and other) and all(step() >= ALIKE for step in steps)


def _in_the_library(case: Case, path: Path, words: list[str]) -> Iterator[Problem]:
    """A note where a clause that the deal does not name has the words of its own clause."""
    here = {clause.name for clause in case.clauses}
    for name in case.takedown.library.room(path.partition("[")[0]):
        if name not in here and _alike(words, held(case.takedown.library.clauses[name]).split()):
            said = f"the words of {name}, a clause of the library, stand here as the deal's own"
            yield Problem(path, said, severity="note")
