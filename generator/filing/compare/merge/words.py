"""Two runs of words as one: what both have, what was deleted, what was added, each character of both accounted for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from generator.filing.compare.tokens.token import Token
from generator.filing.compare.words.operations import Operation
from generator.index import Passage
from generator.tree.document import Added, Break, Deleted, Emphasis, Inline, Inlines, Quote, Strong, Term, Text
from generator.tree.walk import plain

Piece = tuple[Literal["kept", "deleted", "added"], int, int]
"""A run of characters: of the old words where it is deleted, else of the new."""


def merged(
    old: Passage, new: Passage, here: Sequence[Token], there: Sequence[Token], operations: Sequence[Operation]
) -> Inlines:
    """The words of both passages, marked; `operations` count on their tokens."""
    content: list[Inline] = []
    for kind, start, end in _joined(_pieces(old.text, new.text, here, there, operations)):
        match kind:
            case "kept":
                content += cut(new.content, start, end)
            case "deleted":
                content.append(Deleted(cut(old.content, start, end)))
            case "added":
                content.append(Added(cut(new.content, start, end)))
    return tuple(content)


def _pieces(
    old: str, new: str, here: Sequence[Token], there: Sequence[Token], operations: Sequence[Operation]
) -> Iterator[Piece]:
    at, now = 0, 0
    for tag, start, end, begin, stop in operations:
        if tag == "changed":
            one, other = here[start:end], there[begin:stop]
            if one and other:
                yield from _between(old, new, (at, one[0].start), (now, other[0].start))
                at, now = one[0].start, other[0].start
            ends = (one[-1].end if one else at), (other[-1].end if other else now)
            yield "deleted", at, ends[0]
            yield "added", now, ends[1]
            at, now = ends
            continue
        for token, counterpart in zip(here[start:end], there[begin:stop], strict=True):
            yield from _between(old, new, (at, token.start), (now, counterpart.start))
            yield from _between(old, new, (token.start, token.end), (counterpart.start, counterpart.end))
            at, now = token.end, counterpart.end
    yield from _between(old, new, (at, len(old)), (now, len(new)))


def _between(old: str, new: str, here: tuple[int, int], there: tuple[int, int]) -> Iterator[Piece]:
    """Characters that both sides have at one place: kept where they are the same."""
    if old[slice(*here)] == new[slice(*there)]:
        yield "kept", *there
    else:
        yield "deleted", *here
        yield "added", *there


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, those that continue each other as one."""
    last: Piece | None = None
    for kind, start, end in pieces:
        if start == end:
            continue
        if last and last[0] == kind and last[2] == start:
            last = (kind, last[1], end)
            continue
        if last:
            yield last
        last = (kind, start, end)
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
