"""The words of the text copy."""

import re

from generator.proofs.reading import Read
from generator.proofs.word import split

_FURNITURE = re.compile(r"-{2,}|={2,}|\.+")


def read_text(data: bytes) -> list[Read]:
    """The words of a text; those that rules and dot leaders are made of are loose."""
    words = split(data.decode("ascii", "replace"))
    return [Read(word, loose=_FURNITURE.fullmatch(word) is not None) for word in words]
