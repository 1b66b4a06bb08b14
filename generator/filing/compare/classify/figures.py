"""What a reader should know of two figures: equal in value, or alike to the eye alone."""

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.filing.compare.tokens.token import Token

_ALIKE = str.maketrans("lIOoSB", "110058")


def notes(old: Sequence[Token], new: Sequence[Token]) -> tuple[str, ...]:
    """`equal in value`, `look-alike`; nothing where neither holds."""
    if len(old) != len(new) or not old:
        return ()
    found = []
    if all(one.kind == other.kind and _value(one) == _value(other) is not None for one, other in zip(old, new)):  # noqa: B905
        found.append("equal in value")
    pairs = list(zip(old, new, strict=True))
    if all(one.text.translate(_ALIKE) == other.text.translate(_ALIKE) for one, other in pairs):
        found.append("look-alike")
    return tuple(found)


def _value(token: Token) -> tuple[str, Decimal] | None:
    """The sign and the number of a figure."""
    match = re.fullmatch(r"([^\d.]*)(\d[\d,]*(?:\.\d+)?|\.\d+)(%?)", token.key)
    return (match[1] + match[3], Decimal(match[2].replace(",", ""))) if match else None
