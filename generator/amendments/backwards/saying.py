"""Differences said as amendments: the place as such documents cite it, and the smallest quotation that fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from generator.amendments.backwards.hunks import Difference, Gone, Hunk, New
from generator.amendments.base.labels import label
from generator.amendments.base.sentences import abbreviated
from generator.amendments.base.text import BaseText, Paragraph, Span, Unit
from generator.amendments.matching import found
from generator.amendments.quoting import JOINED, MARKS
from generator.findings import Unavailable

Said = dict[str, Any]
"""An amendment as a mapping of YAML."""
YES = "yes"
APART = 4
"""Words between two changes that are said as one, as a drafter would quote a whole address."""


def said(base: BaseText, differences: Sequence[Difference]) -> list[Said]:
    """The amendments; raises Unavailable for a difference that none can say."""
    made: list[Said] = []
    for paragraph, group in groupby(differences, lambda one: one.paragraph if isinstance(one, Hunk) else None):
        if paragraph is not None:
            made += _within(base, [hunk for hunk in group if isinstance(hunk, Hunk)])
            continue
        for one in group:
            if isinstance(one, Gone):
                made.append(_gone(base, one.paragraph))
            elif isinstance(one, New):
                made += _new(base, one)
    return made


def _within(base: BaseText, hunks: list[Hunk]) -> list[Said]:
    """The hunks of one paragraph; the paragraph replaced in its entirety where no quotation says one of them."""
    try:
        return [_words(base, hunk) for hunk in _merged(base, hunks)]
    except _Unsayable:
        paragraph, words = hunks[0].paragraph, list(hunks[0].words)
        for hunk in reversed(hunks):
            words[hunk.start : hunk.end] = hunk.new
        at, span = _around(base, paragraph, paragraph.start)
        if (span.start, span.end) != (paragraph.start, paragraph.end):
            raise Unavailable(f"{base.position(paragraph.start)}: no amendment says what was changed here") from None
        return [{"at": at, "replace_with": [_braced(" ".join(words))]}]


class _Unsayable(Exception):
    """No quotation says a hunk: its words stand twice where they begin, or their last mark would be misread."""


@dataclass(frozen=True)
class _Quote:
    """Words `start` to before `end` of a hunk's paragraph, quoted; `at` is the place in which they begin."""

    start: int
    end: int
    at: Said


def _merged(base: BaseText, hunks: list[Hunk]) -> Iterator[Hunk]:
    """The hunks of one paragraph, those whose quotations would run into each other made one."""
    done: list[Hunk] = []
    for hunk in hunks:
        done.append(hunk)
        while len(done) > 1 and _together(base, *done[-2:]):
            second, first = done.pop(), done.pop()
            between = first.words[first.end : second.start]
            done.append(replace(first, end=second.end, new=(*first.new, *between, *second.new)))
    yield from done


def _together(base: BaseText, first: Hunk, second: Hunk) -> bool:
    """Whether two hunks are better said as one: few words lie between them, or their quotations would meet."""
    return second.start - first.end <= APART or _reach(base, first)[1] >= _reach(base, second)[0]


def _reach(base: BaseText, hunk: Hunk) -> tuple[int, int]:
    quote = _quoted(base, hunk)
    return quote.start, quote.end


def _words(base: BaseText, hunk: Hunk) -> Said:
    """A hunk as an amendment that quotes."""
    quote = _quoted(base, hunk)
    before, after = hunk.words[quote.start : hunk.start], hunk.words[hunk.end : quote.end]
    old, new = " ".join(hunk.words[quote.start : quote.end]), " ".join((*before, *hunk.new, *after))
    if hunk.start == hunk.end and before and not after and not hunk.new[0].startswith(tuple(",.;:)")):
        return {"at": quote.at, "insert": _braced(" ".join(hunk.new)), "after": _braced(old)}
    if hunk.start == hunk.end and after and not before and not JOINED.search(hunk.new[-1]):
        return {"at": quote.at, "insert": _braced(" ".join(hunk.new)), "before": _braced(old)}
    if not new:
        return {"at": quote.at, "delete_only": _braced(old)}
    key = "delete" if len(old.split()) > 1 else "delete_word"
    return {"at": quote.at, key: _braced(old), "insert": _braced(new)}


def _quoted(base: BaseText, hunk: Hunk) -> _Quote:
    """The fewest words that hold the hunk and stand once where they begin, more of them to the right than the left."""
    starts = _starts(base, hunk.paragraph)
    last = len(hunk.words)
    for more in range(last + 1):
        for left in range(more + 1) if hunk.start != hunk.end else range(more, -1, -1):
            start, end = hunk.start - left, hunk.end + more - left
            if start < 0 or end > last or start == end or not _unmistaken(hunk, start, end):
                continue
            words = " ".join(hunk.words[start:end])
            at, within, begins = _place(base, hunk.paragraph, starts[start])
            spans = [span for span in found(base, words, within) if begins.start <= span.start < begins.end]
            if len(spans) == 1 and spans[0].start == starts[start]:
                return _Quote(start, end, at)
    raise _Unsayable


def _unmistaken(hunk: Hunk, start: int, end: int) -> bool:
    """Whether no comma or stop at the end of the quotation would be taken for the agreement's own."""
    old = hunk.words[end - 1]
    if hunk.start == hunk.end and (start == hunk.start or end == hunk.end):
        return True  # words put beside others
    new = (hunk.words[end - 1 : end] if end > hunk.end else hunk.new[-1:]) or ("",)
    return old[-1] not in MARKS or new[-1].endswith(old[-1]) or abbreviated(old)


def _starts(base: BaseText, paragraph: Paragraph) -> list[int]:
    """Where each word of a paragraph begins."""
    starts, at = [], paragraph.start
    for word in base.text[paragraph.start : paragraph.end].split():
        at = base.text.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


def _place(base: BaseText, paragraph: Paragraph, at: int) -> tuple[Said, Span, Span]:
    """The place of a word as it is cited, the span that it is looked for in, and that in which it begins."""
    outside, span = _around(base, paragraph, at)
    if not base.lines:
        return outside, span, span
    lines = base.lines_in(span)
    number = next(number for number, line in enumerate(lines, 1) if line.start <= at < line.end)
    return {**outside, "line": number}, span, lines[number - 1]


def _around(base: BaseText, paragraph: Paragraph, at: int) -> tuple[Said, Span]:
    """The section of a word, or its part, and which paragraph of that, where it has several."""
    units = base.units_at(at)
    unit: Unit | None = units[-1] if units else None
    outside: Said = {"section": unit.label} if unit else {"document": YES}
    around = unit or Span(0, len(base.text))
    paragraphs = base.paragraphs_in(around)
    if paragraph not in paragraphs:
        return outside, around
    if len(paragraphs) > 1:
        outside["paragraph"] = paragraphs.index(paragraph) + 1
    return outside, Span(max(paragraph.start, around.start), min(paragraph.end, around.end))


def _gone(base: BaseText, paragraph: Paragraph) -> Said:
    at, span = _around(base, paragraph, paragraph.start)
    if (span.start, span.end) == (paragraph.start, paragraph.end):
        return {"at": at, "delete_entirely": YES}
    return {"at": at, "delete_only": _braced(base.text[paragraph.start : paragraph.end])}


def _new(base: BaseText, new: New) -> Iterator[Said]:
    """Paragraphs that are added, those that begin a section with it."""
    if new.after is None or new.after.centred or new.after.heading:
        line = base.paragraphs[0].line if new.after is None else new.after.line
        raise Unavailable(f"{base.file}:{line}: no amendment adds a paragraph to a title or a heading")
    texts = list(new.texts)
    section = base.units_at(new.after.start)[:1]
    if section and section[0].end == new.after.end and (number := _free_number(base, texts[0])):
        words = [texts[0].removeprefix(f"{number}. "), *texts[1:]]
        yield {"add_section": number, "after": section[0].label, "text": [_braced(text) for text in words]}
        return
    at, _ = _around(base, new.after, new.after.start)
    yield {"at": at, "add_paragraph": [_braced(text) for text in texts]}


def _free_number(base: BaseText, text: str) -> str:
    """The number of a section that a paragraph begins, where the document has none of that number yet."""
    found_ = label(text)
    numbered = found_ is not None and found_.is_section and text.startswith(f"{found_.text}. ")
    return found_.text if found_ and numbered and found_.text not in base.by_label else ""


def _braced(words: str) -> str:
    """Words of a deal in which braces draw nothing."""
    return words.replace("{", "{{").replace("}", "}}")
