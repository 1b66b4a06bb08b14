"""Redlines made at random: every block, item, row and line kept, changed, added or deleted."""

from dataclasses import replace

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from generator.tree.document import (
    Added,
    Address,
    Block,
    Cell,
    Deleted,
    Document,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    Quote,
    Row,
    Signature,
    Table,
    TermRow,
    Terms,
    Text,
)
from tests.every_node import every_node

FATES = ("kept", "kept", "changed", "longer", "shorter", "added", "deleted")
WORDS = st.sampled_from(("the Securities", "$2,000,000", "Bear, Stearns & Co. Inc.", "January 24, 2003", "not"))


@st.composite
def redlines(draw: st.DrawFn) -> Document:
    """A document of a few blocks, some of whose words are added or deleted."""
    kinds = draw(st.lists(st.sampled_from((_paragraph, _items, _terms, _table, _signature, _address)), max_size=5))
    blocks = [kind(draw, f"block-{number}") for number, kind in enumerate(kinds)]
    last = Paragraph(id="last", content=(Text("The end."),))
    return replace(every_node(), blocks=(*blocks, last), foot=())


def words(draw: st.DrawFn, fate: str) -> Inlines:
    """Some words, of which all or some share a fate."""
    text = draw(WORDS)
    match fate:
        case "added":
            return (Added((Text(text),)),)
        case "deleted":
            return (Deleted((Text(text), Quote((Text("quoted"),)))),)
        case "changed":
            return (Text("From "), Deleted((Text(text),)), Added((Text(draw(WORDS)),)), Text(" on"))
        case "longer":
            return (Text("From"), Added((Text(f" {text}"),)))
        case "shorter":
            return (Text("From"), Deleted((Text(f" {text}"),)))
        case _:
            return (Text(text),)


def _fate(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(FATES))


def _paragraph(draw: st.DrawFn, id: str) -> Block:
    content = words(draw, _fate(draw))
    return Heading(id=id, level=2, content=content) if draw(st.booleans()) else Paragraph(id=id, content=content)


def _address(draw: st.DrawFn, id: str) -> Block:
    fate = draw(st.sampled_from(("kept", "added", "deleted")))
    return Address(id=id, lines=(words(draw, fate), words(draw, fate)))


def _items(draw: st.DrawFn, id: str) -> Block:
    fates = draw(st.lists(st.sampled_from(FATES), min_size=1, max_size=4))
    return Items(id=id, items=tuple(Item(id=f"{id}-{at}", content=words(draw, fate)) for at, fate in enumerate(fates)))


def _terms(draw: st.DrawFn, id: str) -> Block:
    fates = draw(st.lists(st.sampled_from(FATES), min_size=1, max_size=3))
    rows = (TermRow(id=f"{id}-{at}", label=words(draw, f), value=words(draw, f)) for at, f in enumerate(fates))
    return Terms(id=id, rows=tuple(rows))


def _table(draw: st.DrawFn, id: str) -> Block:
    fates = draw(st.lists(st.sampled_from(FATES), min_size=1, max_size=4))
    head = _row(draw, f"{id}-head", "kept")
    body = tuple(_row(draw, f"{id}-{at}", fate) for at, fate in enumerate(fates))
    return Table(id=id, caption="Amounts", head=head, body=body, foot=(_row(draw, f"{id}-foot", "changed"),))


def _row(draw: st.DrawFn, id: str, fate: str) -> Row:
    return Row(id=id, cells=(Cell(words(draw, fate)), Cell(words(draw, fate), amount=True)))


def _signature(draw: st.DrawFn, id: str) -> Block:
    whole = draw(st.sampled_from(("", "", "added", "deleted")))
    firms = draw(st.lists(st.sampled_from(FATES), max_size=3))
    name, title = (draw(st.sampled_from(FATES)) for _ in range(2))
    return Signature(
        id=id,
        side=draw(st.sampled_from(("left", "right"))),
        party="a party",
        firms=tuple(words(draw, whole or fate) for fate in ("kept", *firms)),
        agent=None,
        conformed=words(draw, whole or "kept"),
        name=words(draw, whole or name),
        title=words(draw, whole or title),
    )


def sampled() -> list[Document]:
    """The same 25 redlines each time."""
    made: list[Document] = []

    @given(redlines())
    @settings(max_examples=25, database=None)
    @seed(20030124)
    def collect(redline: Document) -> None:
        made.append(redline)

    collect()
    return made
