"""The characters of a contract in ASCII, as EDGAR text has them."""

import re
import unicodedata

FORMS = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u2033": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "--", "\u2212": "-",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\u00ad": "", "\u2026": "...",
        "\u25cf": "*", "\u2022": "*", "\u20ac": "(euro)", "\u00a3": "(pound)", "\u00a5": "(yen)", "\u00ae": "(R)",
        "\u2122": "(TM)", "\u2120": "(SM)", "\u00a9": "(C)", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE",
        "\u0153": "oe", "\u0152": "OE", "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L",
        "\u00f0": "d", "\u00fe": "th",
    }
)  # fmt: skip
"""What stands for a character that ASCII lacks; an accented Latin letter loses its accent."""

_SECTION = re.compile(r"(?<![\w\u00a7])\u00a7(\u00a7?)\s*(?=\d)", re.ASCII)
_FRACTION = re.compile(r"(?<=\d)[\u00bd\u00bc\u00be](?!\d)", re.ASCII)
_FRACTIONS = {"\u00bd": "-1/2", "\u00bc": "-1/4", "\u00be": "-3/4"}


def ascii_form(text: str) -> str:
    """`text` in ASCII; what has no form there stays as it is."""
    if text.isascii():
        return text
    return "".join(_one(character) for character in _in_context(text.translate(FORMS)))


def without_form(text: str) -> list[str]:
    """The characters of `text` that have no form in ASCII, each once, in order."""
    return list(dict.fromkeys(character for character in ascii_form(text) if not character.isascii()))


def _in_context(text: str) -> str:
    """`text` with the signs that are read with a number beside them, as in `§ 5` and `6½`, put into words."""
    text = _SECTION.sub(lambda sign: "Sections " if sign[1] else "Section ", text)
    return _FRACTION.sub(lambda sign: _FRACTIONS[sign[0]], text)


def _one(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() and base.isalpha() else character
