"""Amended documents for the tests of redlines: the model on the specimen, and whole paragraphs that come and go."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.agreement import document
from generator.amendments.conform import Amended
from generator.amendments.of_deal import resolution
from generator.takedown import Takedown, load
from generator.tree.document import Document, Section
from tests.amendments.cases import deal_with
from tests.sources import MODEL

BASE = """\
     1. Parties. They are two (the "Parties").

     2. Sale. The Company sells. The Underwriters buy.

     The second paragraph of Sale.

     The third paragraph of Sale.

     3. Notices. They are given in writing.

     4. Law. New York law governs.
"""
WHOLES = {
    "first and last deleted": ["{at: {section: 1}, delete_entirely: yes}", "{at: {section: 4}, delete_entirely: yes}"],
    "all but one deleted": [f"{{at: {{section: {number}}}, delete_entirely: yes}}" for number in (1, 2, 4)],
    "neighbours deleted": [f"{{at: {{section: 2, paragraph: {n}}}, delete_entirely: yes}}" for n in (2, 3)],
    "last deleted, another added": [
        "{at: {section: 4}, delete_entirely: yes}",
        "{add_section: 5, after: 4, text: [Copies. Two., They are originals.]}",
    ],
    "first replaced with two, last followed by two": [
        "{at: {section: 1}, replace_with: [1. Parties. They are three., No more.]}",
        "{at: {section: 4}, add_paragraph: [One., Two.]}",
    ],
    "deleted beside added": [
        "{at: {section: 2, paragraph: 2}, delete_entirely: yes}",
        "{at: {section: 2, paragraph: 1}, add_paragraph: In its place.}",
        "{at: {section: 2, paragraph: 3}, replace_with: Another third.}",
        "{at: {section: 3}, add_sentence: Telex is writing.}",
    ],
    "sentences and notes": [
        "{at: {section: 2, paragraph: 1, sentence: 2}, delete_entirely: yes}",
        "{at: {section: 3, sentence: 1}, replace_with: They are written.}",
        "{deemed: {reference: Parties, to: those of the other agreement}}",
        "{deemed: {reference: Parties, to: their successors}}",
    ],
}


@cache
def documents() -> dict[str, tuple[Amended, Document]]:
    """Every amended document by its name, with its agreement."""
    found = {"the model": _amended(load(MODEL, None, "specimen-1993"))}
    for name, lines in WHOLES.items():
        with TemporaryDirectory() as room:
            base = Path(room, "base.txt")
            base.write_text(BASE, "utf-8")
            deal = deal_with("amendments:\n" + "".join(f"  - {one}\n" for one in lines), Path(room))
            found[name] = _amended(load(deal, None, str(base)))
        assert not found[name][0].resolution.troubles, name
    return found


def _amended(takedown: Takedown) -> tuple[Amended, Document]:
    agreement = document(takedown, "draft")
    resolved = resolution(takedown, agreement)
    assert resolved is not None
    return Amended(takedown, resolved), agreement


def without_cover(one: Amended) -> Document:
    """The conformed copy without its title page."""
    cover, *blocks = one.conformed.blocks
    assert isinstance(cover, Section) and cover.role == "cover"
    return replace(one.conformed, blocks=tuple(blocks))
