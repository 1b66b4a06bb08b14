"""Printed paragraphs into a base document: sections, lettered parts and headings recognised, and what is not, told."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from generator.amendments.base.labels import Label, after, first, label, strange
from generator.amendments.base.printed import STOPPED, Line, Printed
from generator.amendments.base.text import BaseText, Paragraph, Unit
from generator.findings import Finding, Position

CODE = "A202"
"""The rule that tells what is not recognised."""
_HEADING = re.compile(r"([A-Z][^.:;]{1,90})\.(?: |$)")
_SMALL = frozenset("a an and as at by for from in of on or the to with".split())
_BROKEN = re.compile(r"[A-Za-z]-$")
DEEP = 12
"""Levels of a document: sections, and lists within lists."""


@dataclass
class _Open:
    """A unit whose end has not come yet."""

    label: str
    start: int
    depth: int
    indent: int
    last: str
    """Its own label as printed, from which the next one follows."""


@dataclass
class _Reader:
    file: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    labels: Sequence[str] = ()
    """The labels of all paragraphs."""

    def take(self, given: Printed) -> None:
        """Read one paragraph."""
        start = self.length + bool(self.pieces)  # behind a line feed
        words = self.joined(given.lines, start)
        self.pieces.append(words)
        self.length = start + len(words)
        line = given.lines[0].number
        title = given.centred and not ((found := label(words)) and found.is_section)
        body, bare = (0, False) if title else self.labelled(words, start, given.indent, line)
        bare = bare or (not title and not body and self.awaits_heading() and _is_heading(words))
        self.paragraphs.append(Paragraph(start, self.length, start + body, line, given.centred, bare))

    def awaits_heading(self) -> bool:
        """Whether the paragraph before holds the number of a section, and nothing else."""
        before = self.paragraphs[-1] if self.paragraphs else None
        return (
            before is not None
            and before.heading
            and label(self.pieces[-2]) is not None
            and not _heading_of(self.pieces[-2])
        )

    def joined(self, lines: Sequence[Line], start: int) -> str:
        """The words of lines, joined by blanks where no hyphen ends a line; where each line begins is kept."""
        words: list[str] = []
        length, before = 0, ""
        for line in lines:
            glue = " " if length and not _BROKEN.search(before) else ""
            length, before = length + len(glue), line.words[-2:]
            self.lines.append(start + length)
            self.numbers.append(line.number)
            words += (glue, line.words)
            length += len(line.words)
        return "".join(words)

    def labelled(self, words: str, start: int, indent: int, line: int) -> tuple[int, bool]:
        """Open and close units by a paragraph's labels; where its body begins, and whether it is a bare heading."""
        found = label(words)
        if found is None:
            if odd := strange(words):
                said = f"expected numbering such as 2., Section 2. or (a), found {odd!r}, which is not recognised"
                self.tell(line, said)
            self.close(start, lambda unit: unit.depth > 0 and unit.indent > indent)
            return 0, False
        at, section = 0, found.is_section
        while found is not None:
            self.open(found, start + at, indent, line)
            at = found.end
            if found.is_section and (heading := _heading(words, at)):
                at = heading
            found = label(words, at)
        return at, section and at >= len(words)

    def open(self, found: Label, start: int, indent: int, line: int) -> None:
        """A new unit, in place of the one that it follows, or within the innermost."""
        if found.is_section:
            self.follows(
                next((unit.last for unit in self.stack if unit.depth == 0), None), found.text, "Section ", line
            )
            self.close(start, lambda unit: True)
            self.push(found.text, found.text, start, indent)
            return
        before = [unit for unit in self.stack if unit.depth and found.text in after(unit.last)]
        if before and not (first(found.text) and self._begins_list(found.text)):
            level = before[-1].depth
            self.close(start, lambda unit: unit.depth >= level)
        elif not first(found.text):
            expected = " or ".join(dict.fromkeys(form for unit in self.stack[1:] for form in after(unit.last)[:1]))
            self.tell(line, f"expected {expected or '(a)'} next, found {found.text}")
            kin = [unit.depth for unit in self.stack if unit.depth and _form(unit.last) == _form(found.text)]
            self.close(start, lambda unit: bool(kin) and unit.depth >= kin[-1])
        if len(self.stack) >= DEEP:
            if len(self.stack) == DEEP:
                self.tell(line, f"expected lists of at most {DEEP - 1} levels, found {found.text} within another")
            self.close(start, lambda unit: unit.depth >= DEEP)
        self.push((self.stack[-1].label if self.stack else "") + found.text, found.text, start, indent)

    def _begins_list(self, text: str) -> bool:
        """Whether `(i)` begins a list of its own rather than coming after `(h)`: then `(ii)` is what comes next."""
        following = after(text)
        rest = (self.labels[at] for at in range(len(self.paragraphs) + 1, len(self.labels)))
        coming = takewhile(lambda other: not other or other.startswith("("), rest)
        return next((other for other in coming if other in following), "") == following[-1]

    def follows(self, before: str | None, text: str, what: str, line: int) -> None:
        """Tell a number that is not the one after the last."""
        if before is not None and text not in after(before):
            self.tell(line, f"expected {what}{' or '.join(after(before)[:1])} next, found {what}{text}")

    def push(self, name: str, last: str, start: int, indent: int) -> None:
        self.stack.append(_Open(name, start, len(self.stack), indent, last))

    def close(self, end: int, which: Callable[[_Open], bool]) -> None:
        """End the innermost units as long as `which` says so."""
        while self.stack and which(self.stack[-1]):
            unit = self.stack.pop()
            self.units.append(Unit(unit.start, max(end - 1, unit.start), unit.label, unit.depth))

    def tell(self, line: int, said: str) -> None:
        self.findings.append(Finding(Position(self.file, line, 1), CODE, said))


def structured(given: Sequence[Printed], file: str, lines_kept: bool = True) -> BaseText:
    """The base document of printed paragraphs; `lines_kept` where their lines are those of the print."""
    reader = _Reader(file)
    reader.labels = [found.text if (found := label(one.lines[0].words)) else "" for one in given]
    for paragraph in given:
        reader.take(paragraph)
    reader.close(reader.length + 1, lambda unit: True)
    lines, numbers = (tuple(reader.lines), tuple(reader.numbers)) if lines_kept else ((), ())
    units = tuple(sorted(reader.units, key=lambda unit: (unit.start, unit.depth)))
    return BaseText(
        file, "\n".join(reader.pieces), tuple(reader.paragraphs), units, lines, numbers, tuple(reader.findings)
    )


def _form(text: str) -> tuple[bool, bool]:
    """What tells `(1)`, `(a)` and `(A)` apart."""
    return text[1:-1].isdigit(), text[1:-1].isupper()


def _heading_of(words: str) -> str:
    """What stands behind the number of a section."""
    found = label(words)
    return words[found.end :].strip() if found else ""


def _is_heading(words: str) -> bool:
    """Whether words alone on their line are a heading."""
    return len(words) < 92 and not words.endswith(STOPPED) and _heading(f"{words}.", 0) > 0


def _heading(words: str, at: int) -> int:
    """Where the words behind an inline heading begin; 0 where there is no heading."""
    match = _HEADING.match(words, at)
    if match is None:
        return 0
    capital = all(word[0].isupper() or word.lower() in _SMALL for word in re.findall(r"[A-Za-z]\S*", match[1]))
    return match.end() if capital else 0
