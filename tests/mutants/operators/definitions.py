"""Defined terms: without a definition, defined twice or for nothing, used too early, in other capitals."""

from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import Expected, note, warning
from tests.mutants.wrong import Wrong, reword

BASE = "<dfn>Basic Provisions</dfn>"
CHANGES: tuple[tuple[str, str, str, Expected], ...] = (
    ("offer", " (the <dfn>Company</dfn>)", "", note("G101", explains=("G101",))),
    ("offer", " (the <dfn>Securities</dfn>)", "", note("G101", explains=("G101",))),
    ("incorporation", BASE, "Basic Provisions", note("G101", explains=("G101",))),
    ("incorporation", "herein as therein defined.", "herein as defined in the Master Agreement.", note("G101", "G106")),
    ("additional-terms", "Registered Securities only", "Bearer Certificates only", note("G101")),
    ("additional-terms", "(<dfn>DTC</dfn>)", "(the <dfn>Depositary</dfn>)", note("G101", "G102", explains=("G101",))),
    (
        "offer",
        "(the <dfn>Securities</dfn>)",
        "(the <dfn>Securities</dfn> or the <dfn>Offered Notes</dfn>)",
        note("G102"),
    ),
    (
        "incorporation",
        BASE,
        f"{BASE} or <dfn>BP</dfn>",
        note("G102"),
    ),
    ("additional-terms", "(<dfn>DTC</dfn>)", "(<dfn>DTC</dfn>, and DTC being the <dfn>Company</dfn>)", warning("G103")),
    (
        "incorporation",
        BASE,
        "<dfn>Securities</dfn>",
        warning("G103", explains=("G101",)),
    ),
    ("offer", "We understand that", "We understand from DTC that", note("G104")),
    ("offer", "set forth herein or", "set forth herein, in the Basic Provisions or", note("G104")),
    (
        "germany",
        "accordance with the SSPA",
        "accordance with the Securities Selling Prospectus Act",
        note("G105", "G102"),
    ),
    (
        "offer",
        "severally and not jointly, the principal amount of the Securities",
        "severally and not jointly, the principal amount of the SECURITIES",
        note("G106", "G101"),
    ),
    (
        "additional-terms",
        "Beneficial interests in the Securities",
        "Beneficial interests in the securities",
        note("G106"),
    ),
    (
        "incorporation",
        "Terms defined in the {{ base_document() }}",
        "Terms defined in the basic provisions",
        note("G106"),
    ),
)
"""A clause's file: the words that go, the words that come."""


def terms(base: Base, chance: Random) -> Iterator[Wrong]:
    """Each change, where the deal prints the clause."""
    for clause, old, new, expects in CHANGES:
        words = base.words.get(clause, "")
        old = next((old for old in (old, old.replace(" (", "\n  (", 1)) if words.count(old) == 1), "")
        if clause in base.printed and old:
            yield reword(base, clause, old, new, expects)


OPERATORS = (terms,)
