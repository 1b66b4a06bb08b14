"""A base document: its words as one string, and where its paragraphs, printed lines and units stand in it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.amendments.base.folded import Folded, fold
from generator.amendments.base.sentences import sentences
from generator.findings import Finding, Position


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the text, from `start` to before `end`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether all of another span is within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A paragraph; its own words begin at `body`, behind its numbers and its heading. `line` is its first in the file.

    One that is `centred` is a line of the title; one that is a `heading` holds nothing but a number and a heading.
    """

    body: int
    line: int
    centred: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Unit(Span):
    """A section, or a lettered part of one, with all that is in it: `6`, `6(a)`, `5(c)(ii)`."""

    label: str
    depth: int


@dataclass(frozen=True, eq=False)
class BaseText:
    """The text of a base document. Paragraphs are parted by a line feed, and by nothing else."""

    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    units: tuple[Unit, ...]
    lines: tuple[int, ...] = ()
    """Where each printed line begins; none where the file has no printed lines."""
    numbers: tuple[int, ...] = ()
    """The number that each of these lines has in the file."""
    findings: tuple[Finding, ...] = ()
    """What was not recognised in it."""

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes are looked up in it."""
        return fold(self.text)

    @cached_property
    def by_label(self) -> dict[str, Unit]:
        """The units by their labels; of two with the same, the first."""
        return {unit.label: unit for unit in reversed(self.units)}

    @cached_property
    def by_fold(self) -> dict[str, str]:
        """The paragraphs by their folded words."""
        words = (self.text[paragraph.start : paragraph.end] for paragraph in self.paragraphs)
        return {fold(each).text: each for each in words}

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, at: int) -> Paragraph:
        """The paragraph in which a character stands."""
        return self.paragraphs[bisect_right(self._starts, at) - 1]

    def paragraphs_in(self, span: Span) -> list[Paragraph]:
        """The paragraphs that begin within a span, or hold its beginning, without titles and bare headings."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        found = self.paragraphs[first : bisect_left(self._starts, span.end)]
        return [paragraph for paragraph in found if not (paragraph.centred or paragraph.heading)]

    def sentences_in(self, span: Span) -> list[Span]:
        """The sentences of a span, headings and numbers aside."""
        found = []
        for paragraph in self.paragraphs_in(span):
            start, end = max(span.start, paragraph.body), min(span.end, paragraph.end)
            found += [Span(start + at, start + to) for at, to in sentences(self.text[start:end])]
        return found

    def lines_in(self, span: Span) -> list[Span]:
        """The printed lines of a span, the first being the one in which it begins."""
        first = max(bisect_right(self.lines, span.start) - 1, 0)
        last = bisect_left(self.lines, span.end)
        bounds = (*self.lines[first:last], span.end)
        return [Span(at, to) for at, to in pairwise(bounds)]

    def line_number(self, at: int) -> int:
        """The number in the file of the line in which a character stands; of its paragraph where there are no lines."""
        if not self.lines:
            return self.paragraph_at(at).line
        return self.numbers[max(bisect_right(self.lines, at) - 1, 0)]

    def position(self, at: int) -> Position:
        """The place in the file of the line in which a character stands."""
        return Position(self.file, self.line_number(at), 1)

    def units_at(self, at: int) -> list[Unit]:
        """The units in which a character stands, or at whose end, the outermost first."""
        return sorted((unit for unit in self.units if unit.start <= at <= unit.end), key=lambda unit: unit.depth)
