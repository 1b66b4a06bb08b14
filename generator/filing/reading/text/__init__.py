"""EDGAR text, and any other, into runs and grids."""

from collections.abc import Iterator, Sequence

from generator.filing.reading.parts import Drops, Piece
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.signs.marks import annex, closing
from generator.filing.reading.text import signing, tables, terms
from generator.filing.reading.text.chunks import Chunk, chunks, width
from generator.filing.reading.text.joining import Vocabulary, vocabulary
from generator.filing.reading.text.lines import Line, prepared
from generator.filing.reading.text.pages import without_furniture
from generator.filing.reading.text.paragraphs import mended, runs


def pieces(raw: Sequence[str], first: int, known: Vocabulary, drops: Drops) -> list[Piece]:
    """The runs and grids of lines, the first of which has the number `first` in its file."""
    return laid(prepared(raw, first, drops), known, drops)


def laid(lines: list[Line], known: Vocabulary, drops: Drops) -> list[Piece]:
    """The runs and grids of lines, whatever they were laid out by."""
    without_furniture(lines)
    known = known | vocabulary(line.text for line in lines if not line.is_open)
    return list(Layout(chunks(lines, drops), width(lines), known, drops).pieces())


class Layout:
    """The chunks of one text, told apart by what stands in them."""

    def __init__(self, found: list[Chunk], columns: float, known: Vocabulary, drops: Drops) -> None:
        self._width, self._known, self._drops = columns, known, drops
        self._chunks = found

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the text, in order: terms and prose, then signatures after the closing, prose after those."""
        found = self._chunks
        at = 0
        while at < len(found):
            signed = next((n for n in range(at, len(found)) if closing(found[n][0].text)), len(found))
            yield from self._unsigned(found[at:signed])
            end = next((n for n in range(signed, len(found)) if annex(found[n][0].text)), len(found))
            yield from signing.lines(found[signed:end], self._width, self._drops)
            at = end

    def _unsigned(self, found: Sequence[Chunk]) -> Iterator[Piece]:
        at = 0
        for start, end in terms.regions(found):
            yield from self._prose(found[at:start])
            yield terms.grid(found[start:end], self._known, self._drops)
            at = end
        yield from self._prose(found[at:])

    def _prose(self, found: Sequence[Chunk]) -> Iterator[Piece]:
        prose: list[Chunk] = []
        at = 0
        while at < len(found):
            end = self._table(found, at)
            if end > at:
                yield from self._runs(prose)
                yield tables.grid(found[at:end], self._drops)
                prose = []
            else:
                prose.append(found[at])
            at = max(end, at + 1)
        yield from self._runs(prose)

    def _table(self, found: Sequence[Chunk], start: int) -> int:
        """Where the table ends that begins in a chunk; `start` where none does."""
        at = start
        while at < min(len(found), start + 3) and not tables.has_rows(found[at]) and tables.is_head(found, at):
            at += 1
        if at == len(found) or not tables.has_rows(found[at]):
            return start
        end = last = at + 1
        while end < len(found) and (tables.has_rows(found[end]) or tables.may_go_on(found[end])):
            if tables.is_totalled(found[end - 1]) and tables.is_head(found, end):
                break
            end += 1
            if tables.has_rows(found[end - 1]) or all(is_rule(line.text) for line in found[end - 1]):
                last = end
        return last

    def _runs(self, found: Sequence[Chunk]) -> Iterator[Piece]:
        worded = []
        for chunk in found:
            for line in chunk:
                if is_rule(line.text):
                    self._drops.drop("rule-line", line.number, line.text, line.indent + 1)
            if words := [line for line in chunk if not is_rule(line.text)]:
                worded.append(words)
        for chunk in mended(worded, self._width):
            yield from runs(chunk, self._width, self._known, self._drops)
