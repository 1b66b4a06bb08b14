"""MUTANTS.md: recall by kind and by deal, every miss by name, every error that nothing explains."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from tests.mutants.base import Base
from tests.mutants.kinds import KINDS
from tests.mutants.outcome import Outcome, sound

INTRODUCTION = """\
Written by `make mutants`; do not edit. Wrong deals are made from sound ones by one change each, and `terms check` reads
them. What must catch a change, and how severely at least, was decided from what the rules are for, but a dozen of these
expectations were corrected after a run, and the rules were mended on what the first runs missed: so this shows that
what is here stays caught, not what unseen slips would be. A change is caught when a finding that the sound deal has not
bears one of those codes. Changes that no rule can know are listed apart and not counted; an error on one of them is a
false one."""


def percent(part: int, whole: int) -> str:
    """A share, cut to one digit, so that 100.0% is all of them."""
    return f"{1000 * part // whole / 10:.1f}%" if whole else "–"


def recall(outcomes: Sequence[Outcome], head: str, key: Callable[[Outcome], str], keys: Sequence[str]) -> Iterator[str]:
    """How many of each kind, or of each deal, were caught."""
    yield f"| {head} | wrong deals | caught | missed | recall | unexplained errors | no rule can know |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    groups = [(name, [one for one in outcomes if key(one) == name]) for name in keys]
    for name, group in [*groups, ("**all**", list(outcomes))]:
        knowable = [one for one in group if one.mutant.wrong.expects.knowable]
        caught, missed = sum(one.caught for one in knowable), sum(one.missed for one in knowable)
        stray = sum(bool(one.stray) for one in group)
        counts = (len(knowable), caught, missed, percent(caught, len(knowable)), stray, len(group) - len(knowable))
        yield f"| {name} | {' | '.join(map(str, counts))} |"


def by_code(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What each code was first to be expected for, and how often something caught it."""
    yield "| must be caught by | wrong deals | caught |"
    yield "|---|---:|---:|"
    counts: dict[str, list[bool]] = defaultdict(list)
    for one in outcomes:
        if one.mutant.wrong.expects.knowable:
            counts[one.mutant.wrong.expects.codes[0]].append(one.caught)
    for code, caught in sorted(counts.items()):
        yield f"| {code} | {len(caught)} | {sum(caught)} |"


def clean(bases: Sequence[Base]) -> Iterator[str]:
    """What is found on the sound deals: no error, if all is well."""
    yield "| sound deal | errors | warnings | notes | codes |"
    yield "|---|---:|---:|---:|---|"
    for base in bases:
        found = sound(base)
        counts = Counter(severity for _, severity, _ in found.elements())
        codes = Counter(code for code, _, _ in found.elements())
        said = ", ".join(f"{code} × {count}" if count > 1 else code for code, count in sorted(codes.items()))
        yield f"| {base.name} | {counts['error']} | {counts['warning']} | {counts['note']} | {said} |"


def cell(text: str) -> str:
    """Words as they may stand in a table or a list."""
    return text.replace("|", "\\|").replace("<", "&lt;").replace("{{", "&#123;{")


def misses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each wrong deal that was not caught, and what was found on it instead."""
    for one in outcomes:
        if one.missed:
            expects = one.mutant.wrong.expects
            instead = ", ".join(sorted({f"{code} {severity}" for code, severity, _ in one.found})) or "nothing"
            wanted = f"{' or '.join(expects.codes)}, {expects.least}"
            yield f"- {one.mutant.kind}, {cell(one.mutant.name)}: expected {wanted}; found {instead}"


def strays(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each error that its change does not explain."""
    for one in outcomes:
        for code, _, message in one.stray:
            yield f"- {one.mutant.kind}, {cell(one.mutant.name)}: {code} {cell(message)}"


def unknown(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The changes that no rule can know, by their reason, with the first of each."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        if not one.mutant.wrong.expects.knowable:
            groups[one.mutant.wrong.expects.reason].append(one)
    for reason, group in sorted(groups.items()):
        yield f"- {reason}: {len(group)}, such as {cell(group[0].mutant.name)}"


def sound_changes(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How many changes leave a deal as sound as it was, and each finding that is false then."""
    false = sum(bool(one.stray) for one in outcomes)
    yield f"{len(outcomes)} changes leave the deal as sound as before; errors or warnings come of {false}."
    if false:
        yield ""
    for one in outcomes:
        for code, severity, message in one.stray:
            yield f"- {cell(one.mutant.name)}: {code} {severity} {cell(message)}"


def report(outcomes: Sequence[Outcome], quiet: Sequence[Outcome], bases: Sequence[Base], about: Sequence[str]) -> str:
    """The whole page."""
    sections: tuple[tuple[str, Iterator[str]], ...] = (
        ("## By kind", recall(outcomes, "kind", lambda one: one.mutant.kind, list(KINDS))),
        ("## By deal", recall(outcomes, "deal", lambda one: one.mutant.base.name, [base.name for base in bases])),
        ("## By code", by_code(outcomes)),
        ("## False alarms on sound deals", clean(bases)),
        ("## False alarms on sound changes", sound_changes(quiet)),
        ("## Missed", misses(outcomes)),
        ("## Errors that the change does not explain", strays(outcomes)),
        ("## What no rule can know", unknown(outcomes)),
    )
    lines = ["# What the rules catch", "", INTRODUCTION, "", *about]
    for heading, body in sections:
        lines += ["", heading, "", *(list(body) or ["None."])]
    return "\n".join([*lines, ""])
