"""The title, the offer and the deal agree on how the securities rank.

Senior and subordinated debt stand under different indentures and different ratings. A title that says both words is a
warning; "Senior Subordinated", a kind of its own, counts as subordinated. A title that says neither is silent. The
offer's own "senior debt securities" or "subordinated debt securities" is compared with the ranking that the deal
states, else with its title.

Example:
    title: 3.500% Subordinated Notes due 2008
    ranking: senior

Fix: correct whichever of them is wrong.
"""

import re
from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.rules.titles.printed import SOLD, Title, rankings, titles
from generator.tree.walk import plain

SEVERITY: Severity = "error"
_OFFERED = re.compile(r"(?i)\b(senior|subordinated|junior subordinated|senior subordinated) (?:\w+ )?debt securities\b")


def check(case: Case) -> Iterator[Problem]:
    """A problem for each title against the deal; where there is none, for the offer against either."""
    stated, (given, *_) = case.deal.securities.ranking, [*titles(case), Title("", "securities.title")]
    right = {stated.value: f"the deal states {stated.text}"} if stated is not None and not stated.is_open else {}
    right = right or {word: f'the deal\'s title says "{word.title()}"' for word in rankings(given.text)}
    place: Place = stated if stated is not None and not stated.is_open else given.at
    found = [problem for title in titles(case) for problem in _title(title, right, place)]
    yield from found or _offers(case, right, place)


def _title(title: Title, right: Mapping[str, str], place: Place) -> Iterator[Problem]:
    says = rankings(title.text)
    if len(says) > 1:
        said = f'the title says both "Senior" and "Subordinated": {title.text}'
        yield Problem(title.at, said, severity="warning")
    elif says and right and says.isdisjoint(right):
        said = f'the title says "{says.pop().title()}"; {" and ".join(right.values())}'
        yield Problem(title.at, said, also=(place,))


def _offers(case: Case, right: Mapping[str, str], place: Place) -> Iterator[Problem]:
    """What the paragraph that says what the Securities are says of their ranking."""
    for offer in dict.fromkeys(found.passage for found in case.index.terms if plain(found.node.content) in SOLD):
        says = _OFFERED.search(offer.text)
        if says and right and rankings(says[0]).isdisjoint(right):
            yield Problem(offer, f'the offer says "{says[0]}"; {" and ".join(right.values())}', also=(place,))
