"""Words: a blank or a note of the drafter's left, a bracket without its other half, a slip of the pen."""

from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import Expected, error, note, warning
from tests.mutants.wrong import Wrong, covenant, put, reword

PLACE = "closing.place"

COVENANTS: tuple[tuple[str, Expected], ...] = (
    ("The Company shall pay the fees of [●] upon request.", error("E101")),
    ("The Company shall pay [name of bank] upon request.", error("E101")),
    ("The Company shall pay the fees of ________ upon request.", error("E101")),
    ("The Company shall pay fees of $[amount] upon request.", error("E101")),
    ("The Company shall pay the fees of the listing agent (TBD) upon request.", error("E101")),
    ("The Company shall pay fees of $XX upon request.", error("E101")),
    ("The Company shall pay the fees. [Note to Draft: confirm with the issuer.]", warning("E103")),
    ("The Company shall pay the fees. [NTD: which fees?]", warning("E103")),
    ("The Company shall pay the fees. [Drafting note: confirm.]", warning("E103")),
    ("The Company shall pay the fees (as the Underwriters request.", warning("E104")),
    ("The Company shall pay the fees) as the Underwriters request.", warning("E104")),
    ('The Company shall pay the "listing fees as the Underwriters request.', warning("E104")),
    ("The Company shall pay the the fees that fall due.", warning("E105")),
    ("The Company shall shall pay the fees that fall due.", warning("E105")),
    ("The Company shall pay the fees by February 30, 2003.", error("E106")),
    ("The Company shall pay the fees by April 31, 2004.", error("E106")),
    ("The Company shall pay the fees by February 29, 2003.", error("E106")),
    ("The Company shall pay the fees within thirty (60) days.", error("E107")),
    ("The Company shall pay fees of fifty thousand dollars ($15,000).", error("E107")),
    ("The Company shall give notice ten (10) days before, and twelve (21) days after.", error("E107")),
    ("The Company shall obtain a opinion on the listing.", warning("E108")),
    ("The Company shall send an copy of the listing.", warning("E108")),
    ("The Company shall obtain an uniform certificate.", warning("E108")),
    ("The Company shall pay fees of $5,000 (five thousand euros).", warning("E109")),
    ("The Company shall pay a fee of five thousand Canadian dollars (US$5,000).", warning("E109")),
    ("The Company shall pay the fees of the month preceeding the listing.", note("E110")),
    ("The Company shall make the payment upon reciept of the notice.", note("E110")),
)
"""A covenant that the deal words, and what is wrong with it."""


def said(base: Base, chance: Random) -> Iterator[Wrong]:
    """A third of these for each deal, all of them for the model."""
    some = COVENANTS if base.name == "model" else chance.sample(COVENANTS, len(COVENANTS) // 3)
    for words, expects in some:
        yield covenant(base, words, expects)


def fields(base: Base, chance: Random) -> Iterator[Wrong]:
    """The same in fields that hold words."""
    place, title = base.at(PLACE), base.at("securities.title")
    counsel = base.at("counsel.underwriters")
    for path, text, expects in (
        (PLACE, "the offices of [firm], New York, New York", error("E101")),
        (PLACE, f"{place} [Note: confirm]", warning("E103")),
        (PLACE, place.replace("the ", "the the ", 1), warning("E105")),
        (PLACE, f"at {place}", warning("E105")),
        (PLACE, f"{place} (the Closing", warning("E104")),
        ("securities.title", title.replace("Notes", "Notes Notes"), warning("E105")),
        ("securities.title", title.replace("Notes", "[Notes"), warning("E104", "E101")),
        ("counsel.underwriters", "[●]", error("E101")),
        ("counsel.underwriters", "{{ counsel }}", error("E102", "D104")),
        ("counsel.underwriters", f"{counsel} (confirm", warning("E104")),
        ("acceptance.by.title", "[Title]", error("E101")),
        ("underwriters[0].by.name", "________", error("E101")),
    ):
        if base.has(path) and base.at(path) != text:
            yield put(base, path, text, expects)


TEMPLATES: tuple[tuple[str, str, str, Expected], ...] = (
    ("offer", "{{ program.issuer.jurisdiction | article }}", "ARTICLE", warning("E108")),
    ("offer", "severally and not jointly", "severally and and not jointly", warning("E105")),
    ("offer", "(the <dfn>Company</dfn>)", "(the <dfn>Company</dfn>", warning("E104")),
    ("additional-terms", "United States dollars", "Canadian dollars", warning("E109")),
    ("additional-terms", "United States dollars", "euros", warning("E109")),
    ("additional-terms", "shall be payable in\n", "shall be payable payable in\n", warning("E105")),
    ("incorporation", "a copy of which", "an copy of which", warning("E108")),
    ("incorporation", "a copy of which", "a [copy of which", warning("E104")),
    ("acceptance", "Please accept this offer", "[Please accept this offer", warning("E104")),
    (
        "acceptance",
        "Please accept this offer",
        "{% raw %}{{ company }}{% endraw %} Please accept this offer",
        error("E102"),
    ),
    ("acceptance", "a written", "an written", warning("E108")),
    ("counsel", "is counsel to the Company", "is is counsel to the Company", warning("E105")),
    ("luxembourg-listing", "Luxembourg Stock Exchange", "[Luxembourg] Stock Exchange", warning("E101", "E103")),
    ("japan", "any person resident in Japan", "any any person resident in Japan", warning("E105")),
    ("hong-kong", "Ordinance\n  (Chapter 32", "Ordinance\n  Chapter 32", warning("E104")),
    ("germany", "(the <dfn>SSPA</dfn>)", "(the <dfn>SSPA</dfn>", warning("E104")),
)
"""A clause's file: the words that go, the words that come."""


def templates(base: Base, chance: Random) -> Iterator[Wrong]:
    """The same in the files of clauses that the deal prints."""
    article = "a" if base.at("program.issuer.jurisdiction")[0] in "AEIOU" else "an"
    for clause, old, new, expects in TEMPLATES:
        if clause in base.printed and base.words[clause].count(old) == 1:
            yield reword(base, clause, old, new.replace("ARTICLE", article), expects)


OPERATORS = (said, fields, templates)
