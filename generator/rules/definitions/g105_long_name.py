"""What was given a short name goes by it.

A short name is made so that the long one need not be repeated. Where both stand, a reader asks whether they are the
same; where the long one came first, the definition stands in the wrong place.

Example:
    safe harbor … under the Financial Services and Markets Act 2000.
    … provisions of the Financial Services and Markets Act 2000 ("FSMA") …

Fix: use the short name after its definition; define it where the long name first stands.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.names import FUNCTION_WORDS
from generator.rules.definitions.terms import Definition, definitions, found, pattern
from generator.rules.definitions.wording import own_words, stated
from generator.rules.problem import Problem

SEVERITY: Severity = "note"
_LONG = re.compile(
    r"((?:[A-Z][\w'’&.-]*|\d{4})(?: (?:(?:of|and|for|&) )?(?:[A-Z][\w'’&.-]*|\d{4}))+),? \((?:[a-z,]+ )*\Z"
)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each passage that has the long name of a thing for which a short one is defined."""
    seen: set[str] = set()
    for each in definitions(case):
        long = _long_name(each)
        if not long or long in seen:
            continue
        seen.add(long)
        told: set[int] = set()
        for use in found(case, pattern(long)):
            shortened = re.match(r",? \([^()]*[\"“]", use.passage.text[use.end :])
            if shortened or not use.alone or use.order in told:
                continue
            told.add(use.order)
            when = "before" if use.place < each.place else "after"
            said = f'"{long}" is written out {when} "{each.term}" is defined for it'
            defined = stated(each.passage, each.start, each.end)
            yield Problem(stated(use.passage, use.start, use.end), said, also=(defined,))


def _long_name(each: Definition) -> str:
    """The name right before the parenthesis that gives the short one, from its first capital; empty where none is."""
    match = _LONG.search(own_words(each.passage)[: each.start])
    words = match[1].split(" ") if match else []
    while words and words[0].lower() in FUNCTION_WORDS:
        words = words[1:]
    return " ".join(words) if len(words) > 1 else ""
