"""The title of the securities as it is printed, and what it says of their ranking."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Place
from generator.tree.document import Path, Value
from generator.tree.walk import flat
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
        known = ("", *(" ".join(one.title.text.split()) for one in case.whole.series))  # the tree folds white space
        if re.match(r"(?i)title\b", label.text) and row.text not in known and OPEN not in row.text:
            yield Title(row.text, row)


def rows(case: Case) -> Iterator[tuple[Passage, Passage]]:
    """Each row of the terms table: its label and its term; of several series, without the rows of the others."""
    others = [one.title.origins[0].removesuffix("title") for one in case.whole.series if one not in case.deal.series]
    sides = [passage for passage in case.index.passages if passage.role in ("label", "term")]
    yield from (
        (label, term)
        for label, term in zip(sides[::2], sides[1::2], strict=True)
        if not (others and any(path.startswith(tuple(others)) for path in _drawn(term)))
    )


def _drawn(term: Passage) -> Iterator[Path]:
    """The fields whose facts a term prints, or that stand with it."""
    yield from term.origins
    yield from (path for node in flat(term.content) if isinstance(node, Value) for path in node.origins)


def rankings(text: str) -> set[str]:
    """The rankings that words name, of `senior` and `subordinated`; `Senior Subordinated` is subordinated."""
    said = re.sub(r"(?i)\bsenior[ -]+(?=subordinated\b)", "", text)
    return {word for word in ("senior", "subordinated") if re.search(rf"(?i)\b{word}\b", said)}
