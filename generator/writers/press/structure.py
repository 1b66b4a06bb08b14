"""The structure of a PDF as WeasyPrint has it before the file is written: its elements, and what is taken out of it."""

from typing import Any

import pydyf


def elements(pdf: Any) -> list[Any]:
    """The elements of a file's structure."""
    return [item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/StructElem"]


def unlinked(pdf: Any, gone: set[bytes], kind: str) -> None:
    """The words of some elements, and of all within them, made artifacts of a kind of page furniture."""
    by_reference = {item.reference: item for item in elements(pdf)}
    beneath = [*gone]
    while beneath:
        inner = [kid for kid in by_reference[beneath.pop()]["K"] if kid in by_reference]
        gone.update(inner)
        beneath.extend(inner)
    marked = marks_by_page(pdf)
    for page in (item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page"):
        marks = marked[page["StructParents"]]
        outside = {mark for mark, element in enumerate(marks) if element in gone}
        for mark in outside:
            marks[mark] = "null"
        content = pdf.objects[_number(page["Contents"])].stream
        for place, entry in enumerate(content) if outside else ():
            if isinstance(entry, dict) and entry.get("MCID") in outside:
                content[place - 1] = b"/Artifact"
                content[place] = pydyf.Dictionary({"Type": "/Pagination", "Subtype": kind})


def marks_by_page(pdf: Any) -> dict[int, Any]:
    """By the number of each page, the element that each of its marks belongs to."""
    tree = pdf.objects[_number(pdf.objects[_number(pdf.catalog["StructTreeRoot"])]["ParentTree"])]
    return {
        at: marks for at, marks in zip(tree["Nums"][0::2], tree["Nums"][1::2], strict=True) if isinstance(marks, list)
    }


def _number(reference: Any) -> int:
    return int(reference.split()[0])
