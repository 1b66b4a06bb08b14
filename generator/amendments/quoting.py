"""Amendments that quote: words deleted, replaced, or put beside others."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.amendments.base.sentences import abbreviated
from generator.amendments.base.text import BaseText, Span
from generator.amendments.edits import Edit, Kind, Trouble
from generator.amendments.locate import Located, Nowhere, described, locate, named, ordinal
from generator.amendments.matching import found, nearest, settled
from generator.deal.amendments import Delete, Insert, Replace
from generator.values.facts import Fact
from generator.values.words import Words

MARKS = {",": "comma", ".": "stop"}
"""What American printing puts inside closing quotation marks, whosever it is."""
JOINED = re.compile(r"(?:\(|\w-)$")
"""How words end that no blank parts from what follows."""
FEW = 3
"""Places that a message names."""


@dataclass(frozen=True)
class Quoted:
    """What one amendment does: the words that it looks for, and those that it puts in."""

    base: BaseText
    index: int
    amendment: Delete | Insert | Replace
    literal: Mapping[int, str] | None
    """The inserted words as the agreement prints them, by amendment, where quotations are read to the letter."""

    @property
    def wanted(self) -> Fact[Words]:
        """The fact that states the words looked for."""
        return self.amendment.beside if isinstance(self.amendment, Insert) else self.amendment.deleted

    def outcome(self) -> Iterator[Edit | Trouble]:
        """Its edit, and what there is to say of it; raises StillOpen while a fact that it needs is open."""
        old, new = settled(self.wanted), self.inserted
        if self.literal is None and not isinstance(self.amendment, Insert):
            old, new, notes = self.styled(old, new)
            yield from notes
        place = locate(self.base, self.amendment.at)
        if isinstance(place, Nowhere):
            yield self.trouble("nowhere", place.said, "at")
            return
        if place.lines_unknown:
            said = f"{self.base.file} has no printed lines; nobody looked whether the words begin in line {place.line}"
            yield self.trouble("no lines", said, "at.line")
        yield from self.placed(old, new, place)

    @property
    def inserted(self) -> str:
        """The words put in; none where words are deleted only."""
        if isinstance(self.amendment, Delete):
            return ""
        if self.literal is not None and isinstance(self.amendment, Replace):
            return self.literal.get(self.index, self.amendment.insert.text)
        return self.amendment.insert.text

    def placed(self, old: str, new: str, place: Located) -> Iterator[Edit | Trouble]:
        """The edit where the words stand once, or are chosen of several."""
        spans = found(self.base, old, place.span)
        there = [span for span in spans if place.begins.start <= span.start < place.begins.end]
        if not there:
            yield self.missing(old, place, spans)
            return
        occurrence = self.amendment.occurrence.value if self.amendment.occurrence else None
        if occurrence is None and len(there) > 1:
            yield self.several(old, there, place)
        elif occurrence is not None and occurrence > len(there):
            times = "once" if len(there) == 1 else f"{len(there)} times"
            said = f"{shown(old)} stands only {times} in {self.where}, and no {ordinal(occurrence)} time"
            yield self.trouble("not found", said, "occurrence", there[-1].start)
        else:
            yield from self.edit(there[(occurrence or 1) - 1], new)

    def edit(self, span: Span, new: str) -> Iterator[Edit | Trouble]:
        """The edit at the place that is found."""
        origins = () if isinstance(self.amendment, Delete) else self.amendment.insert.every_origin
        text = self.base.text
        if isinstance(self.amendment, Insert):
            if self.amendment.after:
                joint = "" if re.match(r"[,.;:)]", new) else " "
                yield Edit(span.end, span.end, joint + new, self.index, origins, beside=span)
            else:
                joint = "" if JOINED.search(new) else " "
                yield Edit(span.start, span.start, new + joint, self.index, origins, beside=span)
            return
        if text[span.start : span.end] == new:
            yield self.trouble("no effect", f"{shown(new)} is replaced with the same words", self.key, span.start)
            return
        start, end = (span.start, span.end) if new else tidied(text, span)
        yield Edit(start, end, new, self.index, origins)

    def styled(self, old: str, new: str) -> tuple[str, str, list[Trouble]]:
        """The words without a comma or stop that is the agreement's own; with a note where that makes a difference."""
        mark = old[-1:]
        if mark not in MARKS or new.endswith(mark) or abbreviated(old) or len(old) < 2:
            return old, new, []
        own = new[-1:] in MARKS and not abbreviated(new)
        there = f"the {MARKS[mark]} at the end of {shown(old)} is taken for the agreement's own punctuation"
        also = f", as is the {MARKS[new[-1:]]} at the end of {shown(new)}" if own else ""
        said = f"{there}{also}: it stays in the Basic Provisions (closing_punctuation: literal would delete it)"
        return old[:-1], new[:-1] if own else new, [self.trouble("closing punctuation", said, self.key)]

    @property
    def key(self) -> str:
        """The key of the deal that states the words looked for."""
        return self.wanted.origins[0].rpartition(".")[2]

    @property
    def where(self) -> str:
        """The place in words."""
        return named(self.amendment.at.outward)

    def missing(self, old: str, place: Located, elsewhere: Sequence[Span]) -> Trouble:
        """The words are not there; where they are, or what comes near."""
        not_there = f"{shown(old)} is not in {self.where}" if not place.line else self.not_in_line(old, place)
        if not elsewhere:
            elsewhere = found(self.base, old, Span(0, len(self.base.text)))
        if elsewhere:
            places = list(dict.fromkeys(described(self.base, span.start, place.span) for span in elsewhere[:FEW]))
            also = f" and {len(elsewhere) - FEW} more" if len(elsewhere) > FEW else ""
            said = f"{not_there}; found in {' and in '.join(places)}{also}"
            return self.trouble("not found", said, self.key, elsewhere[0].start)
        near = nearest(self.base, old, place.span) or nearest(self.base, old, Span(0, len(self.base.text)))
        if near is None:
            return self.trouble("not found", f"{not_there}, nor anything like it", self.key, place.begins.start)
        words = shown(self.base.text[near.start : near.end])
        said = f"{not_there}; nearest is {words} in {described(self.base, near.start, place.span)}"
        return self.trouble("not found", said, self.key, near.start)

    def not_in_line(self, old: str, place: Located) -> str:
        outside = named(self.amendment.at.outward[1:])
        return f"{shown(old)} does not begin in line {place.line} of {outside}"

    def several(self, old: str, there: Sequence[Span], place: Located) -> Trouble:
        """The words are there more than once."""
        places = ", ".join(dict.fromkeys(described(self.base, span.start, place.span) for span in there[:FEW]))
        more = ", …" if len(there) > FEW else ""
        where = self.where if place.line else f"{self.where} ({places}{more})"
        said = f"{shown(old)} stands {len(there)} times in {where}; choose one with occurrence"
        return self.trouble("several", said, self.key, there[1].start)

    def trouble(self, kind: Kind, said: str, field: str, also: int | None = None) -> Trouble:
        return Trouble(kind, self.index, said, field, also)


def tidied(text: str, span: Span) -> tuple[int, int]:
    """The bounds of words that are deleted, with the blank that would be left over."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before == " " and (after in ("", "\n", " ") or after in ",.;:)"):
        return span.start - 1, span.end
    if before in ("", "\n", "(") and after == " ":
        return span.start, span.end + 1
    return span.start, span.end


def shown(words: str) -> str:
    """Words between quotation marks, the middle of long ones left out."""
    return f'"{words}"' if len(words) <= 70 else f'"{words[:40].rstrip()} … {words[-24:].lstrip()}"'
