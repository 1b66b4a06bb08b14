"""The executed agreement: the execution copy with the signed pages in their places, and the record of the closing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from PIL import Image, ImageOps

from generator.findings import Finding
from generator.identity import Identity, written
from generator.packets.packet import Packet, Page
from generator.packets.returned import Returned
from generator.packets.sheets import paragraph, printed, sheet, table
from generator.tree.document import Document

DOTS = 150
"""Dots an inch of a scan that does not say how large its sheet is."""

PAPER = (612, 792)
"""Letter, in points."""


@dataclass(frozen=True)
class Release:
    """When and by whom the pages were released, as the command was told."""

    when: str
    by: str


@dataclass(frozen=True)
class Closing:
    """What came back, of whom nothing did, and what there is to say of it."""

    packet: Packet
    pages: tuple[Returned, ...]
    findings: tuple[Finding, ...]
    release: Release

    @property
    def outstanding(self) -> tuple[Page, ...]:
        """The pages that are still to come."""
        there = {one.page.field.name for one in self.pages}
        return tuple(page for page in self.packet.pages if page.field.name not in there)

    def files(self) -> dict[str, bytes]:
        """The record of the closing and, once every page is there, the executed agreement, by name."""
        stem = self.packet.stem.rpartition("-")[0]
        made = {f"{stem}-closing.json": self.record(), f"{stem}-closing.pdf": printed(self._sheet())}
        return made if self.outstanding else {f"{stem}-executed.pdf": self.executed(), **made}

    def executed(self) -> bytes:
        """The agreement with each signed page where the unsigned one stood, the files that came back attached to it.

        A signed page that is moved into another file is a picture of its signature: the signature itself holds in the
        file attached. With pages from elsewhere, the file makes no claim to PDF/A or PDF/UA.
        """
        out = BytesIO()
        with pikepdf.open(BytesIO(self.packet.whole)) as whole:
            _disclaim(whole, self.packet.made.identity)
            for at, page in reversed(list(enumerate(list(whole.pages), 1))):
                signed = [one for one in self.pages if one.page.placed.page == at]
                if "/Annots" in page:
                    del page.Annots
                for one in reversed(signed):
                    self._put(whole, at, one)
                if signed:
                    del whole.pages[at - 1]
            for one in self.pages:
                said = f"The signed page of {one.page.field.party} as it came back"
                spec = pikepdf.AttachedFileSpec(whole, one.data, description=said, relationship=pikepdf.Name.Supplement)
                whole.attachments[one.file] = spec
            whole.save(out, deterministic_id=True)
        return out.getvalue()

    def _put(self, whole: pikepdf.Pdf, at: int, one: Returned) -> None:
        """The sheets of a file behind the page that they take the place of."""
        data = one.data if one.data[:5] == b"%PDF-" else _sheet_of(one.data)
        with pikepdf.open(BytesIO(data)) as signed:
            signed.flatten_annotations()
            for page in signed.pages:
                for key in ("/Annots", "/AA", "/StructParents"):
                    if key in page.obj:
                        del page.obj[key]
            for sheet_at, page in enumerate(signed.pages):
                whole.pages.insert(at + sheet_at, page)

    def record(self) -> bytes:
        """The record as JSON: `agreement`, `draft`, `released`, `by`, a list of `pages`, and `outstanding` parties."""
        identity = self.packet.made.identity
        assert identity is not None
        said = {
            "agreement": identity.agreement,
            "title": identity.title,
            "draft": identity.words,
            "released": self.release.when,
            "by": self.release.by,
            "pages": [
                {
                    "party": one.page.field.party,
                    "signatory": one.page.field.signatory,
                    "title": one.page.field.title,
                    "page": one.page.placed.page,
                    "file": one.file,
                    "signed": one.how,
                    "draft": one.draft,
                }
                for one in self.pages
            ],
            "outstanding": [page.field.party for page in self.outstanding],
            "remarks": [finding.message for finding in self.findings],
        }
        return json.dumps(said, indent=2, ensure_ascii=False).encode() + b"\n"

    def _sheet(self) -> Document:
        rows = [
            (one.page.field.party, one.page.field.signatory, one.file, one.how, str(one.page.placed.page))
            for one in self.pages
        ]
        rows += [
            (page.field.party, page.field.signatory, str(page.placed.page), "", "outstanding")
            for page in self.outstanding
        ]
        identity = self.packet.made.identity
        assert identity is not None
        remarks = [finding.message for finding in self.findings]
        return sheet(
            self.packet.made,
            "Closing record",
            (
                paragraph("draft", f"Put together from the {self.packet.made.copy} copy, {identity.shown}."),
                paragraph("released", f"Pages released: {_released(self.release)}."),
                *(paragraph(f"remark-{at}", f"Note: {said}.") for at, said in enumerate(remarks, 1)),
                table("pages", "Signed pages", ("Party", "Signatory", "File", "How signed", "Page"), rows),
            ),
        )


def _released(release: Release) -> str:
    said = ", ".join(filter(None, (release.when, release.by and f"by {release.by}")))
    return said or "nobody has said so yet"


def _disclaim(whole: pikepdf.Pdf, identity: Identity | None) -> None:
    """The file without claims that pages from elsewhere do not keep, nor fields that nobody signs any more."""
    for key in ("/AcroForm", "/StructTreeRoot", "/MarkInfo", "/OutputIntents", "/AF"):
        if key in whole.Root:
            del whole.Root[key]
    for page in whole.pages:
        if "/StructParents" in page.obj:
            del page.obj["/StructParents"]
    if identity is not None:
        said = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{written(identity)}</rdf:RDF>'
        packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{said}</x:xmpmeta>'.encode()
        whole.Root.Metadata = whole.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def _sheet_of(data: bytes) -> bytes:
    """A scan as a page of Letter paper, upright, each of its pages a sheet."""
    sheets: Sequence[Image.Image]
    with Image.open(BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as image:
        sheets = [_upright(image, at) for at in range(min(getattr(image, "n_frames", 1), 4))]
    out = BytesIO()
    first, *others = sheets
    when = {"creationDate": None, "modDate": None}
    first.save(out, "PDF", resolution=DOTS, save_all=True, append_images=others, **when)
    return out.getvalue()


def _upright(image: Image.Image, at: int) -> Image.Image:
    image.seek(at)
    wide, high = (round(side * DOTS / 72) for side in PAPER)
    paper = Image.new("RGB", (wide, high), "white")
    shown = ImageOps.contain(image.convert("RGB"), (wide, high))
    paper.paste(shown, ((wide - shown.width) // 2, (high - shown.height) // 2))
    return paper
