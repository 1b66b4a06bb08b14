"""A term that is defined is used.

A definition that nothing needs is left over from a clause that went, or the clause that it was made for is missing.

Example:
    the Financial Services and Markets Act 2000 ("FSMA") …      # and "FSMA" never again

Fix: take the definition out, or use the term where the long name stands.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.terms import Definition, Use, definitions, uses
from generator.rules.definitions.wording import stated
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each defined term that the agreement uses nowhere; a label of the terms table is no such term.

    Nor are words in small letters, which explain as often as they define: `("same day funds")`.
    """
    seen: set[str] = set()
    for each in definitions(case):
        unused = each.term not in seen and not (each.elsewhere or each.term.islower() or _signs(case, each.term))
        if unused and all(use.named or _shortened(use, each) for use in uses(case, each.term)):
            yield Problem(stated(each.passage, each.start, each.end), f'"{each.term}" is defined here and used nowhere')
        seen.add(each.term)


def _signs(case: Case, term: str) -> bool:
    """Whether a signature says it: `as Guarantor`."""
    said = (passage.text for passage in case.index.passages if passage.role == "firm")
    return any(re.search(rf"\b{re.escape(term)}\b", text) for text in said)


def _shortened(use: Use, each: Definition) -> bool:
    """Whether the words are of the name that is shortened: `Securities Act of 1933 (the "Securities Act")`."""
    between = use.passage.text[use.end : each.start] if use.passage is each.passage else ""
    return bool(re.fullmatch(r"(?:(?: of)? \d{4})?,? \((?:[a-z,]+ )*", between))
