"""The words of each file are the canonical words of the agreement.

Whoever signs the PDF, edits the DOCX and files the text must have one and the same contract. So each file is read back
before it is released, by code that knows nothing of how it was written; one that fails is not released.

Example:
    citigroup-2003-01-24-execution.pdf: `… Notes due 2009` where the agreement says `… Notes due 2008`

Fix: draft again; where it fails again, report the finding with the deal, since the fault is the tool's.
"""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.proofs.canonical import Word
from generator.proofs.reading import Change, Comparison, Read
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

AROUND = 6
"""Words that a message gives before a difference, and at most of either side of it."""


def check(written: Written) -> Iterator[Problem]:
    """A problem for each file that differs, at its first difference, and for each that cannot be read."""
    for form, why in written.unreadable.items():
        yield Problem(
            written.place(form), f"expected a file of the format {form}, found one that cannot be read: {why}"
        )
    for form, comparison in written.comparisons.items():
        if comparison.changes:
            first = comparison.changes[0]
            yield Problem(written.place(form, comparison.near(first)), _said(comparison, first))


def _said(comparison: Comparison, change: Change) -> str:
    before = _words(comparison.expected[max(change.start - AROUND, 0) : change.start])
    expected, found = (
        _words(comparison.expected[change.start : change.end], AROUND),
        _words(comparison.found[change.from_ : change.to], AROUND),
    )
    where = f"after {before}" if change.start else "at the beginning"
    more = len(comparison.changes) - 1
    rest = f"; and {more} more {'differences' if more > 1 else 'difference'}" if more else ""
    return f"expected {expected} {where}, found {found}{rest}"


def _words(given: Sequence[Word] | Sequence[Read], most: int | None = None) -> str:
    if not given:
        return "nothing"
    cut = " …" if most is not None and len(given) > most else ""
    return repr(" ".join(word.text for word in given[:most]) + cut)
