"""The foot of a draft, where a file has it once at its end: `NYDOCS1-712345 -- Version 4 -- Draft`."""

import re
from collections.abc import Sequence

from generator.filing.reading.parts import Drops, Piece, Run

_PARTS = re.compile(r"\s+(?:--|\u2014|\u2013)\s+")
_DRAFT = re.compile(r"(?:Draft|DRAFT)(?:(?=.*\d)\s+(?:No\.|of)?\s*\S+(?:\s\S+){0,3}|\s+\S+)?$")


def without_foot(pieces: Sequence[Piece], drops: Drops) -> list[Piece]:
    """The pieces less the last where that is the foot of a draft."""
    last = pieces[-1] if pieces else None
    if isinstance(last, Run) and len(last.text) < 200 and any(map(_DRAFT.match, _PARTS.split(last.text))):
        drops.drop("draft-foot", last.at, last.text)
        return list(pieces[:-1])
    return list(pieces)
