"""Slips in a deal file: what YAML's readers say of them and how we say it, and characters that nobody can print."""

import re
from typing import NamedTuple

SLIPS = {
    "found character '\\t'": "expected blanks, found a tab",
    "mapping values are not allowed": "expected one value, found another ':'; a value that holds ': ' needs quotes",
    "scanning a quoted scalar": "expected a closing quotation mark for the one here, found the end of the file",
    "scanning an anchor": "expected a value, found '&' at its start; such a value needs quotes",
    "scanning an alias": "expected a value, found '*' at its start; such a value needs quotes",
    "expected <block end>": "expected the next field at the same indent, found more; what begins with a "
    "quotation mark, { or [ ends with its twin, and a field stands right below the one above",
    "could not find expected ':'": "expected ': ' after a key, found none",
    "expected ',' or": "expected ',' or the closing bracket, found something else; a value with a comma needs quotes",
}
"""What YAML's readers say of the slips that drafters make, and how we say it."""

_CUT = re.compile(r" +(#[^\s#!-]\S*)| (# \d\S*)")
"""What looks like words behind a value of several words: `Notes #5`, `Suite # 500`."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"\\U{plane << 16 | 0xFFFE:08x}\\U{plane << 16 | 0xFFFF:08x}" for plane in range(17))
    + "]"
)
"""Control characters but for tab and line feed, which fold to a blank; halves of surrogate pairs; non-characters."""


def unprintable(text: str) -> str:
    """What is to be said of the first character of `text` that no document can print; empty where it has none."""
    found = _UNPRINTABLE.search(text)
    return control(found[0]) if found else ""


def control(character: str) -> str:
    """What is to be said of a character that no document can print."""
    code = ord(character)
    what = "control character" if code < 0xA0 else "half of a surrogate pair" if code < 0xE000 else "non-character"
    return f"expected printable text, found the {what} U+{code:04X}"


class Cut(NamedTuple):
    """A comment that looks like words of the value before it: how far behind the value, and what is to be said."""

    at: int
    said: str


def cut(behind: str) -> Cut | None:
    """The comment in what stands `behind` a value on its line, where it reads on like words; None where it does not."""
    found = _CUT.match(behind)
    if found is None:
        return None
    words = found[1] or found[2]
    said = f"expected the end of the value, found {words!r}, which YAML reads as a comment"
    return Cut(
        found.end() - len(words), f"{said}: quote the value, or set the comment off by two blanks and one behind #"
    )
