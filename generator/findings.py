"""Findings: expected trouble, told as a place, a code and a sentence that states both sides."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from typing import Literal

Severity = Literal["error", "warning", "note"]

CODES = {
    "Y001": "The file is not well-formed YAML or JSON.",
    "Y002": "A key stands twice in one mapping.",
    "Y003": "YAML that a deal file does not use: anchors, aliases, tags, several documents, nesting beyond reason.",
    "Y004": "A comment that looks like words of the value before it.",
    "D101": "A key that no deal file has.",
    "D102": "A key that must be there is not.",
    "D103": "A list, a mapping or a scalar stands where another of them belongs.",
    "D104": "A value cannot be read as what its field is.",
    "D105": "A {field.path} names no fact.",
    "D106": "The deal or its program names a program, base document, clause or firm that no templates folder holds.",
    "P101": "A template is not well-formed Jinja, or failed when it was rendered.",
    "P102": "Markup outside the closed subset that templates speak.",
    "P103": "Two blocks have the same id, or a reference lands nowhere.",
    "P104": "The facts on top of a clause file are missing or wrong.",
    "C101": "A commercial fact is still open.",
    "C102": "A signature that is to be printed was not given.",
    "C103": "A character that the format cannot hold.",
    "C104": "A clause, an amendment or a main term of the deal that no part of the program prints.",
    "K101": "A signed page is of another agreement.",
    "K102": "It cannot be told whose signed page a file is, or it is nobody's who signs this agreement.",
    "K103": "A page is not signed, its signature is broken, or it shows something else than the page sent out.",
    "K104": "Two files hold the signed page of one signatory.",
    "K105": "A signed page of another draft, or one that does not say of which draft it is.",
    "V101": "A file that is to be read as an agreement is not what its format says, or is too large to be one.",
}
"""Every code of this stage with its one-line meaning; the rules of `terms check` bring their own."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One piece of expected trouble; findings sort by file, line and column."""

    position: Position
    code: str
    message: str
    severity: Severity = "error"
    also: tuple[Position, ...] = ()
    """Where the other side of it stands."""

    def __str__(self) -> str:
        return f"{self.position}: {self.code} {self.severity} {self.message}{self._see()}"

    def _see(self) -> str:
        """` (see line 9)`, `(see lines 9, 12 to 15)`, with the file where it is another."""
        here = sorted({other.line for other in self.also if other.file == self.position.file} - {self.position.line})
        elsewhere = [f"{other.file}:{other.line}" for other in self.also if other.file != self.position.file]
        said = [f"line{'s' if len(here) > 1 else ''} {', '.join(_runs(here))}"] if here else []
        return f" (see {', '.join(dict.fromkeys(said + elsewhere))})" if said or elsewhere else ""


def _runs(lines: list[int]) -> Iterator[str]:
    """`9`, `12 to 15`: sorted line numbers with what is consecutive drawn together."""
    for _, run in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
        first, *rest = [line for _, line in run]
        yield from [str(first), *map(str, rest)] if len(rest) < 2 else [f"{first} to {rest[-1]}"]


class Refused(Exception):
    """What was asked for cannot be made from what was given; `findings` says why, sorted by place."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


class Unavailable(RuntimeError):
    """What the request needs is not on this machine; the message says what to install."""


def did_you_mean(word: str, choices: list[str]) -> str:
    """`; did you mean …?` when a choice is near to `word`, else an empty string."""
    near = get_close_matches(word, choices, n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
