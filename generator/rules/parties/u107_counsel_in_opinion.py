"""Counsel named in an opinion is the counsel that the paragraph on counsel names.

The opinion is a condition of closing: it must come from the firm that holds the office. A firm that succeeded another
is easily changed in one place alone.

Example:
    opinions:
      - id: tax
        one_off: … an opinion of Davis Polk & Wardwell, special U.S. tax counsel to the Company, …
    counsel:
      tax: Skadden, Arps, Slate, Meagher & Flom LLP

Fix: name the same counsel in both; draw the name with {counsel.tax} rather than typing it.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Place, Problem
from generator.values.facts import OPEN

SEVERITY: Severity = "error"

OPINION = re.compile(
    r"\bopinions? of (?P<name>[A-Z\[][^;:]{0,120}?), (?:the |as )?(?P<office>[^,;:]*\bcounsel (?:to|for) the \w+)"
)
PARAGRAPH = re.compile(
    r"(?P<name>[A-Z\[][^;:]*?),? (?:is|are|is acting as|acts as) (?P<office>[^,;:]*?\bcounsel (?:to|for) the \w+)\.?\s*"
)


def check(case: Case) -> Iterator[Problem]:
    """A problem at each passage that takes an opinion from another; a warning where the office is nobody's."""
    passages = [passage for passage in case.index.passages if passage.role in ("paragraph", "item")]
    opinions = [passage for passage in passages if OPINION.search(passage.text)]
    offices = [
        (_office(said["office"]), said["name"], passage)
        for passage in passages
        if passage not in opinions
        for said in PARAGRAPH.finditer(passage.text)
    ]
    for passage in opinions:
        for asked in OPINION.finditer(passage.text):
            yield from _compared(passage, asked["name"], asked["office"], offices)


def _compared(passage: Passage, name: str, office: str, offices: list[tuple[str, str, Passage]]) -> Iterator[Problem]:
    holders = [(said, where) for held, said, where in offices if held == _office(office)]
    asked = f"the opinion is to come from {name}, {office}"
    if not offices or OPEN in name or any(OPEN in said or _is(name, said) for said, _ in holders):
        return
    at = _named_by(passage)
    also = (passage,) if isinstance(at, str) and not at.endswith(".id") else ()
    if holders:
        said, where = holders[0]
        yield Problem(at, f"{asked}; the paragraph on counsel says that this is {said}", also=(*also, where))
    else:
        missing = "the paragraph on counsel names nobody in that office"
        yield Problem(at, f"{asked}; {missing}", (*also, offices[0][2]), "warning")


def _named_by(passage: Passage) -> Place:
    """The field that names the opinion; else the passage."""
    return next((path for path in reversed(passage.origins) if path.startswith("opinions[")), passage)


def _is(name: str, said: str) -> bool:
    """Whether the paragraph names `name`, alone or with a title after it."""
    return said == name or said.startswith(f"{name}, ")


def _office(words: str) -> str:
    """An office, however it is worded: `special U.S. tax counsel to the Company` is the tax counsel."""
    plain = re.sub(r"\b(?:the|special|us|united states|federal|income)\b", "", words.casefold().replace(".", ""))
    return " ".join(plain.replace(" for ", " to ").replace("underwriters", "underwriter").split())
