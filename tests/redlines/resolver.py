"""Accepts or rejects the tracked changes of a DOCX by ISO/IEC 29500 alone: it shares no code with the writer.

The labels of items, which stand in no text, are counted by the reader of the proofs.
"""

from io import BytesIO
from typing import Literal
from xml.etree import ElementTree
from zipfile import ZipFile

from generator.proofs.numbering import Numbering, read_numbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Verdict = Literal["accepted", "rejected"]


def resolved(docx: bytes, verdict: Verdict) -> list[str]:
    """The paragraphs that hold words, with their labels, in order, once every change has been accepted or rejected."""
    gone = (f"{W}del", f"{W}moveFrom") if verdict == "accepted" else (f"{W}ins", f"{W}moveTo")
    with ZipFile(BytesIO(docx)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))[0]
        lists = read_numbering(archive.read("word/numbering.xml"))
    return [" ".join(line.split()) for line in _paragraphs(body, gone, lists) if line.strip()]


def _paragraphs(holder: ElementTree.Element, gone: tuple[str, ...], lists: Numbering) -> list[str]:
    lines: list[str] = []
    held = ""
    for element in holder:
        if element.tag == f"{W}p":
            held += _words(element, gone)
            if not _has(element, f"{W}pPr/{W}rPr", gone):
                lines.append(f"{_label(element, lists)} {held}" if held.strip() else held)
                held = ""
        elif element.tag == f"{W}tbl":
            lines.append(held)
            held = ""
            for row in element.iter(f"{W}tr"):
                if not _has(row, f"{W}trPr", gone):
                    for cell in row.iter(f"{W}tc"):
                        lines += _paragraphs(cell, gone, lists)
    return [*lines, held]


def _label(paragraph: ElementTree.Element, lists: Numbering) -> str:
    """The label of an item, counted among those that are left."""
    number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    return "" if number is None else lists.label(number.get(f"{W}val", ""), 0)


def _has(element: ElementTree.Element, place: str, gone: tuple[str, ...]) -> bool:
    return any(element.find(f"{place}/{tag}") is not None for tag in gone)


def _words(element: ElementTree.Element, gone: tuple[str, ...]) -> str:
    if element.tag in gone:
        return ""
    if element.tag in (f"{W}t", f"{W}delText"):
        return element.text or ""
    blank = " " if element.tag in (f"{W}tab", f"{W}br") else ""
    return blank + "".join(_words(inner, gone) for inner in element)
