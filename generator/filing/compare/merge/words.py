"""Two runs of words as one: what both have, what was deleted, what was added, each character of both accounted for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from generator.filing.compare.merge.marks import LAYOUT, Mark
from generator.filing.compare.tokens.token import Token
from generator.filing.compare.words.operations import Operation
from generator.index import Passage
from generator.tree.document import Break, Emphasis, Inline, Inlines, Quote, Strong, Term, Text
from generator.tree.walk import plain

Kind = Literal["kept", "deleted", "added"]
Marked = tuple[Operation, Mark]
"""An operation on the tokens of two passages, and the mark of its words."""


class Piece(NamedTuple):
    """A run of characters: of the old words where it is deleted, else of the new."""

    kind: Kind
    start: int
    end: int
    mark: Mark = LAYOUT


def merged(
    old: Passage, new: Passage, here: Sequence[Token], there: Sequence[Token], operations: Sequence[Marked]
) -> Inlines:
    """The words of both passages, marked; `operations` count on their tokens."""
    content: list[Inline] = []
    for kind, start, end, mark in _joined(_pieces(old.text, new.text, here, there, operations)):
        match kind:
            case "kept":
                content += cut(new.content, start, end)
            case "deleted":
                content.append(mark.deleted(cut(old.content, start, end)))
            case "added":
                content.append(mark.added(cut(new.content, start, end)))
    return tuple(content)


def alone(passage: Passage, tokens: Sequence[Token], runs: Sequence[tuple[slice, Mark]], kind: Kind) -> Inlines:
    """The words of a passage that moved, those runs of its tokens marked that changed on the way."""
    content: list[Inline] = []
    at = 0
    for run, mark in runs:
        if not (found := tokens[run]):
            continue
        content += cut(passage.content, at, found[0].start)
        inner = cut(passage.content, found[0].start, found[-1].end)
        content.append(mark.added(inner) if kind == "added" else mark.deleted(inner))
        at = found[-1].end
    return (*content, *cut(passage.content, at, len(passage.text)))


def _pieces(
    old: str, new: str, here: Sequence[Token], there: Sequence[Token], operations: Sequence[Marked]
) -> Iterator[Piece]:
    at, now = 0, 0
    for (tag, start, end, begin, stop), mark in operations:
        if tag == "changed":
            one, other = here[start:end], there[begin:stop]
            if one and other:
                yield from _between(old, new, (at, one[0].start), (now, other[0].start))
                at, now = one[0].start, other[0].start
            ends = (one[-1].end if one else at), (other[-1].end if other else now)
            yield Piece("deleted", at, ends[0], mark)
            yield Piece("added", now, ends[1], mark)
            at, now = ends
            continue
        for token, counterpart in zip(here[start:end], there[begin:stop], strict=True):
            yield from _between(old, new, (at, token.start), (now, counterpart.start))
            yield from _between(old, new, (token.start, token.end), (counterpart.start, counterpart.end), mark)
            at, now = token.end, counterpart.end
    yield from _between(old, new, (at, len(old)), (now, len(new)))


def _between(old: str, new: str, here: tuple[int, int], there: tuple[int, int], mark: Mark = LAYOUT) -> Iterator[Piece]:
    """Characters that both sides have at one place: kept where they are the same."""
    if old[slice(*here)] == new[slice(*there)]:
        yield Piece("kept", *there)
    else:
        yield Piece("deleted", *here, mark)
        yield Piece("added", *there, mark)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, those that continue each other as one."""
    last: Piece | None = None
    for piece in pieces:
        if piece.start == piece.end:
            continue
        if last and (last.kind, last.end) == (piece.kind, piece.start) and last.mark in (piece.mark, LAYOUT):
            last = piece._replace(start=last.start)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def cut(content: Inlines, start: int, end: int) -> Inlines:
    """The nodes of `content` from one character of its words to another; what is cut in two is words alone."""
    found: list[Inline] = []
    at = 0
    for node in content:
        length = len(plain((node,)))
        low, high = max(start - at, 0), min(end - at, length)
        if low == 0 and high == length and length:
            found.append(node)
        elif low < high:
            found += _part(node, low, high)
        at += length
        if at >= end:
            break
    return tuple(found)


def _part(node: Inline, start: int, end: int) -> Inlines:
    match node:
        case Text(text):
            return (Text(text[start:end]),)
        case Break():
            return (node,)
        case Quote() | Term():
            length = len(plain((node,)))
            opening: Inlines = (Text('"'),) if start == 0 else ()
            closing: Inlines = (Text('"'),) if end == length else ()
            return (*opening, *cut(node.content, start - 1, end - 1), *closing)
        case Emphasis() | Strong():
            return (replace(node, content=cut(node.content, start, end)),)
        case _:
            return cut(node.content, start, end)
