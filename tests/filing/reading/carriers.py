"""The files of fixtures: text, bytes, a page, a DOCX made of the parts that a fixture gives."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def carried(case: dict[str, Any]) -> bytes:
    """The bytes of a fixture's file."""
    if "text" in case:
        return str(case["text"]).encode()
    if "latin1" in case:
        return str(case["latin1"]).encode("latin-1")
    if "html" in case:
        return f"<html><body>{case['html']}</body></html>".encode()
    return docx(case["docx"], case.get("parts", {}))


def docx(body: str, parts: dict[str, str]) -> bytes:
    """A DOCX with this body, and with these parts."""
    document = f"<w:document><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": document, **parts})


def zipped(parts: dict[str, str]) -> bytes:
    """A ZIP of parts, the prefix `w` declared at the root of each."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            root = part.lstrip().removeprefix("<").split(">")[0].split()[0].rstrip("/")
            archive.writestr(name, part.replace(f"<{root}", f'<{root} xmlns:w="{_W}"', 1))
    return file.getvalue()
