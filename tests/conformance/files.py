"""Every byte that somebody may read: of a file, of each stream and member of it unpacked, of the words of pages."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2 as pdfium


def streams(name: str, data: bytes) -> Iterator[bytes]:
    """The file, and what is packed within it."""
    yield data
    if name.endswith(".docx"):
        with ZipFile(BytesIO(data)) as archive:
            yield archive.comment
            for member in archive.infolist():
                yield from (member.filename.encode(), member.comment, member.extra, archive.read(member))
    elif name.endswith(".pdf"):
        with pikepdf.open(BytesIO(data)) as pdf:
            for item in pdf.objects:
                if isinstance(item, pikepdf.Stream):
                    yield item.read_bytes()
                yield from _strings(item)
        with pdfium.PdfDocument(data) as document:
            yield from (page.get_textpage().get_text_bounded().encode() for page in document)


def _strings(item: object) -> Iterator[bytes]:
    """The strings of an object, however the file writes them: as bytes, and as the text that they mean."""
    if isinstance(item, pikepdf.String):
        yield bytes(item)
        yield str(item).encode()
    elif isinstance(item, pikepdf.Array) or (isinstance(item, pikepdf.Object) and hasattr(item, "keys")):
        inner = item if isinstance(item, pikepdf.Array) else [item[key] for key in item.keys()]  # noqa: SIM118
        yield from (said for one in inner if not getattr(one, "is_indirect", False) for said in _strings(one))


def holds(name: str, data: bytes, planted: str) -> bool:
    """Whether the words stand anywhere in the file, in whatever letters."""
    forms = [planted.lower().encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    return any(form in stream.lower() for stream in streams(name, data) for form in forms)
