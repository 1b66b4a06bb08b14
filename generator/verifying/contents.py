"""What a PDF carries besides its pages: scripts, actions, attachments, notes, fields that are not of the agreement."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from generator.signing.placed import Placed, placed_fields

NEAR = 0.5
"""Points by which a field may lie elsewhere."""

_SPRUNG = {"/OpenAction": "an action that runs when it is opened", "/AA": "actions that run by themselves"}
_RUN = ("/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE")


def foreign(data: bytes) -> Iterator[str]:
    """A line for each thing in the file that no agreement of ours carries."""
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root
        yield from (f"the file carries {said}" for key, said in _SPRUNG.items() if key in root)
        names = root.get("/Names", pikepdf.Dictionary())
        if "/JavaScript" in names:
            yield "the file carries a script"
        if "/XFA" in root.get("/AcroForm", pikepdf.Dictionary()):
            yield "the file carries a form of another kind (XFA)"
        if "/OCProperties" in root:
            yield "the file has layers, which may show one thing on a screen and another on paper"
        yield from (f"the file carries an attachment: {name}" for name in sorted(_attachments(pdf)))
        for number, page in enumerate(pdf.pages, 1):
            yield from _on_page(page, number)


def _attachments(pdf: pikepdf.Pdf) -> list[str]:
    """The names of attachments other than the facts."""
    return [name for name, spec in pdf.attachments.items() if spec.obj.get("/AFRelationship") != "/Source"]


def _on_page(page: pikepdf.Page, number: int) -> Iterator[str]:
    if "/AA" in page.obj:
        yield f"page {number}: actions that run by themselves"
    for one in page.obj.get("/Annots", ()):
        kind, field = str(one.get("/Subtype", "")).strip("/"), one.get("/FT")
        action = one.get("/A", pikepdf.Dictionary())
        if "/AA" in one or str(action.get("/S", "")) in _RUN:
            yield f"page {number}: a {kind.lower()} that does something when it is touched"
        elif field != "/Sig" and not (kind == "Link" and ("/Dest" in one or action.get("/S") == "/GoTo")):
            said = f"a field {one.get('/T', '')}" if field else f"a note ({kind})"
            yield f"page {number}: {said} that is not of the agreement"


def fields_apart(data: bytes, ours: Sequence[Placed]) -> Iterator[str]:
    """A line for each signature field that is not where, and on what page, the agreement has it."""
    there = {field.name: field for field in placed_fields(data)}
    for field in ours:
        found = there.pop(field.name, None)
        if found is None:
            yield f"page {field.page}: expected the signature field {field.name}, found none"
        elif found.page != field.page or any(abs(a - b) > NEAR for a, b in zip(found.rect, field.rect, strict=True)):
            yield f"page {found.page}: the signature field {field.name} is not on its line, {_where(field)}"
    yield from (
        f"page {one.page}: a signature field {name} that is not of the agreement" for name, one in there.items()
    )


def _where(field: Placed) -> str:
    left, bottom, right, top = field.rect
    return f"which is on page {field.page} from {left:g} to {right:g} points across and {bottom:g} to {top:g} up"


def attached_facts(data: bytes) -> bytes | None:
    """The facts that a file carries, as `--embed-source` attached them; None where it carries none."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for spec in pdf.attachments.values():
            if spec.obj.get("/AFRelationship") == "/Source":
                return bytes(spec.get_file().read_bytes())
    return None
