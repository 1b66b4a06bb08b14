"""The document tree: what a contract says; how it looks is for a writer to decide.

A redline is a tree, too: what was put in is `Added`, what was taken out is `Deleted`. A block, an item, a row or a line
all of whose words are added is added itself, its label and its paragraph with it, and the same for deleted ones.

Every node is frozen. A block carries the id that other parts refer to, the place in a template that made it (`at`,
as `file:line`) and the deal fields that it stands or falls with (`origins`). A `Value` is a run of words drawn from the
deal or its program; its `origins` are the field paths that it came from.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from generator.tree.inline import (
    Added,
    Break,
    Cite,
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    Kind,
    Path,
    Quote,
    Ref,
    Span,
    Strong,
    Struck,
    Term,
    Text,
    Value,
)
from generator.tree.style import Style

if TYPE_CHECKING:
    from generator.identity import Identity

__all__ = [
    "Added",
    "Address",
    "Block",
    "Break",
    "Cell",
    "Cite",
    "Copy",
    "Deleted",
    "Document",
    "Emphasis",
    "Heading",
    "Inline",
    "Inlines",
    "Inserted",
    "Item",
    "Items",
    "Kind",
    "Node",
    "Paragraph",
    "ParagraphRole",
    "Path",
    "Quote",
    "Ref",
    "Row",
    "Section",
    "SectionRole",
    "Signature",
    "Span",
    "Strong",
    "Struck",
    "Table",
    "Term",
    "TermRow",
    "Terms",
    "Text",
    "Value",
]

Copy = Literal["draft", "execution", "filing"]

ParagraphRole = Literal["body", "flush", "legend", "date", "closing", "centred"]
"""`body` is indented on its first line; `flush` is not; `legend` is the exhibit or execution legend at the head; `date`
is the centred date below the title; `closing` ("Very truly yours,") stands in the signature column; `centred` is a line
in the middle, as base documents have them in their titles."""

SectionRole = Literal["plain", "signatures", "annex", "cover"]
"""`signatures` and `annex` start a page of their own in the paged formats; a `cover` is a page of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every block has."""

    id: str
    at: str = ""
    origins: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """A heading, level 1 centred, level 2 at the margin; `label` is what a reference cites of it ("A" of "ANNEX A")."""

    level: Literal[1, 2]
    content: Inlines
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Node):
    """A paragraph of running text."""

    content: Inlines
    role: ParagraphRole = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Node):
    """A party's name and address, a line each."""

    lines: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """One lettered item; `label` ("(a)") is set by `number` and is never part of `content`.

    In a redline `was` is the label that an earlier version gave it, where that is another.
    """

    content: Inlines
    label: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(Node):
    """A lettered list, (a), (b), … which starts again at (a), or one with a bullet before each item."""

    items: tuple[Item, ...]
    bulleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow(Node):
    """One row of the terms table: "Maturity:" and what it is."""

    label: Inlines
    value: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Node):
    """The terms of the securities: labels, leaders, values."""

    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `amount` cells are set to the right."""

    content: Inlines
    amount: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Node):
    """One row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table: `head` is repeated on each page, `foot` is the total; `caption` is for a screen reader, not printed."""

    caption: str
    head: Row
    body: tuple[Row, ...]
    foot: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Node):
    """One signature block.

    `firms` are the parties bound, a line each, in the capitals they print in; `agent`, where there is one, is the party
    that signs for them and prints as "By: AGENT". `conformed` is what stands on the signature line of a filed copy
    (`/s/ …`) and is None on an empty one. `name` and `title` are None where no line for them is wanted, empty where
    they print as empty lines.
    """

    side: Literal["left", "right"]
    party: str
    firms: tuple[Inlines, ...]
    agent: Inlines | None
    conformed: Inlines | None
    name: Inlines | None
    title: Inlines | None
    signed: date | None = None
    field: str = ""
    """The name of the field to sign in; empty in a copy that nobody signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Node):
    """Blocks that belong together."""

    blocks: tuple["Block", ...]
    role: SectionRole = "plain"


Block = Heading | Paragraph | Address | Items | Terms | Table | Signature | Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One copy of an agreement, whole."""

    title: str
    subject: str
    author: str
    date: date | None
    copy: Copy
    blocks: tuple[Block, ...]
    foot: Inlines
    style: Style
    language: str = "en-US"
    signature_foot: Inlines = ()
    """What stands at the foot of the pages that are signed: page furniture, and no words of the agreement."""
    facts: bytes = b""
    """The facts of the deal, for a PDF to carry along; none unless that was asked for."""
    identity: "Identity | None" = None
    """What draft it is, for the metadata of a file; None where nobody asks."""
