"""Every fact that the deal states is in each file, as it was stated.

A wrong digit in the file that is signed is a wrong deal, whatever the deal file says. A fact that the deal states and
no part of the program prints was perhaps meant to be in the agreement.

Example:
    securities:
      price:
        to_underwriters: 99.153%        # the PDF has 99.154%

Fix: do not sign the file; draft it again, and report the finding, since the fault is the tool's. A fact that is printed
nowhere wants a part of the program that prints it, or leaves the deal.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from pydantic.fields import FieldInfo

from generator.deal.fields import kinds
from generator.deal.part import CHECKED, SHEETED, Part
from generator.deal.program import Outline
from generator.findings import Severity
from generator.proofs.canonical import Word
from generator.proofs.reading import Change, Comparison
from generator.proofs.written import Written
from generator.rules.problem import Problem
from generator.tree.document import Path, Value
from generator.tree.walk import flat, origins, walk
from generator.values.facts import Fact

SEVERITY: Severity = "error"

ONE_COPY = {"legend": "execution"}
"""The commercial fact that one copy alone prints."""

MOST = 4
"""A file of which more than one word in so many differs is that of another agreement."""

PRINTED_BY_SOME = ("prospectus.", "program.clearing", "program.common_depositary.")
"""What an agreement prints when its redemption, an amendment or the way of clearing names it, and else does not."""


ALONE = "underwriters[0].commitment"
"""What one firm alone underwrites is the principal amount, and prints as that."""


EITHER = (("program.indenture.", "program.subordinated."), ("program.subordinated.", "program.indenture."))
"""Groups of which an agreement prints one: the indenture of senior or of subordinated securities."""


def check(written: Written) -> Iterator[Problem]:
    """A warning for a fact that is printed nowhere, an error for each that a file has otherwise."""
    yield from _unprinted(written)
    for form, comparison in written.comparisons.items():
        file, told = written.place(form).file, set[str]()
        for path, expected, found in _otherwise(comparison):
            if path not in told:
                told.add(path)
                yield Problem(path, f"expected {expected!r} in {file}, found {found}")


def _unprinted(written: Written) -> Iterator[Problem]:
    printed = {path for block in walk(written.document.blocks) for path in origins(block)}
    printed |= {path for node in flat(written.document.foot) if isinstance(node, Value) for path in node.origins}
    for part in (written.takedown.deal, written.takedown.program):
        for fact in _stated(part):
            path = fact.origins[0]
            elsewhere = ONE_COPY.get(path, written.document.copy) != written.document.copy
            elsewhere |= written.takedown.deal.alone and path == ALONE
            elsewhere |= any(path.startswith(one) and _any(printed, other) for one, other in EITHER)
            if path not in printed and not elsewhere and not path.startswith(PRINTED_BY_SOME):
                yield Problem(path, f"{path} ({fact.text}) is stated, and printed nowhere", severity="warning")


def _any(printed: set[Path], group: str) -> bool:
    return any(path.startswith(group) for path in printed)


def _stated(part: Part) -> Iterator[Fact[Any]]:
    """The known commercial facts of a part that are there to be printed."""
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        for one in value if isinstance(value, tuple) else (value,):
            match one:
                case Outline():
                    continue
                case Part():
                    yield from _stated(one)
                case Fact() if one.commercial and not one.is_open and _prints(info):
                    yield one


def _prints(info: FieldInfo) -> bool:
    """Whether a field holds words of an agreement: neither a choice, nor the name of a file, nor a fact to check by."""
    said = info.json_schema_extra
    checked = isinstance(said, dict) and said.get("$comment") in (CHECKED, SHEETED)
    return not checked and not any(kind.internal or kind.choices for kind in kinds(info))


def _otherwise(comparison: Comparison) -> Iterator[tuple[Path, str, str]]:
    """Each fact whose words a file has otherwise: its field, its words, and those found in their place.

    Nothing where the file has so little of the agreement that it is another: then it is enough to say so.
    """
    expected = comparison.expected
    if sum(change.end - change.start for change in comparison.changes) > len(expected) // MOST:
        return
    for change in comparison.changes:
        changed = (at for at in range(change.start, change.end) if expected[at].origins)
        for _, group in groupby(changed, lambda at: (expected[at].line, expected[at].origins)):
            first, last = _whole(expected, next(group))
            low, high = _standing(change, first, last)
            found = " ".join(word.text for word in comparison.found[max(low, 0) : high])
            said = " ".join(word.text for word in expected[first:last])
            yield expected[first].origins[0], said, repr(found) if found else "nothing in its place"


def _whole(expected: Sequence[Word], at: int) -> tuple[int, int]:
    """Where all the words begin and end that print a fact together with the word `at`."""

    def same(other: int) -> bool:
        return expected[other].line is expected[at].line and expected[other].origins == expected[at].origins

    first, last = at, at + 1
    while first > 0 and same(first - 1):
        first -= 1
    while last < len(expected) and same(last):
        last += 1
    return first, last


def _standing(change: Change, first: int, last: int) -> tuple[int, int]:
    """Where in a file the canonical words from `first` to `last` should be, some of which a change took in."""
    matched = change.end - change.start == change.to - change.from_  # then they are one for one
    low = change.from_ + first - change.start if matched or first < change.start else change.from_
    high = change.to + last - change.end if matched or last > change.end else change.to
    return low, high
