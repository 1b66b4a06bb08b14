"""Proofreading: the files of one copy into findings, by every output rule, before any of them is released."""

from collections.abc import Iterator, Mapping

from generator.findings import Finding, Position
from generator.proofs.written import Written
from generator.rules.output import RULES
from generator.rules.output.rule import OutputRule
from generator.rules.problem import Place
from generator.rules.rule import code
from generator.takedown import Takedown
from generator.tree.document import Document


def proof(
    takedown: Takedown, made: Document, files: Mapping[str, bytes], names: Mapping[str, str] | None = None
) -> list[Finding]:
    """Every finding on `files`, by format, that were written of the numbered tree `made`; sorted by place.

    `names` says what each file will be called, by format. A finding stands at the deal's line, or in a file, where the
    line is the page of a PDF. A file that an error names is not to be released.
    """
    written = Written(takedown, made, files, names or {})
    return sorted({finding for rule in RULES for finding in _findings(rule, written)})


def _findings(rule: OutputRule, written: Written) -> Iterator[Finding]:
    for problem in rule.check(written):
        where, *also = (_position(at, written.takedown) for at in (problem.at, *problem.also))
        severity = problem.severity or rule.SEVERITY
        yield Finding(where, code(rule), problem.message, severity, tuple(also))


def _position(at: Place, takedown: Takedown) -> Position:
    """A place in a file as it is, a field path as its line."""
    assert isinstance(at, Position | str), "an output rule points at a file or at a field"
    return at if isinstance(at, Position) else takedown.place(at)
