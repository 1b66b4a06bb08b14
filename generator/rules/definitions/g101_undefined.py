"""A term that is used is defined, here or in a document that this one incorporates.

Capitals promise a meaning. A term that has none anywhere means what a court finds that it means; a term that is
nearly a defined one is a slip of the pen. What is not known of the incorporated documents can neither be found nor
missed: as long as an outline is incomplete, the terms that it may hold are told in one note; those that the deal's own
words bring, at those words.

Example:
    The obligations of the Underwritters are several.       # "Underwriters" is the defined term

Fix: write the term as it is defined, define it, or add it to the outline of the document that does (`terms.known`).
"""

import re
from collections.abc import Iterator

from generator.deal.program import Outline
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.capitals import named, phrases
from generator.rules.definitions.terms import Use, forms, known_terms
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem
from generator.rules.saying import listed
from generator.tree.document import Path
from generator.tree.elements import place

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each term that is nearly a defined one; a note, or warnings, for those that nothing defines."""
    known = known_terms(case)
    found = phrases(case, known)
    names = " ".join(named(case))
    slips = {
        phrase: meant
        for phrase in found
        if (meant := _meant(phrase, found, known)) and not re.search(rf"\b{re.escape(phrase)}\b", names)
    }
    for phrase, meant in slips.items():
        first = found[phrase][0]
        said = f'"{first.text}" is no defined term; did you mean "{meant}"?'
        yield Problem(stated(first.passage, first.start, first.end), said)
    undefined = {
        phrase: there[0] for phrase, there in found.items() if phrase not in slips and any(use.alone for use in there)
    }
    yield from _undefined(case, undefined)


def _undefined(case: Case, terms: dict[str, Use]) -> Iterator[Problem]:
    outlines = {"basic_provisions.terms": case.base.terms, "program.indenture.terms": case.program.indenture.terms}
    incomplete = [path for path, outline in outlines.items() if not _complete(outline)]
    if not incomplete:
        for phrase, use in terms.items():
            said = f'"{phrase}" is used, and defined neither here nor in the Basic Provisions nor in the Indenture'
            yield Problem(stated(use.passage, use.start, use.end), said)
        return
    base, indenture = (_state(outline) for outline in outlines.values())
    nowhere = f"used, and defined neither here nor in the Basic Provisions{base} nor in the Indenture{indenture}"
    for home, there in _by_home(terms, incomplete[0]).items():
        also = tuple(place(terms[phrase].passage.at) for phrase in there) if home == incomplete[0] else ()
        yield Problem(home, f"{listed(there)} {'are' if there[1:] else 'is'} {nowhere}", also, "note")


def _by_home(terms: dict[str, Use], outline: Path) -> dict[Path, list[str]]:
    """The terms by where they are to be told: at the deal's own words that bring them, else at the outline."""
    homes = dict[Path, list[str]]()
    for phrase, use in terms.items():
        where = stated(use.passage, use.start, use.end)
        homes.setdefault(where if isinstance(where, Path) else outline, []).append(phrase)
    return homes


def _complete(outline: Outline) -> bool:
    return bool(outline.complete and outline.complete.known)


def _state(outline: Outline) -> str:
    """How much is known of the terms of a document."""
    if _complete(outline):
        return ""
    source = f" from {outline.source.text}" if outline.source else ""
    return f" as far as known{source}" if outline.known else " (nothing known of its terms)"


def _meant(phrase: str, found: dict[str, list[Use]], known: frozenset[str]) -> str:
    """The defined term, or the one that is used oftener, from which a phrase differs by one slip of the pen."""
    oftener = [other for other in found if len(found[other]) > len(found[phrase])]
    near = (form for term in (*sorted(known), *oftener) for form in forms(term) if _one_slip(phrase, form))
    return next(near, "")


def _one_slip(written: str, meant: str) -> bool:
    """Whether one letter is wanting, too many, another, or in its neighbour's place; of five letters or more."""
    if len(written) < 5 or written[0] != meant[0] or written.isupper() or abs(len(written) - len(meant)) > 1:
        return False
    while written and meant and written[0] == meant[0]:
        written, meant = written[1:], meant[1:]
    while written and meant and written[-1] == meant[-1]:
        written, meant = written[:-1], meant[:-1]
    return max(len(written), len(meant)) == 1 or (len(written) == 2 and written == meant[::-1])
