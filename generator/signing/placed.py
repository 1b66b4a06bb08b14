"""The signature fields of a PDF as it was laid out, for whoever places signatures by their coordinates."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import BytesIO

import pikepdf

from generator.tree.document import Document
from generator.tree.fields import signature_fields, with_fields


@dataclass(frozen=True, slots=True)
class Placed:
    """A field: its name, its page (the first is 1), and its rectangle in points from the page's lower left corner."""

    name: str
    page: int
    rect: tuple[float, float, float, float]
    tooltip: str = ""
    signed: bool = False


def placed_fields(data: bytes) -> tuple[Placed, ...]:
    """The signature fields of a PDF in the order of its pages; pikepdf.PdfError where it is none."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(field for number, page in enumerate(pdf.pages, 1) for field in _of_page(page, number))


def _of_page(page: pikepdf.Page, number: int) -> Sequence[Placed]:
    found = []
    for annotation in page.obj.get("/Annots", ()):
        if annotation.get("/FT") == "/Sig" and "/T" in annotation:
            left, bottom, right, top = (round(float(side), 2) for side in annotation["/Rect"])
            tooltip = str(annotation.get("/TU", ""))
            found.append(Placed(str(annotation["/T"]), number, (left, bottom, right, top), tooltip, "/V" in annotation))
    return found


def signatures_json(name: str, document: Document, data: bytes) -> bytes:
    """Where each party signs in the PDF `name`, as JSON: `document`, `pages`, and a list of `fields`.

    A field has its name, party, signatory and title (empty where nobody is named yet), page (the first is 1) and
    rect, `[left, bottom, right, top]` in points from the page's lower left corner.
    """
    who = {field.name: field for field in signature_fields(with_fields(document))}
    fields = [
        {**asdict(who[field.name]), "page": field.page, "rect": list(field.rect)} for field in placed_fields(data)
    ]
    with pikepdf.open(BytesIO(data)) as pdf:
        said = {"document": name, "pages": len(pdf.pages), "fields": fields}
    return json.dumps(said, indent=2, ensure_ascii=False).encode() + b"\n"


def packet_of(data: bytes) -> bytes:
    """The XMP metadata of a PDF; empty where it has none."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return bytes(pdf.Root.Metadata.read_bytes()) if "/Metadata" in pdf.Root else b""
