"""Blanks of every width as one blank, and what nobody sees as nothing."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def folded(text: str) -> str:
    """`text` with one blank between its words and none around them; a no-break space is a blank."""
    return " ".join((text if text.isascii() else text.translate(_UNSEEN)).split())


def glued(before: str, after: str) -> str:
    """Two lines of a name as one; a hyphen at the end of the first is the name's."""
    gap = "" if not before or (before.endswith("-") and before[-2:-1].isalnum()) else " "
    return f"{before}{gap}{after}"
