"""Each underwriter is spelled as the registry of firms has it, on the day of the agreement.

One firm goes by several spellings over the years, and last time's file has last time's. The registry (`firms.yaml`)
knows them, and from when to when each was used. A name that is near to one of them and is none of them is a variant
that somebody typed; one that is near to none is a stranger, which may be right, and is told once.

Example:
    date: 2005-05-24
    underwriters:
      - name: Salomon Smith Barney Inc.             # Citigroup Global Markets Inc. since April 7, 2003
      - name: Lehman Brothers, Incorporated         # Lehman Brothers Inc.

Fix: write the name as the registry has it, or its key (`lehman-brothers`); or add the spelling to your `firms.yaml`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher

from generator.deal.firms import Firm, Spelling
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.parties.names import near, words
from generator.rules.problem import Problem
from generator.rules.saying import listed
from generator.values.facts import Fact

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem at each name that is a variant, or of another day; a note at the first stranger, with all of them."""
    firms, day = case.takedown.firms, case.deal.date.known
    names = [firm.name for firm in case.deal.underwriters if not firm.name.is_open]
    strangers = []
    for name in names if firms else ():
        said = otherwise(name.value, firms, day)
        if said is None:
            strangers.append(name)
        elif said:
            yield Problem(name, said)
    yield from _strangers(strangers)


def otherwise(name: str, firms: Sequence[Firm], day: date | None) -> str | None:
    """What is wrong with a name: nothing where it is registered and of its day, None where it is near to none."""
    every = [(firm, one) for firm in firms for one in firm.names]
    spelled = [(firm, one) for firm, one in every if one.name.value.split() == name.split()]
    if any(day is None or one.holds(day) for _, one in spelled):
        return ""
    if spelled:
        return f"{name} is {_of_other_days(*spelled[0], day)}"
    variants = [(firm, one) for firm, one in every if near(one.name.value, name)]
    if not variants:
        return None
    firm, meant = max(variants, key=lambda pair: _likeness(name, pair[1].name.value))
    said = f"{name} is no spelling of the registry of firms"
    if day is None or meant.holds(day):
        return f"{said}; did you mean {meant.name.text}?"
    return f"{said}, but near to {meant.name.text}, {_of_other_days(firm, meant, day)}"


def _likeness(name: str, spelling: str) -> float:
    """How alike the two are, from 0 to 1; a spelling that has every word of the name is as near as can be."""
    return 1 if set(words(name)) <= set(words(spelling)) else SequenceMatcher(None, name, spelling).ratio()


def _of_other_days(firm: Firm, spelling: Spelling, day: date | None) -> str:
    now = firm.named(day)
    instead = f"; on the day of the agreement it is {now.name.text}" if now else ""
    return f"the firm's name {spelling.span}{instead}"


def _strangers(names: Sequence[Fact[str]]) -> Iterator[Problem]:
    if names:
        are = f"{listed([name.text for name in names])} {'are' if names[1:] else 'is'}"
        yield Problem(names[0], f"{are} not in the registry of firms, and near to none of it", tuple(names[1:]), "note")
