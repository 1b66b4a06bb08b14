"""Clauses: `(i) …; (ii) …; and (iii) …` within a paragraph, and those that are paragraphs of their own."""

import re
from collections.abc import Iterator

from generator.amendments.base.labels import after, first
from generator.amendments.base.text import BaseText, Span

_MARK = re.compile(r"(?<![\w(])\(([A-Za-z]{1,5}|\d{1,2})\)(?=\s)")
_REFERRED = re.compile(r"(?:\b(?:[Cc]lauses?|[Ss]ections?|[Ss]ubsections?|[Pp]aragraphs?|and|or|to|through)|,) $")


def clauses_in(base: BaseText, span: Span) -> list[tuple[str, Span]]:
    """The clauses within a span with their letters, in order: lettered units below it, then those of its paragraphs."""
    below = [unit for unit in base.units if span.holds(unit) and unit != span]
    depth = min((unit.depth for unit in below), default=0)
    found: list[tuple[str, Span]] = [
        ("(" + unit.label.rpartition("(")[2], unit) for unit in below if unit.depth == depth
    ]
    for paragraph in base.paragraphs_in(span):
        start, end = max(paragraph.body, span.start), min(paragraph.end, span.end)
        found += [(label, Span(start + at, start + to)) for label, at, to in _inline(base.text[start:end])]
    return sorted(found, key=lambda clause: clause[1].start)


def _inline(text: str) -> Iterator[tuple[str, int, int]]:
    """Label, start and end of each clause that a paragraph counts: to the next mark, or to its sentence's end."""
    run: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        label = match[0]
        if run and label in after(run[-1][0]):
            run.append((label, match.start()))
        elif first(label) and not _REFERRED.search(text, 0, match.start()):
            yield from _ended(run, text)
            run = [(label, match.start())]
    yield from _ended(run, text)


def _ended(run: list[tuple[str, int]], text: str) -> Iterator[tuple[str, int, int]]:
    if len(run) < 2:
        return
    ends = [start for _, start in run[1:]]
    stop = re.compile(r"\.(?=\s+[A-Z])").search(text, run[-1][1])
    for (label, start), end in zip(run, [*ends, stop.end() if stop else len(text)], strict=True):
        yield label, start, start + len(text[start:end].rstrip())
