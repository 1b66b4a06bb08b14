"""The parts of a DOCX that say what it says, unpacked within limits; nothing outside the file is ever looked up."""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from generator.filing.reading import limits
from generator.filing.reading.limits import Unfit
from generator.filing.reading.spaces import folded
from generator.proofs.numbering import W

_READ = frozenset(f"word/{part}.xml" for part in ("document", "styles", "numbering", "footnotes"))


@dataclass(frozen=True)
class Package:
    """The roots of its document, styles and footnotes, its numbering, and the words of its headers and footers."""

    document: Any
    styles: Any | None
    numbering: bytes
    footnotes: Any | None
    furniture: tuple[str, ...]


def opened(data: bytes) -> Package:
    """The parts of a DOCX; Unfit where it is none, or unpacks to more than the limits allow."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = {info.filename: info for info in _allowed(archive)}
            if "word/document.xml" not in names:
                raise Unfit("expected a DOCX, found a ZIP without word/document.xml")
            parts = {name: _part(archive, info) for name, info in names.items() if _is_read(name)}
    except Unfit:
        raise
    except (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:
        raise Unfit(f"expected a DOCX, found a damaged one: {error}") from None
    roots = {name: parsed(part) for name, part in parts.items()}
    furniture = (folded(" ".join(roots[name].itertext(f"{W}t"))) for name in sorted(roots) if _is_furniture(name))
    return Package(
        roots["word/document.xml"],
        roots.get("word/styles.xml"),
        parts.get("word/numbering.xml", b""),
        roots.get("word/footnotes.xml"),
        tuple(words for words in furniture if words),
    )


def parsed(part: bytes) -> Any:
    """The root of a part; Unfit where it is no XML, or declares a document type, which no DOCX does."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unfit(f"expected XML in a DOCX, found {error}") from None
    tree: Any = root.getroottree()
    if tree.docinfo.doctype:
        raise Unfit("expected no document type in a DOCX, found one")
    return root


def _allowed(archive: ZipFile) -> list[ZipInfo]:
    found = archive.infolist()
    if len(found) > limits.PARTS:
        raise Unfit(f"expected a DOCX of at most {limits.PARTS} parts, found {len(found)}")
    if sum(info.file_size for info in found if _is_read(info.filename)) > limits.UNPACKED:
        raise Unfit(f"expected a DOCX that unpacks to at most {limits.UNPACKED // 2**20} MB, found a larger one")
    return found


def _part(archive: ZipFile, info: ZipInfo) -> bytes:
    """A part unpacked; what its header says of its size is not believed."""
    most = max(limits.SMALL, limits.RATIO * max(info.compress_size, 1))
    most = min(most, limits.UNPACKED)
    with archive.open(info) as stream:
        part = stream.read(most + 1)
    if len(part) > most:
        raise Unfit(f"expected {info.filename} to unpack to at most {limits.RATIO} times its size, found more")
    return part


def _is_read(name: str) -> bool:
    return name in _READ or _is_furniture(name)


def _is_furniture(name: str) -> bool:
    return name.startswith(("word/header", "word/footer")) and name.endswith(".xml")
