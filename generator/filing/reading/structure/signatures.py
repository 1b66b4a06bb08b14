"""The lines after the closing into signature blocks: who is bound, who signs, what stands on the line and under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.filing.reading.parts import Run
from generator.filing.reading.signs import marks
from generator.filing.reading.signs.drawn import is_rule
from generator.filing.reading.spaces import glued
from generator.filing.reading.structure.source import Source
from generator.filing.reading.structure.words import words
from generator.tree.document import Block, Heading, Paragraph, Signature

_FIELD = re.compile(r"(?P<key>By|Name|Title|Its|Print(?:ed)? Name)\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_CONFORMED = re.compile(r"/\s?s\s?/|/S/ ")
_BLANKS = re.compile(r"_{2,}|-{3,}|\s+")
_PROSE = 100
"""A line of more characters is a paragraph between signatures."""


@dataclass
class _Open:
    """A signature block that is being read; None is what no line has said yet."""

    at: int
    indent: int
    firms: list[str] = field(default_factory=list)
    agent: str | None = None
    conformed: str | None = None
    name: str | None = None
    title: str | None = None
    signed: bool = False
    last: str = "firm"
    """What was read last: firm, agent, line, rule, name or title."""
    column: int = 0
    labelled: bool = True


def signatures(runs: Sequence[Run], source: Source) -> Iterator[Block]:
    """The blocks that the lines make up, with the paragraphs between them."""
    reader = _Reader(source, _by_after(runs))
    for number, run in enumerate(runs):
        for line, text in enumerate(run.lines):
            indent = run.indents[line] if line < len(run.indents) else 0
            yield from reader.take(number, run, text, indent)
    yield from reader.flushed()


def _by_after(runs: Sequence[Run]) -> list[bool]:
    """Whether, after each run, another `By:` comes before a name or a title does: the first then names an agent."""
    made = [False] * len(runs)
    coming = False
    for number in range(len(runs) - 1, -1, -1):
        made[number] = coming
        for text in reversed(runs[number].lines):
            if found := _FIELD.match(text):
                coming = found["key"].lower() == "by"
            elif _CONFORMED.match(text) or marks.accepted(text):
                coming = False
    return made


class _Reader:
    def __init__(self, source: Source, by_after: Sequence[bool]) -> None:
        self._source, self._by_after = source, by_after
        self._open: _Open | None = None
        self._right = True

    def take(self, number: int, run: Run, text: str, indent: int) -> Iterator[Block]:
        """The next line; yields a block where it ends one."""
        said = _FIELD.match(text)
        if said:
            yield from self._field(number, run, said, indent)
        elif is_rule(text):
            self._ruled()
        elif _CONFORMED.match(text):
            yield from self._line(run, text, indent)
        elif marks.accepted(text) or run.heading or text.endswith(":") or (len(text) > _PROSE and not text.isupper()):
            yield from self.flushed()
            self._right = False
            yield self._between(run, text)
        else:
            yield from self._words(run, text, indent)

    def flushed(self) -> Iterator[Block]:
        """The block that is open, whole."""
        if self._open:
            yield self._made(self._open)
        self._open = None

    def _between(self, run: Run, text: str) -> Block:
        """What stands between signatures: the words that accept, or a heading where the file says so."""
        if run.heading:
            return Heading(**self._source.node("heading", run.at), level=2, content=words(text))
        return Paragraph(**self._source.node("paragraph", run.at), content=words(text), role="flush")

    def _field(self, number: int, run: Run, said: re.Match[str], indent: int) -> Iterator[Block]:
        key, value = said["key"].lower(), _BLANKS.sub(" ", said["value"]).strip()
        column = indent + said.start("value")
        if key == "by":
            if value and not _CONFORMED.search(value) and self._by_after[number]:
                yield from self._opened(run, indent, fresh=self._has_signed())
                self._set("agent", value, column)
            else:
                yield from self._line(run, value, indent, column)
            return
        yield from self._opened(run, indent, fresh=False)
        part = "name" if key.endswith("name") else "title"
        self._set(part, value, column)

    def _line(self, run: Run, value: str, indent: int, column: int = 0) -> Iterator[Block]:
        """The line that is signed on."""
        yield from self._opened(run, indent, fresh=self._has_signed())
        assert self._open
        self._open.signed = True
        self._set("line", value, column)
        if value:
            self._open.conformed = value

    def _words(self, run: Run, text: str, indent: int) -> Iterator[Block]:
        """Words without a label: more of what stands above, a name under the line, or a firm."""
        now = self._open
        if now and self._goes_on(now, run, indent):
            self._set(now.last, glued(getattr(now, now.last), text), now.column, labelled=now.labelled)
        elif now and now.last == "rule" and now.signed and now.name is None and not run.spaced:
            self._set("name", text, indent, labelled=False)
        elif now and now.last == "name" and now.title is None and not now.labelled and not run.spaced:
            self._set("title", text, indent, labelled=False)
        elif now and now.firms and now.last == "firm" and indent > now.indent and not run.spaced:
            now.firms[-1] = glued(now.firms[-1], text)
        else:
            yield from self._opened(run, indent, fresh=self._has_signed() or (now is not None and now.last != "firm"))
            assert self._open
            self._open.firms.append(text)

    def _goes_on(self, now: _Open, run: Run, indent: int) -> bool:
        """Whether words go on with what stands above them: in the column of its words, or deeper than they."""
        if now.last not in ("agent", "name", "title") or run.spaced or indent < 1:
            return False
        return indent >= now.column if now.labelled else indent > now.column

    def _ruled(self) -> None:
        if self._open:
            self._open.signed = True
            self._open.last = "rule"

    def _has_signed(self) -> bool:
        return self._open is not None and (self._open.signed or self._open.name is not None)

    def _opened(self, run: Run, indent: int, *, fresh: bool) -> Iterator[Block]:
        if fresh:
            yield from self.flushed()
        if self._open is None:
            self._open = _Open(run.at, indent)

    def _set(self, part: str, value: str, column: int, *, labelled: bool = True) -> None:
        assert self._open
        self._open.last, self._open.column, self._open.labelled = part, column, labelled
        if part != "line":
            setattr(self._open, part, value)

    def _made(self, said: _Open) -> Signature:
        return Signature(
            **self._source.node("signature", said.at),
            side="right" if self._right else "left",
            party=(said.firms or [said.agent or ""])[0],
            firms=tuple(map(words, said.firms)),
            agent=None if said.agent is None else words(said.agent),
            conformed=None if said.conformed is None else words(said.conformed),
            name=None if said.name is None else words(said.name),
            title=None if said.title is None else words(said.title),
        )
