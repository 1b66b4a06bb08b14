"""No placeholder is left in words that were typed.

A fact that is open stands in the deal as `TBD` and is counted as open; a bullet or a blank typed by hand is seen by
nobody until the other side reads it.

Words in square brackets that are all capitals are one, but for a short acronym; so is a bullet in the place of a number
or at the end of words.

Example:
    closing:
      place: the offices of [name], One Liberty Plaza     # which firm's?

Fix: type what belongs there, or leave the whole field open (`TBD`).
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.definitions.names import ACRONYMS
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told

SEVERITY: Severity = "error"

_NAMED = (
    r"amount|address|bank|city|coupon|company|counsel|date|day|firm|issuer|month|name|number|percent(?:age)?|place|"
    r"price|rate|state|tbc|tbd|time|title|underwriters?|year"
)
_COUNTED = r"million|billion|per|percent|(?:[Cc]alendar |[Bb]usiness )?(?i:days?)|weeks?|months?|years?|basis|\d"
"""What follows a bullet in the place of a number; others begin the entries of a list."""
_NUMBERED = "".join(rf"(?<!{kind} )" for kind in ("Article", "Title", "Part", "Chapter", "Series", "Schedule", "No."))
"""`Article XXX` is the thirtieth."""
HARMLESS = (
    r"(?i:sic|reserved|(?:(?:this|remainder of this) )?(?:(?:page|section|paragraph) )?intentionally "
    r"(?:omitted|deleted|left blank)|signature pages? (?:follows?|to follow))\.?"
)
"""What agreements say in square brackets and mean."""
_CAPITALS = r"[A-Z][A-Z '’/&-]+"
PLACEHOLDER = re.compile(
    r"[$€£¥] ?(?:\[[^\[\]]*\]|X{2,}\b|[●•]+)"
    r"|\[[\s●•·∙■○▪_*-]*\]"
    rf"|<{_CAPITALS}>|\[(?!(?:{HARMLESS}|{'|'.join(sorted(ACRONYMS))})\])(?=[^\[\]]*[A-Z]{{5}}){_CAPITALS}\]"
    rf"|(?<!\S)[●•■○▪](?=[,.;:)%]|$| (?:{_COUNTED})\b)"
    rf"|[\[<](?:(?i:{_NAMED})(?: (?:of|in|for) [^\[\]<>]*)?|(?i:insert|enter|fill in)\b[^\[\]<>]*)[\]>]"
    r"|\b(?i:TBD)\b|\b(?:TODO|FIXME|TBC)\b"
    rf"|{_NUMBERED}\bX{{3}}\b|\bX{{4,}}\b|\bx{{4,}}\b"
    r"|_{2,}"
    r"|(?i:\blorem ipsum\b)"
)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each placeholder."""
    yield from told(
        (spot, f"expected the words themselves, found the placeholder {match[0]!r} in {spot.shown}")
        for spot, match in matches(case, PLACEHOLDER)
    )
