"""Checking: a takedown into findings, by every rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.agreement import document, refusals, unprinted
from generator.findings import Finding, Position, Refused
from generator.index import Passage
from generator.rules.book import RULES
from generator.rules.case import Case
from generator.rules.problem import Place
from generator.rules.rule import Rule, code
from generator.takedown import Takedown
from generator.tree.document import Document
from generator.tree.elements import place
from generator.values.facts import Fact, StillOpen


def check(takedown: Takedown, rules: Sequence[Rule] = RULES, whole: bool = True) -> list[Finding]:
    """Every finding of `rules` on a takedown, sorted by place.

    Of the `whole` takedown: with its open commercial facts, as notes, and with what no part of the program prints.
    Where its templates cannot be rendered, what is wrong with them, and what the rules find that need no tree.
    """
    case = Case(takedown, _drafted(takedown))
    found = {finding for one in case.each() for rule in rules for finding in findings(rule, one)}
    if whole:
        found.update(replace(finding, severity="note") for finding in refusals(takedown, "execution"))
    match case.made:
        case Refused():
            found.update(case.made.findings)
        case made:
            found.update(unprinted(takedown, made) if whole else ())
    return sorted(found)


def _drafted(takedown: Takedown) -> Document | Refused:
    try:
        return document(takedown, "draft")
    except Refused as refused:
        return refused


def findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """What one rule finds; one that meets an open fact, or a tree that cannot be drafted, ends there."""
    try:
        for problem in rule.check(case):
            where, *also = [
                position for at in (problem.at, *problem.also) for position in _positions(at, case.takedown)
            ]
            others = tuple(dict.fromkeys(position for position in also if position != where))
            yield Finding(where, code(rule), problem.message, problem.severity or rule.SEVERITY, others)
    except (StillOpen, Refused):
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
