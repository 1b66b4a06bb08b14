"""Quoted words looked up in a base document: where they stand, and what comes near where they do not."""

import re
from collections.abc import Iterator

from generator.amendments.base.folded import fold
from generator.amendments.base.text import BaseText, Span
from generator.values.facts import Fact, StillOpen
from generator.values.words import Words

LONGEST = 60
"""Words of a quotation that are tried for what comes near it."""


def settled(words: Fact[Words]) -> str:
    """Words that are looked up; raises StillOpen while they, or a fact that they draw, are open."""
    for part in words.value.parts:
        if isinstance(part, Fact) and part.is_open:
            raise StillOpen(part.origins)
    return str(words.value)


def found(base: BaseText, quote: str, within: Span) -> list[Span]:
    """Each place within a span where the words stand, blanks, quotation marks and dashes equated, whole words alone."""
    wanted = fold(quote).text.strip()
    return list(_found(base, wanted, within)) if wanted else []


def _found(base: BaseText, wanted: str, within: Span) -> Iterator[Span]:
    folded = base.folded
    at, end = folded.folded(within.start), folded.folded(within.end) if within.end < len(base.text) else None
    text = folded.text
    last = len(text) if end is None else end
    while (at := text.find(wanted, at, last)) >= 0:
        if _whole(text, wanted, at):
            start, stop = folded.original(at, at + len(wanted))
            while base.text[start] == " ":
                start += 1
            while base.text[stop - 1] == " ":
                stop -= 1
            yield Span(start, stop)
        at += 1


def _whole(text: str, wanted: str, at: int) -> bool:
    """Whether no word is cut at either end."""
    before = text[at - 1 : at] if wanted[0].isalnum() else ""
    after = text[at + len(wanted) : at + len(wanted) + 1] if wanted[-1].isalnum() else ""
    return not (before.isalnum() or after.isalnum())


def nearest(base: BaseText, quote: str, within: Span) -> Span | None:
    """Where the longest run of the quoted words stands within a span; None where less than half of them does."""
    words = fold(quote).text.split()[:LONGEST]
    for length in range(len(words) - 1, max(len(words) // 2, 1) - 1, -1):
        for first in range(len(words) - length + 1):
            for span in found(base, " ".join(words[first : first + length]), within):
                return _widened(base, span, first, len(words) - first - length)
    return None


def _widened(base: BaseText, span: Span, before: int, after: int) -> Span:
    """A span with so many words before it and after it."""
    start, end = span.start, span.end
    for _ in range(before):
        start = len(re.sub(r"\S+\s*$", "", base.text[:start][-80:])) + max(start - 80, 0)
    match = re.match(rf"(?:\s*\S+){{0,{after}}}", base.text[end : end + 80 * (after + 1)])
    return Span(start, end + (match.end() if match else 0))
