"""The words inside a block: plain ones, values drawn from a deal, terms, quotes, references, what a redline marks."""

from dataclasses import dataclass
from typing import Literal

Path = str
"""A field path as it is written in a deal file: `securities.interest.rate`, `underwriters[0].name`."""

Kind = Literal["text", "amount", "percent", "date", "time", "number"]
"""What a value is: decides its markup and its type in an index, never its look."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a template, with straight quotes and ASCII dashes, white space already folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """Words drawn from the deal, with the canonical value (`2000000000`, `2003-01-24`) where there is one."""

    content: "Inlines"
    kind: Kind
    value: str
    origins: tuple[Path, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A term where it is given its meaning; printed between quotation marks."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words; printed between quotation marks."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a block of this document by its id; `label` is the target's label, set by `number`."""

    target: str
    content: "Inlines"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference into another document, `at` in its own numbering: `6(a)`, or `6(a) line 9`."""

    document: str
    at: str
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set in italics."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set in bold."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that an amendment deletes from the base document."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Inserted:
    """Words that an amendment puts into the base document."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Added:
    """Words that a later version of this document has and an earlier one has not.

    `id` is what links land on; `sort` is the class of the change, where a comparison has found one: `moved`.
    """

    content: "Inlines"
    id: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words that an earlier version of this document has and a later one has not.

    `id` is what links land on; `sort` is the class of the change, where a comparison has found one: `moved`.
    """

    content: "Inlines"
    id: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the contract has, as in an address."""


Span = Value | Term | Quote | Ref | Cite | Emphasis | Strong | Struck | Inserted | Added | Deleted
Inline = Text | Break | Span
Inlines = tuple[Inline, ...]
