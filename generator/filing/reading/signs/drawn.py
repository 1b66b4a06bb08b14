"""Lines that are drawn with characters and say nothing."""

import re

_SIGNS = frozenset("-=_*~─━═—")
_PART = re.compile(r"[-=_]{2,}(?: [-=_]+)*")
_LONGEST = 400


def is_rule(text: str) -> bool:
    """Whether a line is a rule, or rules under several columns."""
    if text[:1] not in _SIGNS or not 2 < len(text) <= _LONGEST:
        return False
    parts = text.split()
    return all(_SIGNS.issuperset(part) or part == "$" for part in parts) and sum(map(len, parts)) > 2


def parts(text: str) -> list[tuple[int, int]]:
    """From where to where each rule of a line is drawn."""
    return [found.span() for found in _PART.finditer(text)]
