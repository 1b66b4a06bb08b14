"""What amendments come to: edits of the base document's text, notes to it, and what is in the way."""

from dataclasses import dataclass
from typing import Literal

from generator.amendments.base.text import BaseText, Span
from generator.tree.document import Path

Kind = Literal[
    "not found",
    "several",
    "nowhere",
    "overlap",
    "rename touches",
    "order",
    "closing punctuation",
    "nothing renamed",
    "no definition",
    "renumbered",
    "number taken",
    "no effect",
    "no lines",
    "open",
    "out of place",
]
"""What can be in the way of an amendment; a rule of `terms check` tells each."""


@dataclass(frozen=True, slots=True)
class Edit(Span):
    """Characters of the base document that give way to others; of several paragraphs, where it is `whole`.

    A `whole` edit takes paragraphs from the first character to the last, or none, and puts paragraphs in their place,
    parted by line feeds.
    """

    new: str
    amendment: int
    """Which one of the deal's amendments makes it, from 0."""
    origins: tuple[Path, ...] = ()
    """The fields that its words came from."""
    whole: bool = False
    beside: Span | None = None
    """The words beside which others are put in."""


@dataclass(frozen=True, slots=True)
class Deeming:
    """A deemed reference: the amendment that makes it, and where the definition that it speaks of ends."""

    amendment: int
    at: int | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is in the way of an amendment: `field` is the key of it that is meant, `also` is a place in the text."""

    kind: Kind
    amendment: int
    said: str
    field: str = ""
    also: int | None = None


@dataclass(frozen=True, eq=False)
class Resolution:
    """The amendments of a deal, resolved against the text as it was: sorted edits that do not touch each other."""

    base: BaseText
    edits: tuple[Edit, ...]
    deemings: tuple[Deeming, ...]
    troubles: tuple[Trouble, ...]
