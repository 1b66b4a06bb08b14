"""Mends of the tags that WeasyPrint gives: what stands on every page is no content, and a letter is an item's label."""

from typing import Any

import pydyf


def without_furniture(pdf: Any) -> None:
    """The number and the foot of each page made artifacts (ISO 14289-1, 7.8), and gone from the structure."""
    (document,) = (item for item in _elements(pdf) if item["S"] == "/Document")
    linked = set(document["K"])
    orphans = [item for item in _elements(pdf) if item.get("P") == document.reference and item.reference not in linked]
    gone = {orphan.reference for orphan in orphans}
    while found := [item for item in _elements(pdf) if item.get("P") in gone and item.reference not in gone]:
        gone |= {item.reference for item in found}
    tree = pdf.objects[_number(pdf.objects[_number(pdf.catalog["StructTreeRoot"])]["ParentTree"])]
    pages = [item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page"]
    for page in pages:
        at = page["StructParents"]
        marks = dict(zip(tree["Nums"][0::2], tree["Nums"][1::2], strict=True))[at]
        outside = {mark for mark, element in enumerate(marks) if element in gone}
        for mark in outside:
            marks[mark] = "null"
        content = pdf.objects[_number(page["Contents"])].stream
        for place, entry in enumerate(content):
            if isinstance(entry, dict) and entry.get("MCID") in outside:
                content[place - 1] = b"/Artifact"
                content[place] = pydyf.Dictionary({"Type": "/Pagination", "Subtype": "/Footer"})


def labelled_lists(pdf: Any) -> None:
    """The letter of an item, which the page sets as a span of its own, made the label that stands beside the body."""
    by_reference = {item.reference: item for item in _elements(pdf)}
    for item in by_reference.values():
        if item["S"] != "/LI" or len(item["K"]) != 1:
            continue
        body = by_reference.get(item["K"][0])
        label = by_reference.get(body["K"][0]) if body and body["S"] == "/LBody" and body["K"] else None
        if body and label and label["S"] == "/Span":
            body["K"] = pydyf.Array(body["K"][1:])
            item["K"] = pydyf.Array([label.reference, body.reference])
            label |= {"S": "/Lbl", "P": item.reference}


def _elements(pdf: Any) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/StructElem"]


def _number(reference: Any) -> int:
    return int(reference.split()[0])
