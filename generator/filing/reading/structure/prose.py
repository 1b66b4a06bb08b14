"""Runs of running text into headings, paragraphs and addresses, and those that are items of a list told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.filing.reading.parts import Grid, Piece, Run
from generator.filing.reading.signs import marks
from generator.filing.reading.structure.lists import Listed, listed
from generator.filing.reading.structure.source import Source
from generator.filing.reading.structure.words import broken, words
from generator.tree.document import Address, Block, Heading, Paragraph, ParagraphRole

_SMALL = frozenset("a an and as at by for in of on or the to with".split())
_ATTENTION = re.compile(r"(?:attention|attn|facsimile|telephone|fax|re|c/o)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 80
_WORDS = 9


def told(pieces: Sequence[Piece], *, opening: bool) -> list[Piece | Listed]:
    """The pieces, labelled paragraphs as items; at the head of an agreement, lines of its address drawn together."""
    found = list(_addressed(pieces)) if opening else list(pieces)
    return [piece if isinstance(piece, Grid) else listed(piece) or piece for piece in found]


def block(run: Run, source: Source) -> Block:
    """The block that a run is."""
    if len(run.lines) > 1 and not run.heading and _is_address(run):
        return Address(**source.node("address", run.at), lines=tuple(words(line) for line in run.lines))
    content = broken(run.lines)
    if label := marks.annex(run.text):
        return Heading(**source.node("heading", run.at), level=1, content=content, label=label)
    if level := _level(run):
        return Heading(**source.node("heading", run.at), level=1 if level == 1 else 2, content=content)
    return Paragraph(**source.node("paragraph", run.at), content=content, role=_role(run))


def closing(run: Run, source: Source) -> Paragraph:
    """The closing before the signatures, a comma and all."""
    return Paragraph(**source.node("closing", run.at), content=words(run.lines[0]), role="closing")


def after_closing(run: Run) -> Iterator[Run]:
    """What stands in the lines right below the closing."""
    indents = run.indents or (0,) * len(run.lines)
    for line, indent in list(zip(run.lines, indents, strict=False))[1:]:
        yield replace(run, lines=(line,), indents=(indent,), spaced=False)


def _role(run: Run) -> ParagraphRole:
    if marks.date(run.text):
        return "date"
    if marks.legend(run.text):
        return "legend"
    return "body" if run.placing == "indented" else "flush"


def _level(run: Run) -> int:
    """The level of a heading; 0 for a paragraph."""
    text = run.text
    if marks.date(text) or marks.legend(text) or len(text) > 2 * _LONGEST:
        return 0
    if run.heading:
        return run.heading
    if marks.salutation(text) or marks.accepted(text) or _ATTENTION.match(text) or not _LETTER.search(text):
        return 0
    if run.placing == "centred":
        return 1 if _is_title(text) else 0
    if len(text) > _LONGEST or text[-1] in ".;,":
        return 0
    if text.isupper():
        return 2
    return 2 if text.endswith(":") and run.placing != "indented" and _is_title(text) else 0


def _is_title(text: str) -> bool:
    """Whether every word of weight begins with a capital."""
    said = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", text) if word not in _SMALL]
    return len(said) > 0 and len(text.split()) <= 2 * _WORDS and all(word[0].isupper() for word in said)


def _is_address(run: Run) -> bool:
    return run.placing != "centred" and all(len(line) < _LONGEST for line in run.lines)


def _addressed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with single lines right before the salutation made one where they stand together."""
    greeting = next(
        (n for n, each in enumerate(pieces[:40]) if isinstance(each, Run) and marks.salutation(each.text)), 0
    )
    held: list[Run] = []
    for number, piece in enumerate(pieces):
        if number < greeting and isinstance(piece, Run) and _is_line(piece):
            if held and piece.spaced:
                yield _together(held)
                held = []
            held.append(piece)
            continue
        if held:
            yield _together(held)
            held = []
        yield piece


def _is_line(run: Run) -> bool:
    return (
        not run.heading
        and run.placing in ("flush", "indented")
        and len(run.text) < _LONGEST
        and not marks.date(run.text)
    )


def _together(held: Sequence[Run]) -> Run:
    return replace(held[0], lines=tuple(line for run in held for line in run.lines))
