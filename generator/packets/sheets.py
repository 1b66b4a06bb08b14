"""The sheets that go with signed pages: what a signatory is to do, who signs what, and what came of it.

Their words are the tool's own, and say nothing of the law.
"""

from collections.abc import Iterable, Sequence

from generator.tree.document import (
    Block,
    Cell,
    Document,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Row,
    Table,
    Text,
)
from generator.tree.number import BULLET
from generator.writers import pdf

INSTRUCTIONS = (
    """Check that your page names the party that you sign for, your name and your title as they are to be printed. Say
    what is wrong before you sign.""",
    """Sign on your line alone: in the signature field of the PDF, with a digital signature, or on paper. Change nothing
    else on the page, and add no date where none is asked for.""",
    """Send back the signed page and nothing else: the PDF itself, or a scan of the whole sheet under the name that the
    file has in the list.""",
    """A page that comes back is held until its signatory, or counsel in the signatory's name, releases it for the
    agreement in its final form.""",
)


_STYLE = ".list td, .list th { vertical-align: top } .list :is(td, th):not(.amount) { padding-right: 9pt }"
"""Tables of words: each begins at the top of its row, and keeps away from the next."""


def printed(sheet: Document) -> bytes:
    """A sheet as a PDF."""
    set_, pages = pdf.pressed(sheet, (_STYLE,))
    return pdf.finished(pages, set_)


def sheet(made: Document, title: str, blocks: Iterable[Block]) -> Document:
    """A sheet that goes with an agreement, in its style."""
    head = (
        Heading(id="sheet", level=1, content=_text(title.upper())),
        Paragraph(id="of", role="centred", content=_text(made.title)),
        Paragraph(id="subject", role="centred", content=_text(made.subject)),
    )
    return Document(
        title=f"{title}: {made.title}",
        subject=made.subject,
        author=made.author,
        date=made.date,
        copy="filing",
        blocks=(*head, *blocks),
        foot=(),
        style=made.style,
        identity=made.identity,
    )


def paragraph(id: str, words: str) -> Paragraph:
    """A paragraph at the margin."""
    return Paragraph(id=id, role="flush", content=_text(words))


def bullets(id: str, entries: Iterable[str]) -> Items:
    """A list."""
    items = tuple(
        Item(id=f"{id}-{at}", label=BULLET, content=_text(" ".join(words.split())))
        for at, words in enumerate(entries, 1)
    )
    return Items(id=id, bulleted=True, items=items)


def table(id: str, caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table of words, the last of each row a number."""
    body = tuple(_row(f"{id}-{at}", row) for at, row in enumerate(rows, 1))
    return Table(id=id, caption=caption, head=_row(f"{id}-head", head), body=body)


def _row(id: str, cells: Sequence[str]) -> Row:
    *words, last = cells
    return Row(id=id, cells=(*(Cell(_text(said)) for said in words), Cell(_text(last), amount=True)))


def _text(words: str) -> Inlines:
    return (Text(words),)
