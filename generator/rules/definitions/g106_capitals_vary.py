"""A defined term keeps its capitals.

"The underwriters" may be others than the Underwriters. Only the capitals say that the defined ones are meant.

Example:
    The Company shall indemnify the underwriters.       # "Underwriters" is the defined term

Fix: write the term as it is defined; say `any of its other securities` where others are meant.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.terms import Use, definitions, forms, found, pattern
from generator.rules.definitions.wording import own_words, stated
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"
_LED = re.compile(r"\b(?:the|each|any|such|every|said) \Z", re.IGNORECASE)
_ENDS = re.compile(
    r"['’]|\Z|[.,;:)]| (?:agrees?|and|appl(?:y|ies)|are|as|at|by|for|from|had|has|have|hereby|hereunder|herein|in|is|"
    r"may|must|nor|on|or|pursuant|severally|shall|should|to|under|upon|was|were|will|with|within|without)\b"
)


def check(case: Case) -> Iterator[Problem]:
    """A problem where a defined term stands with a determiner and without its capitals, for the same thing."""
    told: set[tuple[int, int]] = set()
    for each in definitions(case):
        if each.local or each.term.isupper() or each.term.islower():
            continue
        written = forms(each.term)
        for use in found(case, "|".join(map(pattern, written)), re.IGNORECASE):
            if use.place <= each.place or use.place in told or use.text in written:
                continue
            if _shouted(use) if use.text.isupper() else _stands_for_it(use):
                told.add(use.place)
                meant = next(form for form in written if form.lower() == use.text.lower())
                how = "in capitals throughout" if use.text.isupper() else "without its capitals"
                said = f'"{use.text}" stands {how}; the defined term is "{meant}"'
                defined = stated(each.passage, each.start, each.end)
                yield Problem(stated(use.passage, use.start, use.end), said, also=(defined,))


def _shouted(use: Use) -> bool:
    """Whether the term alone is in capitals, after a word that is not."""
    before = re.search(r"(\w+)\W*\Z", use.passage.text[: use.start])
    return use.passage.role in ("paragraph", "item", "term") and bool(before and before[1].islower())


def _stands_for_it(use: Use) -> bool:
    """Whether the words are a noun phrase, and mean nothing that the passage spoke of before in small letters."""
    text = own_words(use.passage)
    led, rest = _LED.search(text[: use.start]), text[use.end :]
    others = [
        match.start()
        for match in re.finditer(rf"\b{re.escape(use.text)}\b", text[: use.start])
        if not _LED.search(text[: match.start()])
    ]
    return bool(led and _ENDS.match(rest) and not others)
