"""The title of the securities as it is printed, and what it says of their ranking."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Place
from generator.values.dates import MONTHS
from generator.values.facts import OPEN

SOLD = frozenset({"Securities", "Notes", "Bonds", "Debentures"})
"""What an agreement calls the securities that it sells, where it says what they are."""


DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}\b")
"""A date as it prints."""


@dataclass(frozen=True)
class Title:
    """A title, and where it stands: in the deal, or in a template that prints another one."""

    text: str
    at: Place


def titles(case: Case) -> Iterator[Title]:
    """The deal's title, and each other one that the terms table prints; none that is open."""
    title = case.deal.securities.title
    if not title.is_open:
        yield Title(title.text, title)
    for label, row in rows(case):
        known = ("", " ".join(title.text.split()))  # the tree folds white space
        if re.match(r"(?i)title\b", label.text) and row.text not in known and OPEN not in row.text:
            yield Title(row.text, row)


def rows(case: Case) -> Iterator[tuple[Passage, Passage]]:
    """Each row of the terms table: its label and its term."""
    sides = [passage for passage in case.index.passages if passage.role in ("label", "term")]
    yield from zip(sides[::2], sides[1::2], strict=True)


def rankings(text: str) -> set[str]:
    """The rankings that words name, of `senior` and `subordinated`; `Senior Subordinated` is subordinated."""
    said = re.sub(r"(?i)\bsenior[ -]+(?=subordinated\b)", "", text)
    return {word for word in ("senior", "subordinated") if re.search(rf"(?i)\b{word}\b", said)}
