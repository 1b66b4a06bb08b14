"""One underwriter takes singular wording, several take the plural.

Words for a group bind nobody where there is one firm: it cannot agree severally and not jointly, and has no list to
stand on. Words that an amendment quotes are not the agreement's own.

Example:
    underwriters:
      - name: Salomon Smith Barney Inc.          # alone
    the offer: "we, as underwriters (the "Underwriters"), offer to purchase, severally and not jointly, …"

Fix: give the program parts that are worded for one underwriter, or name the others.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.tree.document import Inlines, Quote
from generator.tree.walk import plain

SEVERITY: Severity = "warning"

PLURAL = re.compile(
    r"\bunderwriters\b|\bseverally and not jointly\b|\b(?:our|their) respective names?\b"
    r"|\blist attached (?:hereto )?as Annex A\b|\beach (?:of the )?underwriters?\b",
    re.IGNORECASE,
)
SINGULAR = re.compile(r"\(\s*the \"Underwriter\"\s*\)|\bas (?:the |sole )?underwriter\b|\bsole underwriter\b", re.I)


def check(case: Case) -> Iterator[Problem]:
    """One problem that lists all the wording that does not fit, at the first underwriter."""
    firms = case.deal.underwriters
    found = _found(SINGULAR if firms[1:] else PLURAL, case.index.passages)
    if not found:
        return
    wording = ", ".join(f'"{words}"' if "(" not in words else words for words in found)
    there = f"there are {len(firms)} underwriters" if firms[1:] else f"{firms[0].name.text} is the only underwriter"
    yield Problem(firms[0].name, f"{there}; the agreement is worded {_for(firms[1:])}: {wording}", also=_places(found))


def _for(others: tuple[object, ...]) -> str:
    return "for one" if others else "for several"


def _found(wording: re.Pattern[str], passages: tuple[Passage, ...]) -> dict[str, Passage]:
    """Each wording that does not fit, small letters and capitals being one, with the first passage that has it."""
    found: dict[str, tuple[str, Passage]] = {}
    for passage in passages:
        for match in wording.finditer(_own(passage.content)):
            found.setdefault(match[0].casefold(), (match[0], passage))
    return dict(found.values())


def _places(found: dict[str, Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(found.values()))


def _own(content: Inlines) -> str:
    """The words of a passage without those that it quotes."""
    return plain(tuple(node for node in content if not isinstance(node, Quote)))
