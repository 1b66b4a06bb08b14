"""What the end of a page parts is one element of the structure: a paragraph, a list, an item, a table.

WeasyPrint makes an element for each part, page by page. Here the last elements of a page and the first of the next
become one where they are of the same markup. The head of a table that stands again on a page is furniture.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Any

import pydyf

from generator.writers.press.structure import elements, unlinked

_TAGS = {"main": "/Part", "section": "/Sect", "div": "/Div", "p": "/P", "ol": "/L", "ul": "/L", "li": "/LI /LBody"}
_TABLE = {"table": "/Table", "tbody": "/TBody", "tfoot": "/TFoot", "tr": "/TR"}


def joined(laid_out: Any, pdf: Any) -> None:
    """The elements of a file joined over its pages, `laid_out` telling what markup each page ends and begins with."""
    by_reference = {item.reference: item for item in elements(pdf)}
    (document,) = (item for item in by_reference.values() if item["S"] == "/Document")
    tops = [[kid for kid in document["K"] if by_reference[kid]["Pg"] == page] for page in pdf.page_references]
    for number, (page, after) in enumerate(pairwise(laid_out.pages), 1):
        tags = _shared(list(_path(page._page_box, last=True)), after._page_box)
        if tags and tops[number - 1] and tops[number]:
            _Seam(pdf, by_reference).join(document, tops[number - 1][-1], tops[number][0], tags)
            if tops[number][0] not in document["K"]:  # it is one with the page before, and so may the next be
                tops[number][0] = tops[number - 1][-1]


def _shared(ends: Sequence[Any], after: Any) -> list[str]:
    """The tags of the markup that goes on from the end of a page, `ends`, to the page after, the outermost first."""
    begins = _path(after, last=False, running=set(ends))
    same = takewhile(lambda pair: pair[0] is pair[1], zip(ends, begins, strict=False))
    return [tag for element, _ in same for tag in (_TAGS | _TABLE).get(element.tag, "").split()]


def _path(box: Any, last: bool, running: set[Any] | None = None) -> Iterator[Any]:
    """The elements of the markup from the outermost to that of the last words of a page, or of the first.

    The head of a table among those `running`, which go on from the page before, is passed over.
    """
    element = None
    while children := list(getattr(box, "children", ())):
        flow = [child for child in children if not type(child).__name__.startswith("Margin")]
        if not last and running and getattr(flow[0], "is_header", False) and box.element in running:
            flow = flow[1:] or flow
        box = flow[-1] if last else flow[0]
        box = getattr(box, "_box", box)
        if box.element is not None and box.element is not element and box.element.tag not in ("html", "body"):
            element = box.element
            yield element


class _Seam:
    """Joins what stands at the end of a page with what stands at the beginning of the next."""

    def __init__(self, pdf: Any, by_reference: dict[bytes, Any]) -> None:
        self.pdf, self.by_reference = pdf, by_reference

    def join(self, parent: Any, before: bytes, after: bytes, tags: Sequence[str]) -> None:
        """Put all within the element `after`, a child of `parent`, into `before`, and so on inwards by `tags`."""
        tag, *within = tags
        kept, gone = self.by_reference[before], self.by_reference[after]
        if not kept["S"] == gone["S"] == tag or any(isinstance(kid, int) for kid in (*kept["K"], *gone["K"])):
            return
        if tag == "/Table":
            self.without_head(kept, gone)
        parent["K"] = pydyf.Array(kid for kid in parent["K"] if kid != after)
        ends, begins = kept["K"][-1:], gone["K"][:1]
        for kid in gone["K"]:
            self.by_reference[kid]["P"] = kept.reference
        kept["K"] = pydyf.Array([*kept["K"], *gone["K"]])
        gone["K"] = pydyf.Array()
        if within and ends and begins:
            self.join(kept, ends[0], begins[0], within)

    def without_head(self, kept: Any, table: Any) -> None:
        """The head of a table that goes on made furniture of the page; its cells are under the head that is `kept`."""
        first, again = (list(self.within(self.heads(one), "/TH")) for one in (kept, table))
        names = {head["ID"].string: was["ID"] for head, was in zip(again, first, strict=False)}
        for cell in self.within([table.reference], "/TD"):
            cell["A"]["Headers"] = pydyf.Array(names.get(name.string, name) for name in cell["A"]["Headers"])
        heads = self.heads(table)
        unlinked(self.pdf, set(heads), "/Header")
        table["K"] = pydyf.Array(kid for kid in table["K"] if kid not in heads)

    def heads(self, table: Any) -> list[bytes]:
        """The groups of rows at the head of a table."""
        return [kid for kid in table["K"] if self.by_reference[kid]["S"] == "/THead"]

    def within(self, references: Sequence[bytes], kind: str) -> Iterator[Any]:
        """The elements of a kind within some, in order."""
        for item in (self.by_reference[kid] for kid in references if kid in self.by_reference):
            if item["S"] == kind:
                yield item
            yield from self.within(item["K"], kind)
