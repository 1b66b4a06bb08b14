"""Lines of a paragraph into its words: what a line's end broke is whole again."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.filing.reading.parts import Drops
from generator.filing.reading.spaces import folded
from generator.filing.reading.text.lines import Line

Vocabulary = frozenset[str]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEFT = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
_HYPHENS = ("-", "\u2010", "\u00ad")
_LONGEST = 80
_STAYS = frozenset({"anti", "co", "ex", "non", "re", "self", "semi"})
"""What keeps its hyphen before most words."""


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The words of lines in small letters, one that a line's end may have broken left out."""
    found: set[str] = set()
    for text in texts:
        words = _WORD.findall(text.lower())
        found.update(words[1:-1] if text.endswith("-") else words[1:])
        if words and len(words) > 1:
            found.add(words[-1] if not text.endswith("-") else words[-2])
    return frozenset(found)


def joined(lines: Sequence[Line], known: Vocabulary, drops: Drops) -> str:
    """The words of lines as one, blanks folded."""
    made = [lines[0].text]
    for before, line in pairwise(lines):
        last = made[-1]
        hyphen, glue = _join(last, before, line, known)
        if hyphen:
            drops.drop("hyphenation", before.number, "-", int(before.right))
            made[-1] = last[:-1]
        made.extend((glue, line.text))
    return folded("".join(made))


def _join(text: str, before: Line, line: Line, known: Vocabulary) -> tuple[bool, str]:
    """Whether the hyphen at the end of a line goes, and what stands between it and the next."""
    if text.endswith(_HYPHENS) and (left := _LEFT.search(text[-_LONGEST:])) and (right := _FIRST.match(line.text)):
        return text.endswith("\u00ad") or not _keeps_hyphen(left[1], right[0], known), ""
    if text.endswith("/") and not text.endswith(" /"):
        return False, ""
    if line.page and _is_split(text[-_LONGEST:], line.text, known):
        return False, ""
    return False, " "


def _keeps_hyphen(left: str, right: str, known: Vocabulary) -> bool:
    if not left[-1].isalpha() or not right[0].islower():
        return True
    whole, parted = (left + right).lower(), f"{left}-{right}".lower()
    if (whole in known) != (parted in known):
        return parted in known
    return left.rpartition("-")[2].lower() in _STAYS


def _is_split(left: str, right: str, known: Vocabulary) -> bool:
    """Whether a page's end parted a word, as it does where a footer was put into the text by machine."""
    ending, first = _LAST.search(left), _FIRST.match(right)
    if not ending or not first or not right[0].islower():
        return False
    whole = (ending[0] + first[0]).lower()
    return whole in known and not (ending[0].lower() in known and first[0].lower() in known)
