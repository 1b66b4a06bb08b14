"""The characters of a page as a reader sees them."""

import re

from generator.filing.reading.decoding import windows

_DOUBLE = re.compile(r"&#(1[2345]\d);|&nbsp;")


def said(text: str) -> str:
    """Characters as a reader sees them: references that Windows means, those escaped twice among them."""
    if "&" in text:
        text = _DOUBLE.sub(lambda found: chr(int(found[1])) if found[1] else "\u00a0", text)
    return windows(text)
