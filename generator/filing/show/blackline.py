"""A comparison as the PDF that goes round: a cover that counts and lists the changes, then the redline."""

from collections.abc import Sequence
from typing import Any

from generator.filing.show.listing import Entry, counts, entries, kinds
from generator.filing.show.redline import Redline, anchors
from generator.writers import html, pdf
from generator.writers.typeset import typeset
from generator.writers.web.element import element, escape
from generator.writers.web.sheets import sheet

LISTED = ("substantive", "moved")
"""The classes of the changes that the cover lists, each with its page."""


def write(made: Redline, changed_pages: bool = False) -> bytes:
    """The PDF; with `changed_pages`, of the redline only the pages with changes, under their numbers.

    Raises what the PDF writer raises.
    """
    printed = typeset(made.document)
    found = entries(made.comparison, made.old, made.new, anchors(made))
    body = f"{_cover(made, found, changed_pages)}\n{html.main(printed)}"
    pages = pdf.laid_out(printed, body, (*html.variants(printed), sheet("blackline.css")))
    if changed_pages:
        pages = pages.copy([page for page in pages.pages if _is_cover(page) or _changed(page)])
    return pdf.finished(pages, printed)


def _cover(made: Redline, found: Sequence[Entry], changed_pages: bool) -> str:
    sides = [
        element("tr", element("th", name, scope="row"), element("td", escape(side.label)))
        for name, side in (("This version", made.new), ("Changes from", made.old))
    ]
    scope = element("p", "Only pages with changes follow, under their numbers.") if changed_pages else ""
    return element(
        "section",
        element("h1", "BLACKLINE"),
        element("table", element("tbody", *sides), class_="sides", aria_label="Versions"),
        _counts(made),
        element("p", "In this blackline, what was ", *_legend(), class_="key"),
        scope,
        _list([entry for entry in found if entry.sort in LISTED]),
        class_="front",
    )


def _counts(made: Redline) -> str:
    rows = [
        element("tr", element("td", str(count), class_="count"), element("td", said, *_kinds(made, name)))
        for name, said, count in counts(made.comparison)
    ]
    return element("table", element("tbody", *rows), class_="counts", aria_label="Changes by class")


def _kinds(made: Redline, name: str) -> list[str]:
    said = kinds(made.comparison) if name == "substantive" else ""
    return [f" ({escape(said)})"] if said else []


def _legend() -> tuple[str, ...]:
    return (
        element("ins", "added", class_="added"),
        " is underlined, what was ",
        element("del", "deleted", class_="deleted"),
        " is struck, and what ",
        element("ins", "moved", class_="added moved"),
        " bears double lines.",
    )


def _list(found: Sequence[Entry]) -> str:
    if not found:
        return element("p", "No change of substance.")
    cells = ("No.", "Change", "From", "To", "Page")
    head = element("tr", *(element("th", cell, scope="col") for cell in cells))
    rows = "".join(map(_row, found))
    return element("table", element("thead", head), element("tbody", rows), class_="changes", aria_label="Changes")


def _row(entry: Entry) -> str:
    where = element("td", element("b", escape(entry.kind)), ": ", escape(entry.where))
    old, new = (element("td", escape(text)) for text in (entry.old, entry.new))
    page = element("td", element("a", "", href=f"#{entry.at}", aria_label="page"), class_="page")
    return element("tr", element("td", entry.number), where, old, new, page)


def _is_cover(page: Any) -> bool:
    return "front" in _classes(page)


def _changed(page: Any) -> bool:
    """Whether a page has words marked; an amendment's own deletions bear no class."""
    return not {"added", "deleted"}.isdisjoint(_classes(page))


def _classes(page: Any) -> set[str]:
    """The classes of all that stands on a page, of which WeasyPrint itself tells no more than anchors and links."""
    elements = (box.element for box in page._page_box.descendants())
    return {name for element in elements if element is not None for name in element.get("class", "").split()}
