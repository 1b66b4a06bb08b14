"""The canonical words of an agreement: those of its tree, in the order in which every format shows them.

List letters and the labels of signature lines are words; page numbers, rules, dot leaders and the head of a table where
it stands again on a page are furniture.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, assert_never

from generator.proofs.word import FORMS
from generator.tree.document import (
    Address,
    Block,
    Break,
    Document,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Path,
    Quote,
    Row,
    Section,
    Signature,
    Table,
    Term,
    Terms,
    Text,
    Value,
)
from generator.tree.walk import walk
from generator.writers.ascii import ascii_form

Part = Literal["words", "head", "row", "total", "firm", "signing", "foot"]
"""What a line is: a table's head, row or total; in a signature, a firm or who signs for it; else `words`."""

_WORD = re.compile(r"\S+")


class Run(NamedTuple):
    """Characters with the fields that they came from, the innermost first."""

    text: str
    origins: tuple[Path, ...] = ()


@dataclass(frozen=True, eq=False)
class Line:
    """One run of words, with its letter or label; the foot of a draft belongs to no block."""

    block: Block | None
    part: Part
    runs: tuple[Run, ...]


class Word(NamedTuple):
    """A word, the line that it stands in and the fields that it came from, the innermost first."""

    text: str
    line: Line
    origins: tuple[Path, ...]


def lines(document: Document) -> Iterator[Line]:
    """Every line of the agreement, first to last, without the foot of a draft."""
    for block in walk(document.blocks):
        for part, runs in _lines(block):
            yield Line(block, part, tuple(runs))


def foot(document: Document, page: int | None = None, signed: bool = False) -> Line:
    """What stands at the foot of a page, its number included where it has one; `signed` is of a page that is signed."""
    number = () if page is None else (Run(f"{page} "),)
    signing = (*_runs(document.signature_foot), Run(" ")) if signed else ()
    return Line(None, "foot", (*number, *signing, *_runs(document.foot)))


def words(given: Iterable[Line]) -> Iterator[Word]:
    """The words of lines."""
    for line in given:
        runs = [Run(run.text.translate(FORMS), run.origins) for run in line.runs]
        text, bounds = "".join(run.text for run in runs), _bounds(runs)
        for found in _WORD.finditer(text):
            over = [run.origins for start, end, run in bounds if start < found.end() and found.start() < end]
            yield Word(found[0], line, _once(sorted(over, key=len, reverse=True)))


def ascii_words(given: Iterable[Line]) -> Iterator[Word]:
    """The words of lines in a format that has ASCII alone; where that makes one word of two, each has both origins."""
    for line in given:
        plain = list(words((line,)))
        text = ascii_form("".join(run.text for run in line.runs))
        forms = text.translate(FORMS).split()
        if len(forms) == len(plain):
            yield from (word._replace(text=form) for word, form in zip(plain, forms, strict=True))
        else:
            origins = _once(word.origins for word in plain)
            yield from (Word(form, line, origins) for form in forms)


def _bounds(runs: Iterable[Run]) -> list[tuple[int, int, Run]]:
    """Where each run that came from a field starts and ends."""
    at, found = 0, []
    for run in runs:
        if run.origins:
            found.append((at, at + len(run.text), run))
        at += len(run.text)
    return found


def _once(origins: Iterable[tuple[Path, ...]]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(path for paths in origins for path in paths))


def _lines(block: Block) -> Iterator[tuple[Part, Iterable[Run]]]:
    match block:
        case Heading() | Paragraph():
            yield "words", _runs(block.content)
        case Address():
            yield from (("words", _runs(line)) for line in block.lines)
        case Items():
            yield from (("words", (Run(f"{item.label} "), *_runs(item.content))) for item in block.items)
        case Terms():
            yield from (("words", (*_runs(row.label), Run(" "), *_runs(row.value))) for row in block.rows)
        case Table():
            yield "head", _cells(block.head)
            yield from (("row", _cells(row)) for row in block.body)
            yield from (("total", _cells(row)) for row in block.foot)
        case Signature():
            yield from (("firm", _runs(firm)) for firm in block.firms)
            yield from (("signing", runs) for runs in _signing(block))
        case Section():
            return
        case _:
            assert_never(block)


def _cells(row: Row) -> Iterator[Run]:
    for cell in row.cells:
        yield from _runs(cell.content)
        yield Run(" ")


def _signing(block: Signature) -> Iterator[Iterable[Run]]:
    """`By:` before the firm that signs for others, where there is one, and on the line; then name and title."""
    said = (("By: ", block.agent), ("By: ", block.conformed or ()), ("Name: ", block.name), ("Title: ", block.title))
    yield from ((Run(label), *_runs(content)) for label, content in said if content is not None)


def _runs(content: Inlines, origins: tuple[Path, ...] = ()) -> Iterator[Run]:
    for node in content:
        match node:
            case Text(text):
                yield Run(text, origins)
            case Break():
                yield Run(" ")
            case Term() | Quote():
                yield Run('"', origins)
                yield from _runs(node.content, origins)
                yield Run('"', origins)
            case Value():
                yield from _runs(node.content, tuple(dict.fromkeys((*node.origins, *origins))))
            case _:
                yield from _runs(node.content, origins)
