"""A term whose definition an amendment deletes is not used by the agreement.

The agreement uses terms as the Basic Provisions define them.

Example:
    - at: {section: 7}
      delete_entirely: yes                     # it defines "Closing Date"

Fix: keep the definition, or define the term in the agreement.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "note"
_DEFINED = re.compile(r'\([^()]*"([^"]+)"[^()]*\)')


def check(case: Case) -> Iterator[Problem]:
    """A note for each such term, at the amendment."""
    if case.resolution is None:
        return
    base = case.resolution.base
    for edit in case.resolution.edits:
        for match in _DEFINED.finditer(base.text[edit.start : edit.end]):
            term = match[1]
            used = next((p for p in case.index.passages if re.search(rf"\b{re.escape(term)}s?\b", p.text)), None)
            if f'"{term}"' not in edit.new and used is not None:
                said = f"the definition of {term} is deleted; the agreement uses it ({_quoted(used.text, term)})"
                yield Problem(f"amendments[{edit.amendment}]", said, (used, base.position(edit.start)))


def _quoted(text: str, term: str) -> str:
    """A few words of a passage around a term."""
    at = text.index(term)
    start = text.rfind(" ", 0, max(at - 20, 0)) + 1
    return f'"… {text[start : at + len(term)]} …"'
