"""The base document, paragraph by paragraph, as the edits of its amendments change it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.amendments.base.text import Paragraph
from generator.amendments.edits import Edit, Resolution

_WORDS = re.compile(r"\S+|\s+")
Kind = Literal["kept", "deleted", "added"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stay, or that an edit takes out or puts in."""

    kind: Kind
    text: str
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Redlined:
    """A paragraph with its changes; `source` is the one of the base document, None of one that is added."""

    source: Paragraph | None
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Its words as amended; empty where it is deleted."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "deleted")

    @property
    def deleted(self) -> bool:
        """Whether all of it is deleted."""
        return all(piece.kind == "deleted" for piece in self.pieces)


def redlined(resolution: Resolution) -> list[Redlined]:
    """Every paragraph of the base document and every one that is added, in order."""
    base = resolution.base
    edits = list(resolution.edits)
    made: list[Redlined] = []
    at = 0
    for paragraph in base.paragraphs:
        first = at
        while at < len(edits) and edits[at].start <= paragraph.end:
            at += 1
        within, whole = edits[first:at], [edit for edit in edits[first:at] if edit.whole and edit.end > edit.start]
        if whole or _runs_into(edits, first, paragraph):
            edit = whole[0] if whole else edits[first - 1]
            words = base.text[paragraph.start : paragraph.end]
            made.append(Redlined(paragraph, (Piece("deleted", words, edit),)))
            if edit.end <= paragraph.end:
                made += _added(edit)
        else:
            inline = [edit for edit in within if not edit.whole]
            made.append(Redlined(paragraph, tuple(_pieces(base.text, paragraph, inline))))
        for edit in within:
            if edit.whole and edit.start == edit.end:
                made += _added(edit)
    return made


def amended(resolution: Resolution) -> str:
    """The text of the base document as amended, paragraphs parted by line feeds."""
    return "\n".join(paragraph.text for paragraph in redlined(resolution) if not paragraph.deleted)


def _runs_into(edits: Sequence[Edit], first: int, paragraph: Paragraph) -> bool:
    """Whether the edit before takes out this paragraph, too."""
    return first > 0 and edits[first - 1].whole and edits[first - 1].end > paragraph.start


def _added(edit: Edit) -> Iterator[Redlined]:
    for words in edit.new.split("\n") if edit.new else ():
        yield Redlined(None, (Piece("added", words, edit),))


def _pieces(text: str, paragraph: Paragraph, edits: Sequence[Edit]) -> Iterator[Piece]:
    at = paragraph.start
    for edit in edits:
        if edit.start > at:
            yield Piece("kept", text[at : edit.start])
        yield from _changed(text[edit.start : edit.end], edit)
        at = edit.end
    if at < paragraph.end or at == paragraph.start:
        yield Piece("kept", text[at : paragraph.end])


def _changed(old: str, edit: Edit) -> Iterator[Piece]:
    """What an edit takes out and puts in, less the whole words that both begin and end with."""
    was, now = _WORDS.findall(old), _WORDS.findall(edit.new)
    lead = _alike(was, now)
    tail = _alike(was[lead:][::-1], now[lead:][::-1])
    middle = slice(lead, -tail or None)
    pieces: tuple[tuple[Kind, list[str]], ...] = (
        ("kept", was[:lead]),
        ("deleted", was[middle]),
        ("added", now[middle]),
        ("kept", was[len(was) - tail :]),
    )
    for kind, words in pieces:
        if words:
            yield Piece(kind, "".join(words), None if kind == "kept" else edit)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two runs of them begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
