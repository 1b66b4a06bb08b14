"""Lines that are drawn with characters and say nothing."""

import re

_RULE = re.compile(r"(?:[-=_*~─━═]{3,}|[-=_] [-=_](?: [-=_])+)(?:\s*\$?\s*(?:[-=_*~─━═]{2,}))*$")
_PART = re.compile(r"[-=_]{2,}(?: [-=_]+)*")


def is_rule(text: str) -> bool:
    """Whether a line is a rule, or rules under several columns."""
    return text[:1] in "-=_*~─━═" and len(text) > 2 and _RULE.match(text) is not None


def parts(text: str) -> list[tuple[int, int]]:
    """From where to where each rule of a line is drawn."""
    return [found.span() for found in _PART.finditer(text)]
