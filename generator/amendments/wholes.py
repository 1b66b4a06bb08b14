"""Amendments of whole sections, paragraphs and sentences, and of numbers and names throughout."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from generator.amendments.base.text import BaseText, Span
from generator.amendments.edits import Deeming, Edit, Kind, Trouble
from generator.amendments.locate import Nowhere, locate, named
from generator.amendments.matching import found, settled
from generator.amendments.quoting import shown, tidied
from generator.deal.amendments import (
    AddParagraph,
    AddSection,
    AddSentence,
    Deemed,
    DeleteWhole,
    Locator,
    Rename,
    Renumber,
    ReplaceWhole,
)
from generator.values.facts import Fact
from generator.values.words import Words

Found = Iterator[Edit | Trouble | Deeming]


@dataclass(frozen=True)
class Whole:
    """One amendment that quotes nothing of the document."""

    base: BaseText
    index: int

    def rename(self, amendment: Rename) -> Found:
        """An edit for each place where the name stands, in capitals where it does so; line ends do not count."""
        old, new = settled(amendment.rename), amendment.to.text
        everywhere = Span(0, len(self.base.text))
        pairs = {old: new} | ({old.upper(): new.upper()} if old.upper() != old else {})
        spans = [(span, form) for name, form in pairs.items() for span in found(self.base, name, everywhere)]
        if not spans:
            yield self.trouble("nothing renamed", f"{shown(old)} stands nowhere in the Basic Provisions", "rename")
        origins = amendment.to.every_origin
        for span, form in spans:
            stop = form.endswith(".") and self.base.text[span.end : span.end + 1] == "."
            yield Edit(span.start, span.end, form.removesuffix(".") if stop else form, self.index, origins)

    def replaced(self, amendment: ReplaceWhole) -> Found:
        """The edit that puts a text in the place of a section, a paragraph or a sentence."""
        span = yield from self.place(amendment.at)
        if span is not None:
            yield from self.edit(span, amendment.replace_with, "replace_with")

    def deleted(self, amendment: DeleteWhole) -> Found:
        """The edit that deletes a section, a paragraph or a sentence."""
        span = yield from self.place(amendment.at)
        if span is not None:
            whole = self.is_whole(span)
            start, end = (span.start, span.end) if whole else tidied(self.base.text, span)
            yield Edit(start, end, "", self.index, whole=whole)

    def paragraph(self, amendment: AddParagraph) -> Found:
        """The edit that adds paragraphs behind a paragraph or a section."""
        span = yield from self.place(amendment.at)
        if span is None:
            return
        if not self.ends_paragraph(span):
            said = f"{named(amendment.at.outward)} does not end with a paragraph; nothing can be added after it"
            yield self.trouble("out of place", said, "at", span.end)
        else:
            yield self.added(span.end, amendment.add_paragraph)

    def section(self, amendment: AddSection) -> Found:
        """The edit that adds a section behind another."""
        label, after = amendment.add_section.value, amendment.after.value
        if label in self.base.by_label:
            said = f"there is a Section {label} already; add one that has a number of its own"
            yield self.trouble("number taken", said, "add_section", self.base.by_label[label].start)
        elif (unit := self.base.by_label.get(after)) is None:
            yield self.trouble("nowhere", f"the Basic Provisions have no Section {after}", "after")
        else:
            yield self.added(unit.end, amendment.text, f"{amendment.heading.text} ")

    def sentence(self, amendment: AddSentence) -> Found:
        """The edit that adds a sentence at the end of a section or a paragraph."""
        span = yield from self.place(amendment.at)
        if span is not None:
            words = amendment.add_sentence
            yield Edit(span.end, span.end, f" {words.text}", self.index, words.every_origin)

    def renumbered(self, amendment: Renumber) -> Found:
        """The edit of a section's number; with a note on the references to the old one, which stay."""
        old, new = amendment.renumber.value, amendment.to.value
        unit = self.base.by_label.get(old)
        if unit is None:
            yield self.trouble("nowhere", f"the Basic Provisions have no Section {old}", "renumber")
            return
        if new in self.base.by_label:
            said = f"there is a Section {new} already"
            yield self.trouble("number taken", said, "to", self.base.by_label[new].start)
            return
        own = old[old.rfind("(") :] if "(" in old else old
        at = self.base.text.index(own, unit.start)
        yield Edit(at, at + len(own), new[new.rfind("(") :] if "(" in new else new, self.index, amendment.to.origins)
        pattern = re.compile(rf"\bSections? {re.escape(old)}(?![\w(.]\w|\w)")
        references = [match.start() for match in pattern.finditer(self.base.text) if match.start() != unit.start]
        if references:
            times = "once" if len(references) == 1 else f"{len(references)} times"
            said = f"the Basic Provisions refer {times} to Section {old}; these references are not renumbered"
            yield self.trouble("renumbered", said, "renumber", references[0])

    def deemed(self, amendment: Deemed) -> Found:
        """The note at the definition of the term that is deemed to be another; it changes no words."""
        at = definition(self.base, amendment.reference.value)
        if at is None:
            said = f"{shown(amendment.reference.value)} is defined nowhere in the Basic Provisions"
            yield Trouble("no definition", self.index, said, "deemed.reference")
        yield Deeming(self.index, at)

    def place(self, at: Locator) -> Generator[Trouble, None, Span | None]:
        """The span of a locator, or the trouble that there is none."""
        located = locate(self.base, at)
        if isinstance(located, Nowhere):
            yield self.trouble("nowhere", located.said, "at")
            return None
        return located.begins if located.line else located.span

    def edit(self, span: Span, words: tuple[Fact[Words], ...], key: str) -> Found:
        """The edit of a span: of whole paragraphs, or within one."""
        whole = self.is_whole(span)
        if not whole and len(words) > 1:
            said = "expected one paragraph in the place of a part of one, found more"
            yield self.trouble("out of place", said, key, span.start)
            return
        new = "\n".join(paragraph.text for paragraph in words)
        if new == self.base.text[span.start : span.end]:
            yield self.trouble("no effect", "the text is replaced with the same words", key, span.start)
            return
        origins = tuple(dict.fromkeys(path for paragraph in words for path in paragraph.every_origin))
        yield Edit(span.start, span.end, new, self.index, origins, whole)

    def added(self, at: int, words: tuple[Fact[Words], ...], number: str = "") -> Edit:
        """The edit that puts paragraphs, the first with its number, behind the one that ends at `at`."""
        new = number + "\n".join(paragraph.text for paragraph in words)
        origins = tuple(dict.fromkeys(path for paragraph in words for path in paragraph.every_origin))
        return Edit(at, at, new, self.index, origins, whole=True)

    def is_whole(self, span: Span) -> bool:
        """Whether a span is made of whole paragraphs."""
        return self.base.paragraph_at(span.start).start == span.start and self.ends_paragraph(span)

    def ends_paragraph(self, span: Span) -> bool:
        return self.base.text[span.end : span.end + 1] in ("", "\n")

    def trouble(self, kind: Kind, said: str, field: str, also: int | None = None) -> Trouble:
        return Trouble(kind, self.index, said, field, also)


def definition(base: BaseText, term: str) -> int | None:
    """Where a term has been given its meaning: behind `(the "Registration Statement")`, or `"Act"` that `means` it."""
    pattern = re.compile(rf'\((?:[^()"]*"[^()"]+")*?[^()"]*["\u201c]{re.escape(term)}["\u201d][^()]*\)')
    match = pattern.search(base.text) or re.search(
        rf'["\u201c]{re.escape(term)}["\u201d](?= (?:means|shall mean)\b)', base.text
    )
    return match.end() if match else None
