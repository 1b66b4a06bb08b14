"""The base document as amended, as documents of the house: a conformed copy, and a redline against the original."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.amendments.edits import Deeming, Edit, Resolution
from generator.amendments.redlined import Piece, Redlined, redlined
from generator.deal.amendments import Deemed
from generator.takedown import Takedown
from generator.templating.render import render_named
from generator.tree.changes import accepted
from generator.tree.document import (
    Added,
    Block,
    Deleted,
    Document,
    Inline,
    Inlines,
    Paragraph,
    Section,
    Text,
    Value,
)
from generator.tree.markup import Tree, parse
from generator.tree.number import letter
from generator.values.facts import Fact

COVER, NOTES, FOOT = "conformed-cover", "amended-notes", "amended-foot"
"""The clauses that word the title page, the notes and the foot."""


@dataclass(frozen=True)
class Note:
    """A deemed reference as the notes print it."""

    number: Fact[int]
    letter: Fact[str]
    deemed: Deemed


@dataclass(frozen=True)
class Amended:
    """One deal's Basic Provisions, as they are varied by it."""

    takedown: Takedown
    resolution: Resolution

    @property
    def redline(self) -> Document:
        """The document with what is taken out and what is put in, each change with an id: `change-3`."""
        return self._document("Redline", self.blocks, self._parsed([FOOT], redline=True))

    @property
    def conformed(self) -> Document:
        """The document as amended, behind a title page."""
        front = self._parsed([COVER, FOOT], redline=False)
        return self._document("Conformed copy", (*front.blocks, *accepted(self.blocks)), front)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs of the redline, and the notes, which are added."""
        notes = [self.note(number, deeming) for number, deeming in enumerate(self.resolution.deemings, 1)]
        printed = self._parsed([NOTES], notes=notes).blocks if notes else ()
        return (*self._paragraphs.made, *map(_added, printed))

    @property
    def changes(self) -> dict[str, int]:
        """Which amendment makes each change of the redline, by the change's id; every one that it makes, in order."""
        return self._paragraphs.changes

    @cached_property
    def _paragraphs(self) -> "_Paragraphs":
        numbered = enumerate(self.resolution.deemings, 1)
        paragraphs = _Paragraphs([(deeming.at, number) for number, deeming in numbered if deeming.at])
        for one in redlined(self.resolution):
            paragraphs.take(one)
        return paragraphs

    def note(self, number: int, deeming: Deeming) -> Note:
        """A note that templates can print."""
        amendment = self.takedown.deal.amendments[deeming.amendment]
        deemed = getattr(amendment, "deemed")  # noqa: B009 - of the kinds of amendment that have one
        origins = (f"amendments[{deeming.amendment}]",)
        return Note(Fact(number, origins), Fact(letter(deeming.amendment), origins), deemed)

    def _parsed(self, clauses: Sequence[str], **known: object) -> Tree:
        return parse(render_named(self.takedown, clauses, known))

    def _document(self, what: str, blocks: tuple[Block, ...], front: Tree) -> Document:
        deal, program, base = self.takedown.deal, self.takedown.program, self.takedown.base
        return Document(
            title=f"{what} of {base.title.text}",
            subject=f"{base.title.text}, dated {base.date.text}, as varied on {deal.date.text}",
            author=program.issuer.name.text,
            date=deal.date.known,
            copy="draft",
            blocks=blocks,
            foot=front.foot,
            style=program.style,
        )


@dataclass
class _Paragraphs:
    """Makes paragraphs of those of a redline; `marks` are the places that notes speak of, and their numbers."""

    marks: Sequence[tuple[int, int]]
    made: list[Paragraph] = field(default_factory=list)
    changes: dict[str, int] = field(default_factory=dict)

    def take(self, given: Redlined) -> None:
        """Make one paragraph."""
        content: list[Inline] = []
        at = given.source.start if given.source else 0
        before: Edit | None = None
        for piece in given.pieces:
            if piece.edit is None:
                content += self.kept(piece, at)
            else:
                content.append(self.changed(piece, piece.edit, again=piece.edit is before))
            at += len(piece.text) if piece.kind != "added" else 0
            before = piece.edit
        centred = given.source is not None and given.source.centred
        origin = f"base-{given.source.line}" if given.source else f"added-{len(self.made)}"
        self.made.append(Paragraph(id=origin, content=tuple(content), role="centred" if centred else "body"))

    def changed(self, piece: Piece, edit: Edit, again: bool) -> Added | Deleted:
        """Words that an edit takes out or puts in; the second half of a replacement has no id of its own."""
        name = "" if again else f"change-{len(self.changes) + 1}"
        if name:
            self.changes[name] = edit.amendment
        if piece.kind == "deleted":
            return Deleted((Text(piece.text),), id=name)
        words: Inlines = (Text(piece.text),)
        return Added((Value(words, "text", "", edit.origins),) if edit.origins else words, id=name)

    def kept(self, piece: Piece, at: int) -> Inlines:
        """Words that stay, with the mark of a note behind the definition that it speaks of."""
        made: list[Inline] = []
        done = 0
        for mark, number in sorted(
            (mark - at, number) for mark, number in self.marks if at < mark <= at + len(piece.text)
        ):
            made += [Text(piece.text[done:mark])] if mark > done else []
            made.append(Added((Text(f" [Note {number}]"),)))
            done = mark
        return (*made, Text(piece.text[done:])) if piece.text[done:] else tuple(made)


def _added(block: Block) -> Block:
    match block:
        case Paragraph():
            return replace(block, content=(Added(block.content),))
        case Section():
            return replace(block, blocks=tuple(map(_added, block.blocks)))
        case _:
            return block
