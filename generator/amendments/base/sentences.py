"""Where sentences end: at a stop that no abbreviation owns, before a word that can begin another."""

import re
from collections.abc import Iterator

_END = re.compile(r"""[.?!]["')\u201d\u2019]*\s+(?=["'(\u201c]*[A-Z])""")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Bros|Mr|Mrs|Ms|Dr|Messrs|Jr|Sr|Esq|No|Nos|St|Sec|Art|vs?|cf|i\.e|e\.g)|\b[A-Z])\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without the blank behind it."""
    start = 0
    for match in _END.finditer(text):
        stop = match.start() + 1
        if _ABBREVIATED.search(text, max(start, stop - 12), stop):
            continue
        end = match.start() + len(match[0].rstrip())
        yield start, end
        start = match.end()
    if text[start:].strip():
        yield start, start + len(text[start:].rstrip())


def abbreviated(text: str) -> bool:
    """Whether the stop at the end of words belongs to the last of them: `Inc.`, `L.P.`."""
    return _ABBREVIATED.search(text) is not None
