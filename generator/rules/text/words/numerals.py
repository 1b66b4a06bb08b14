"""Numbers in words: `two hundred million`, `three and one-half`, `twenty-first`."""

import re
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PARTS = {"half": "0.5", "quarter": "0.25", "quarters": "0.25", "fourth": "0.25", "fourths": "0.25", "eighth": "0.125"}
_PARTS["eighths"] = "0.125"
_ORDINALS = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight", "ninth": "nine",
    "twelfth": "twelve",
}  # fmt: skip
_REGULAR = {
    **{f"{word}th": word for word in (*_UNITS, "hundred", *_SCALES)},
    **{f"{word[:-1]}ieth": word for word in _TENS},
}
ORDINALS = {**_REGULAR, **_ORDINALS}
"""Each last word of an ordinal number, and the word of the number."""
WORDS = frozenset((*_UNITS, *_TENS, "hundred", *_SCALES, *_PARTS, *ORDINALS, "half", "point"))
"""Every word that numbers are made of; `and` joins them."""


def value(words: str) -> Decimal | None:
    """The number that `words` state, from first to last; None where they state none."""
    tokens = words.lower().replace("-", " ").split()
    if "point" in tokens:
        return _with_decimals(tokens)
    whole, part = _parted(tokens)
    if part is None:
        return _whole(whole)
    if not whole:
        return part
    number = _whole(whole[:-1]) if whole[-1] == "and" else None
    return None if number is None else number + part


def ordinal_value(words: str) -> Decimal | None:
    """The number of an ordinal in words: 21 of `twenty-first`; None where they state none."""
    *first, last = re.split(r"[\s-]+", words.lower().strip())
    return value(" ".join((*first, ORDINALS[last]))) if last in ORDINALS else None


def _parted(tokens: list[str]) -> tuple[list[str], Decimal | None]:
    """`tokens` without the fraction at their end, and the fraction: `one half`, `three quarters`."""
    if len(tokens) >= 2 and tokens[-1] in _PARTS and tokens[-2] in _UNITS:
        return tokens[:-2], _UNITS.index(tokens[-2]) * Decimal(_PARTS[tokens[-1]])
    return tokens, None


def _with_decimals(tokens: list[str]) -> Decimal | None:
    at = tokens.index("point")
    number, digits = _whole(tokens[:at]), tokens[at + 1 :]
    if number is None or not digits or not all(digit in _UNITS[:10] for digit in digits):
        return None
    return number + Decimal("0." + "".join(str(_UNITS.index(digit)) for digit in digits))


def _whole(tokens: list[str]) -> Decimal | None:
    """A whole number: groups below a thousand, each with a smaller scale than the one before."""
    total, least, group = 0, 10**15, list[str]()
    for token in tokens:
        if token in _SCALES:
            below = _below_thousand(group)
            if not below or _SCALES[token] >= least:
                return None
            least, group = _SCALES[token], []
            total += below * least
        elif token != "and" or group or total:
            group.append(token)
        else:
            return None
    if not group:
        return Decimal(total) if total else None
    rest = _below_thousand(group[1:] if group[0] == "and" else group)
    return None if rest is None else Decimal(total + rest)


def _below_thousand(tokens: list[str]) -> int | None:
    hundreds = 0
    if len(tokens) >= 2 and tokens[1] == "hundred":
        if tokens[0] not in _UNITS[1:]:
            return None
        hundreds, tokens = _UNITS.index(tokens[0]) * 100, tokens[2:]
        tokens = tokens[1:] if tokens[:1] == ["and"] and len(tokens) > 1 else tokens
        if not tokens:
            return hundreds
    match tokens:
        case [one] if one in _UNITS:
            return hundreds + _UNITS.index(one)
        case [ten] if ten in _TENS:
            return hundreds + _TENS[ten]
        case [ten, one] if ten in _TENS and one in _UNITS[1:10]:
            return hundreds + _TENS[ten] + _UNITS.index(one)
        case _:
            return None
