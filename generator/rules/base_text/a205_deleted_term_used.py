"""A term whose definition an amendment deletes is not used by the agreement, or is defined there.

The agreement uses terms as the Basic Provisions define them.

Example:
    - at: {section: 3, paragraph: 2}
      delete_entirely: yes                     # it defines "Closing Date"

Fix: keep the definition, or define the term in the agreement.
"""

import re
from collections.abc import Iterator

from generator.amendments.base.folded import fold
from generator.findings import Severity
from generator.index import Passage
from generator.rules.amending.told import amends
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "note"
_DEFINING = re.compile(r'\([^()]*"[^()]*\)')
_TERM = re.compile(r'"([^"]+)"')


def check(case: Case) -> Iterator[Problem]:
    """A note for each such term, at the amendment."""
    if case.resolution is None:
        return
    base = case.resolution.base
    for edit in case.resolution.edits:
        defined = _terms(edit.new) | {found.text.strip('"') for found in case.index.terms}
        for term in sorted(_terms(base.text[edit.start : edit.end]) - defined):
            if f"{term}s" not in defined and (used := _use(case, term)):
                said = f"the definition of {term} is deleted; the agreement uses it ({_quoted(used.text, term)})"
                yield Problem(f"amendments[{edit.amendment}]", said, (used, base.position(edit.start)))


def _terms(words: str) -> set[str]:
    """The terms that words define in parentheses."""
    words = fold(words).text
    return {match[1] for parenthesis in _DEFINING.findall(words) for match in _TERM.finditer(parenthesis)}


def _use(case: Case, term: str) -> Passage | None:
    """The first passage that uses a term."""
    used = re.compile(rf"\b{re.escape(term)}\b")
    return next((one for one in case.index.passages if used.search(one.text) and not amends(one)), None)


def _quoted(text: str, term: str) -> str:
    """A few words of a passage around a term."""
    at = text.index(term)
    start = text.rfind(" ", 0, max(at - 20, 0)) + 1
    return f'"… {text[start : at + len(term)]} …"'
