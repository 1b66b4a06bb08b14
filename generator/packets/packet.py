"""The packet that goes out: a page for each signatory, and a sheet that says who signs what."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from generator.agreement import document
from generator.identity import identified
from generator.packets.sheets import INSTRUCTIONS, bullets, paragraph, printed, sheet, table
from generator.signing.placed import Placed, placed_fields
from generator.takedown import Takedown
from generator.tree.document import Copy, Document
from generator.tree.fields import SignatureField, signature_fields, with_fields
from generator.writers import pdf


@dataclass(frozen=True)
class Page:
    """A signatory's page: who signs, where, and the file that it goes out as."""

    field: SignatureField
    placed: Placed
    file: str


@dataclass(frozen=True)
class Packet:
    """An agreement laid out, of which each signatory gets a page; `stem` is how its files are called."""

    made: Document
    stem: str

    @cached_property
    def _pressed(self) -> tuple[Document, Any]:
        return pdf.pressed(self.made)

    @cached_property
    def whole(self) -> bytes:
        """The PDF of the whole agreement, whose pages these are."""
        set_, pages = self._pressed
        return pdf.finished(pages, set_)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Each signatory's page, in the order of the agreement."""
        placed = {one.name: one for one in placed_fields(self.whole)}
        fields = signature_fields(with_fields(self.made))
        return tuple(Page(field, placed[field.name], f"{self.stem}-{field.name}.pdf") for field in fields)

    def page(self, page: Page) -> bytes:
        """A signatory's page as a PDF of its own, under its number, with that signatory's field alone."""
        set_, pages = self._pressed
        return pdf.finished(pages.copy([pages.pages[page.placed.page - 1]]), set_, page.field.name)

    def files(self) -> dict[str, bytes]:
        """Every file of the packet by its name."""
        return {
            f"{self.stem}-packet.pdf": printed(self.cover()),
            f"{self.stem}-packet.json": self.record(),
            **{page.file: self.page(page) for page in self.pages},
        }

    def cover(self) -> Document:
        """What each signatory is to do, and who signs what."""
        assert self.made.identity is not None
        said = f"Signature pages of the {self.made.copy} copy, {self.made.identity.shown}."
        return sheet(
            self.made,
            "Signature packet",
            (
                paragraph("draft", said),
                bullets("instructions", INSTRUCTIONS),
                table("list", "Who signs what", ("Party", "Signatory", "File", "Page"), self._rows()),
            ),
        )

    def _rows(self) -> Iterator[tuple[str, ...]]:
        for page in self.pages:
            who = ", ".join(filter(None, (page.field.signatory, page.field.title))) or "not named yet"
            yield (page.field.party, who, page.file, str(page.placed.page))

    def record(self) -> bytes:
        """The same as JSON: `agreement`, `copy`, `draft` (a digest of the words), and `pages`."""
        assert self.made.identity is not None
        pages = [{**asdict(page.field), "page": page.placed.page, "file": page.file} for page in self.pages]
        said = {
            "agreement": self.made.identity.agreement,
            "copy": self.made.copy,
            "draft": self.made.identity.words,
            "pages": pages,
        }
        return json.dumps(said, indent=2, ensure_ascii=False).encode() + b"\n"


def packet_of(takedown: Takedown, copy: Copy, stem: str) -> Packet:
    """The packet of a deal; raises Refused where that copy cannot be drafted."""
    return Packet(identified(takedown, document(takedown, copy)), f"{stem}-{copy}")
