"""Where an edited copy differs: paragraphs that are gone or new, and runs of words within those that stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.amendments.base.text import BaseText, Paragraph

ALIKE = 0.5
"""How alike a paragraph and its edited form are, at the least; others are deleted and added."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words `start` to before `end` of a paragraph give way to others."""

    paragraph: Paragraph
    words: tuple[str, ...]
    """The words of the paragraph."""
    start: int
    end: int
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A paragraph that is deleted."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class New:
    """Paragraphs that are added behind one; at the very beginning where that is None."""

    after: Paragraph | None
    texts: tuple[str, ...]


Difference = Hunk | Gone | New


def differences(base: BaseText, edited: Sequence[str]) -> Iterator[Difference]:
    """What the edited copy changes, in the order of the base document."""
    original = [base.text[each.start : each.end] for each in base.paragraphs]
    matcher = SequenceMatcher(None, original, list(edited), autojunk=False)
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind != "equal":
            yield from _between(base, original, start, end, edited[from_:to])


def _between(
    base: BaseText, original: Sequence[str], start: int, end: int, edited: Sequence[str]
) -> Iterator[Difference]:
    """The differences of a stretch in which no paragraph is as it was."""
    alone = end - start == len(edited) == 1
    pairs = {0: 0} if alone else dict(_paired(original[start:end], edited))
    taken = 0
    for at in range(start, end):
        if at - start not in pairs:
            yield Gone(base.paragraphs[at])
            continue
        partner = pairs[at - start]
        if partner > taken:
            yield New(base.paragraphs[at - 1] if at else None, tuple(edited[taken:partner]))
        yield from _hunks(base.paragraphs[at], original[at], edited[partner])
        taken = partner + 1
    if taken < len(edited):
        yield New(base.paragraphs[end - 1] if end else None, tuple(edited[taken:]))


def _paired(original: Sequence[str], edited: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs are edited forms of which, in order: the pairs that are most alike in all."""
    alike = [[_alike(one, other) for other in edited] for one in original]
    best = [[0.0] * (len(edited) + 1) for _ in range(len(original) + 1)]
    for a in range(len(original) - 1, -1, -1):
        for b in range(len(edited) - 1, -1, -1):
            paired = best[a + 1][b + 1] + alike[a][b] if alike[a][b] else 0.0
            best[a][b] = max(best[a + 1][b], best[a][b + 1], paired)
    pairs, a, b = [], 0, 0
    while a < len(original) and b < len(edited):
        if alike[a][b] and best[a][b] == best[a + 1][b + 1] + alike[a][b]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    ratio = matcher.ratio() if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE else 0.0
    return ratio if ratio >= ALIKE else 0.0


def _hunks(paragraph: Paragraph, old: str, new: str) -> Iterator[Hunk]:
    was, now = tuple(old.split()), tuple(new.split())
    for kind, start, end, from_, to in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Hunk(paragraph, was, start, end, now[from_:to])
