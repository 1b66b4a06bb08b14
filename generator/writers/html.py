"""The agreement as one page of HTML, to read on a screen and to print; it needs nothing beside it and runs nothing."""

from generator.tree.changes import marked
from generator.tree.document import Document, Items, Table, Terms
from generator.tree.walk import walk
from generator.writers.typeset import typeset
from generator.writers.web.blocks import blocks
from generator.writers.web.element import element, escape, void
from generator.writers.web.inlines import inlines
from generator.writers.web.sheets import measures, sheet


def write(document: Document) -> bytes:
    """`document` as a page in UTF-8, its style sheets inside it; its words, in reading order, are the document's."""
    printed = typeset(document)
    sheets = (measures(printed.style.print), sheet("print.css"), *variants(printed), sheet("screen.css"))
    style = element("style", *sheets)
    return page(printed, style, f"{main(printed)}\n{foot(printed)}").encode()


def variants(document: Document) -> tuple[str, ...]:
    """The sheets for what only some documents have, in these."""
    blocks = list(walk(document.blocks))
    roles = any(getattr(block, "role", "") in ("cover", "centred") for block in blocks)
    bullets = any(isinstance(block, Items) and block.bulleted for block in blocks)
    columns = any(isinstance(block, Table) and len(block.head.cells) > 2 for block in blocks)
    series = columns or sum(isinstance(block, Terms) for block in blocks) > 1
    return (
        *((sheet("variants.css"),) if roles or bullets or marked(document.blocks) else ()),
        *((sheet("series.css"),) if series else ()),
    )


def page(document: Document, style: str, body: str) -> str:
    """A whole page around `body`, with what a catalogue of documents asks for in its head; `style` is markup."""
    head = (
        void("meta", charset="utf-8"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", escape(document.title)),
        void("meta", name="author", content=document.author),
        void("meta", name="description", content=document.subject),
        *_dates(document),
        style,
    )
    html = element("html", element("head", "\n".join(head)), "\n", element("body", body), lang=document.language)
    return f"<!DOCTYPE html>\n{html}\n"


def _dates(document: Document) -> tuple[str, ...]:
    """The agreement's date as the page's, once it is known: never the clock's, so that the bytes stay the same."""
    if document.date is None:
        return ()
    day = document.date.isoformat()
    return tuple(void("meta", name=name, content=day) for name in ("dcterms.created", "dcterms.modified"))


def main(document: Document) -> str:
    """The agreement itself."""
    return element("main", "\n", blocks(document.blocks), "\n")


def signature_foot(document: Document) -> str:
    """What stands at the foot of each page that is signed, above `foot`; empty where that is nothing."""
    said = document.signature_foot
    return element("div", element("p", inlines(said)), class_="signature-foot") if said else ""


def foot(document: Document) -> str:
    """What stands at the foot of each page besides its number; empty where that is nothing."""
    return element("footer", element("p", inlines(document.foot))) if document.foot else ""
