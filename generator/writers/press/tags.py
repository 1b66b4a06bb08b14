"""Mends of the tags that WeasyPrint gives: what stands on every page is no content, and a letter is an item's label."""

from typing import Any

import pydyf

from generator.writers.press.joined import joined
from generator.writers.press.structure import elements, unlinked


def mend(laid_out: Any, pdf: Any) -> None:
    """The tags of a file mended, before it is written: furniture, what a page's end parts, labels, heads of tables."""
    without_furniture(pdf)
    joined(laid_out, pdf)
    labelled_lists(pdf)
    scoped_heads(pdf)


def without_furniture(pdf: Any) -> None:
    """The number and the foot of each page made artifacts (ISO 14289-1, 7.8), and gone from the structure."""
    (document,) = (item for item in elements(pdf) if item["S"] == "/Document")
    linked = set(document["K"])
    orphans = [item for item in elements(pdf) if item.get("P") == document.reference and item.reference not in linked]
    unlinked(pdf, {orphan.reference for orphan in orphans}, "/Footer")


def labelled_lists(pdf: Any) -> None:
    """The letter of an item, which the page sets as a span of its own, made the label that stands beside the body."""
    by_reference = {item.reference: item for item in elements(pdf)}
    for item in by_reference.values():
        if item["S"] != "/LI" or len(item["K"]) != 1:
            continue
        body = by_reference.get(item["K"][0])
        label = by_reference.get(body["K"][0]) if body and body["S"] == "/LBody" and body["K"] else None
        if body and label and label["S"] == "/Span":
            body["K"] = pydyf.Array(body["K"][1:])
            item["K"] = pydyf.Array([label.reference, body.reference])
            label |= {"S": "/Lbl", "P": item.reference}


def scoped_heads(pdf: Any) -> None:
    """Each head of a table told whether it is a column's or a row's."""
    by_reference = {item.reference: item for item in elements(pdf)}
    for item in by_reference.values():
        if item["S"] == "/TH":
            group = by_reference[by_reference[item["P"]]["P"]]
            item["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"
