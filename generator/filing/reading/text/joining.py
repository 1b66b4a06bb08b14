"""Lines of a paragraph into its words: what a line's end broke is whole again."""

import re
from collections.abc import Iterable, Sequence

from generator.filing.reading.parts import Drops
from generator.filing.reading.text.lines import Line

Vocabulary = frozenset[str]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEFT = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
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
    made = lines[0].text
    for before, line in zip(lines, lines[1:], strict=False):
        made = _join(made, before, line, known, drops)
    return " ".join(made.split())


def _join(made: str, before: Line, line: Line, known: Vocabulary, drops: Drops) -> str:
    text = line.text
    if (left := _LEFT.search(made)) and (right := _FIRST.match(text)):
        if _keeps_hyphen(left[1], right[0], known) and not made.endswith("\u00ad"):
            return made + text
        drops.drop("hyphenation", before.number, made[-1].replace("\u00ad", "-"), before.right)
        return made[:-1] + text
    if made.endswith("/") and not made.endswith(" /"):
        return made + text
    if line.page and _is_split(made, text, known):
        return made + text
    return f"{made} {text}"


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
