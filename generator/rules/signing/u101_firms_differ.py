"""The same firms in the same spelling stand in the signature blocks, in Annex A, and in the offer where it names them.

A firm that signs but has no line in Annex A takes nothing; one that has a line but does not sign is not bound. What is
compared is what prints, so a name typed into a template counts. Capitals in the signature blocks are no difference.

Example:
    the signature blocks:  BLAYLOCK & PARTNERS, INC.
    Annex A:               Blaylock & Partners, L.P.

Fix: have each place draw the names from the deal, or correct the one that differs.
"""

from collections import Counter
from collections.abc import Iterator

from generator.deal.parties import Underwriter
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.parties.names import misspelt, near, same
from generator.rules.problem import Problem
from generator.rules.signing.named import Named, Naming, defining, namings
from generator.values.facts import OPEN

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each firm of a place that the deal does not have, and for each of the deal's that it lacks."""
    places = namings(case)
    for naming in places:
        yield from _compared(case, naming, places)
    yield from _misspelt(case)


def _misspelt(case: Case) -> Iterator[Problem]:
    """A name in the offer that differs from a firm's by a letter or so."""
    names = {firm.name.value: firm.name for firm in case.deal.underwriters if not firm.name.is_open}
    others = {*names, case.program.issuer.name.text}
    for passage in defining(case):
        said = passage.text.split()
        for name, fact in names.items():
            count = len(name.split())
            for start in range(len(said) - count + 1):
                there = " ".join(said[start : start + count]).rstrip(",;:")
                if there not in others and there[:1].isupper() and there.rstrip(".") != name and misspelt(there, name):
                    yield Problem(passage, f"the offer prints {there}; the deal names {name}", also=(fact,))


def _compared(case: Case, naming: Naming, places: tuple[Naming, ...]) -> Iterator[Problem]:
    firms = [firm for firm in case.deal.underwriters if not firm.name.is_open]
    printed = Counter(named.name for named in naming.firms)
    wanted = {naming.as_printed(firm.name.value) for firm in firms}
    missing = [firm for firm in firms if not printed[naming.as_printed(firm.name.value)]]
    for place, named in enumerate(naming.firms):
        if named.name in wanted or OPEN in named.name:
            continue
        if meant := _meant(named.name, missing, firms[place : place + 1]):
            missing.remove(meant)
            said = f"{naming.place} print {named.name}; the deal names {meant.name.value}"
            yield Problem(named.passage, _agreeing(said, naming), also=(meant.name,))
        elif naming.place != "the offer":  # which may name a firm once more, and shortly
            said = f"{naming.place} print {named.name}, which is no underwriter of the deal"
            yield Problem(named.passage, _agreeing(said, naming), also=("underwriters",))
    yield from _twice(naming, case)
    if naming.whole:
        yield from (_left_out(firm, naming, places) for firm in missing)


def _meant(name: str, missing: list[Underwriter], there: list[Underwriter]) -> Underwriter | None:
    """The missing firm with nearly that name, or else the one that should stand `there`."""
    alike = [firm for firm in missing if near(name, firm.name.value) or same(name, firm.name.value)]
    return next((firm for firm in (*alike, *there) if firm in missing), None)


def _agreeing(said: str, naming: Naming) -> str:
    """`said` with its verb in the singular, unless the signature blocks are its subject."""
    return said if naming.place.endswith("s") else said.replace(" print ", " prints ", 1)


def _twice(naming: Naming, case: Case) -> Iterator[Problem]:
    """A problem for each firm that a place prints more often than the deal names it."""
    stated = Counter(naming.as_printed(firm.name.text) for firm in case.deal.underwriters)
    seen: dict[str, Named] = {}
    counted = Counter(named.name for named in naming.firms)
    for named in naming.firms:
        if named.name in seen and counted[named.name] > stated[named.name] > 0:
            said = f"{naming.place} print {named.name} {counted[named.name]} times; the deal names it once"
            yield Problem(named.passage, _agreeing(said, naming), also=(seen[named.name].passage,))
        seen.setdefault(named.name, named)


def _left_out(firm: Underwriter, naming: Naming, places: tuple[Naming, ...]) -> Problem:
    name = firm.name.value
    having = [p.place for p in places if p is not naming and any(p.as_printed(name) == n.name for n in p.firms)]
    others = " and ".join(having) or "the deal"
    said = f"{others} {'name' if having[1:] or others.endswith('s') else 'names'} {name}"
    leave = "leave" if naming.place.endswith("s") else "leaves"
    return Problem(firm.name, f"{said}; {naming.place} {leave} it out", also=(naming.firms[0].passage,))
