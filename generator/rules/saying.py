"""How messages put words together."""

from collections.abc import Iterable


def listed(words: Iterable[str], last_by: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} {last_by} {last}" if first else last
