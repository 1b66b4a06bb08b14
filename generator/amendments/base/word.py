"""The paragraphs of a Word file with their automatic numbers, as its tracked changes leave them or as it was before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.proofs.numbering import Numbering, W, read_numbering
from generator.proofs.reading import Unreadable

Version = Literal["accepted", "original"]
GONE = {"accepted": ("del", "moveFrom"), "original": ("ins", "moveTo")}
"""The elements of changes that a version is without."""
LARGEST = 64 << 20
"""Bytes that a part may have; one that is larger is no contract."""
_BLANKS = frozenset(f"{W}{tag}" for tag in ("tab", "br", "cr"))
_TEXTS = frozenset((f"{W}t", f"{W}delText"))


def word_paragraphs(data: bytes, version: Version = "accepted") -> list[str]:
    """The words of each paragraph that has any, a cell's among them; Unreadable where `data` is no Word file."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
            if large := [name for name, size in sizes.items() if size > LARGEST]:
                raise Unreadable(f"{large[0]} is larger than {LARGEST >> 20} MiB")
            body = _parsed(archive.read("word/document.xml")).find(f"{W}body")
            numbered = "word/numbering.xml" in sizes
            numbering = read_numbering(archive.read("word/numbering.xml")) if numbered else Numbering()
            styles = _lists(_parsed(archive.read("word/styles.xml"))) if "word/styles.xml" in sizes else {}
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise Unreadable(str(error)) from None
    if body is None:
        raise Unreadable("its document has no body")
    gone = frozenset(f"{W}{tag}" for tag in GONE[version])
    return [words for line in _lines(body, gone, _Labels(numbering, styles)) if (words := " ".join(line.split()))]


def _parsed(part: bytes) -> etree._Element:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _lines(holder: etree._Element, gone: frozenset[str], labels: "_Labels") -> Iterator[str]:
    """The words of the paragraphs in `holder`; one whose end is gone goes on in the next."""
    held = ""
    for element in holder:
        if element.tag == f"{W}p":
            held += _words(element, gone)
            if not _ends_gone(element, gone):
                label = labels.of(element) if held.strip() else ""
                yield f"{label} {held}"
                held = ""
        elif element.tag == f"{W}tr" and _marked(element.find(f"{W}trPr"), gone):
            continue
        elif element.tag in (f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}sdt", f"{W}sdtContent"):
            yield from _lines(element, gone, labels)
    yield held


def _ends_gone(paragraph: etree._Element, gone: frozenset[str]) -> bool:
    return _marked(paragraph.find(f"{W}pPr/{W}rPr"), gone)


def _marked(properties: etree._Element | None, gone: frozenset[str]) -> bool:
    return properties is not None and any(inner.tag in gone for inner in properties)


def _words(element: etree._Element, gone: frozenset[str]) -> str:
    if element.tag in gone or element.tag == f"{W}pPr":
        return ""
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag in _BLANKS:
        return " "
    return "-" if element.tag == f"{W}noBreakHyphen" else "".join(_words(inner, gone) for inner in element)


@dataclass(frozen=True)
class _Labels:
    """The automatic numbers of paragraphs: of their own, or of the list that their style is one of."""

    numbering: Numbering
    styles: Mapping[str, etree._Element]

    def of(self, paragraph: etree._Element) -> str:
        """The number of the next paragraph; empty where it has none."""
        said = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if said is None and style is not None:
            said = self.styles.get(str(style.get(f"{W}val")))
        number = None if said is None else said.find(f"{W}numId")
        if said is None or number is None or number.get(f"{W}val") == "0":
            return ""
        level = said.find(f"{W}ilvl")
        return self.numbering.label(str(number.get(f"{W}val")), 0 if level is None else int(level.get(f"{W}val", "0")))


def _lists(styles: etree._Element) -> dict[str, etree._Element]:
    """What the styles that number their paragraphs say of it; one that is based on another says the same."""
    found: dict[str, etree._Element] = {}
    based: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name, own, other = style.get(f"{W}styleId", ""), style.find(f"{W}pPr/{W}numPr"), style.find(f"{W}basedOn")
        if own is not None:
            found[name] = own
        elif other is not None:
            based[name] = str(other.get(f"{W}val"))
    for name, at in based.items():
        seen = {name}
        while at in based and at not in seen:
            seen.add(at)
            at = based[at]
        if at in found:
            found[name] = found[at]
    return found
