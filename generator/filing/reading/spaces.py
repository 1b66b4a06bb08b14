"""Blanks of every width as one blank, and what nobody sees as nothing."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def folded(text: str) -> str:
    """`text` with one blank between its words and none around them; a no-break space is a blank."""
    return " ".join((text if text.isascii() else text.translate(_UNSEEN)).split())
