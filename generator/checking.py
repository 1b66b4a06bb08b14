"""Checking: a takedown into findings, by every rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.agreement import document, refusals, unprinted
from generator.findings import Finding, Position
from generator.index import Passage
from generator.rules.book import RULES
from generator.rules.case import Case
from generator.rules.problem import Place
from generator.rules.rule import Rule, code
from generator.takedown import Takedown
from generator.tree.elements import place
from generator.values.facts import Fact, StillOpen


def check(takedown: Takedown, rules: Sequence[Rule] = RULES, whole: bool = True) -> list[Finding]:
    """Every finding of `rules` on a takedown, sorted by place.

    Of the `whole` takedown: with its open commercial facts, as notes, and with what no part of the program prints.

    Raises Refused where its templates cannot be rendered.
    """
    made = document(takedown, "draft")
    case = Case(takedown, made)
    found = {finding for rule in rules for finding in findings(rule, case)}
    if whole:
        found.update(replace(finding, severity="note") for finding in refusals(takedown, "execution"))
        found.update(unprinted(takedown, made))
    return sorted(found)


def findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """What one rule finds; a rule that meets an open fact ends there, since nothing can be said of it yet."""
    try:
        for problem in rule.check(case):
            where, *also = [
                position for at in (problem.at, *problem.also) for position in _positions(at, case.takedown)
            ]
            others = tuple(dict.fromkeys(position for position in also if position != where))
            yield Finding(where, code(rule), problem.message, problem.severity or rule.SEVERITY, others)
    except StillOpen:
        return


def _positions(at: Place, takedown: Takedown) -> Iterator[Position]:
    match at:
        case Position():
            yield at
        case Fact():
            yield takedown.place(at.origins[0])
        case Passage():
            yield place(at.at)
            yield from (takedown.place(path) for path in at.origins[:1])
        case _:
            yield takedown.place(at)
