"""A run of words into its tokens: amounts, percentages, dates, times, references, numbers, words, marks."""

import re
from collections.abc import Iterator
from typing import Literal, cast

Kind = Literal[
    "money", "percent", "date", "time", "reference", "number", "word", "currency", "blank", "mark", "quote", "dash",
    "ellipsis", "leader", "bullet", "punctuation",
]  # fmt: skip

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that print nothing."""

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FIGURES = r"(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)"
_SIGN = (
    r"(?:(?<![^\W_])(?:US|U\.\s?S\.|C|A|HK|NZ|S)\s?\$|\$|€|£|¥|\((?:euro|Euro|EURO|EUR|pounds?|GBP|yen|JPY|Y)\)"
    r"|(?<![^\W_])(?:EUR|GBP|JPY|USD|CHF|Y)(?=\s?\d))"
)
_FRACTION = r"(?:[\s-]\d+/\d+|\s?[½¼¾⅛⅜⅝⅞⅓⅔])"
_LETTER, _WORD = r"[^\W\d_]", r"(?:[^\W_\u0300-\u036f]+[\u0300-\u036f]*)++"
_FORMS = {
    "money": rf"{_SIGN}\s?{_FIGURES}",
    "percent": rf"(?<![\d.])(?:{_FIGURES}{_FRACTION}?|\d+/\d+|[½¼¾⅛⅜⅝⅞⅓⅔])\s?%",
    "date": rf"(?<![^\W_])(?:{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+\d{{4}}(?!\d))?|{_DAY}\s+{_MONTH}(?:,?\s+\d{{4}}(?!\d))?)"
    r"|(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)",
    "time": r"(?<!\d)\d{1,2}:\d{2}(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?",
    "reference": r"\d+(?:\.\d+)*[A-Za-z]?(?:\([A-Za-z0-9]{1,5}\))+"
    r"|(?:(?<=Section\s)|(?<=Sections\s)|(?<=Rule\s)|(?<=Article\s))\d+(?:\.\d+)*(?:\s\([A-Za-z0-9]{1,5}\))+"
    r"|(?<![^\W_])\((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})\)",
    "number": rf"\d+{_FRACTION}|\d+/\d+(?![/\d])|\d+(?:[,.]\d+)*(?:[-\u2010\u2011\u2013]\d+)*[A-Za-z]*(?:-\d+)*"
    r"|[½¼¾⅛⅜⅝⅞⅓⅔]|(?<![\d\w])\.\d+",
    "currency": _SIGN,
    "blank": r"\[\s?[●•*_]{0,3}\s?\]|_{3,}",
    "mark": rf"(?<={_LETTER})\((?:TM|SM|R|C)\)|[™℠®©]",
    "word": rf"(?<![^\W_])(?:{_LETTER}\.){{2,}}"
    rf"|{_WORD}(?:[-\u2010\u2011'’ʼ&]{_WORD})*+",  # possessive, as what is very long costs memory otherwise
    "quote": r"[’']{2}|[‘`]{2}|[\"“”„‟″«»'‘’‚‛′`´]",
    "dash": r"[-‐‑](?:\s?[-‐‑])++|[—―–]|(?<=\s)-(?=\s)",
    "leader": r"\.(?:\s?\.){3,}+",
    "ellipsis": r"…|\.\s?\.\s?\.",
    "bullet": r"\A[•·*‣▪-](?=\s)",
    "punctuation": r"\S",
}
_ORDER = (
    "bullet", "money", "percent", "date", "time", "reference", "number", "currency", "blank", "mark", "word", "quote",
    "dash", "leader", "ellipsis", "punctuation",
)  # fmt: skip
_UNEVEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]|\\s\\s")
_SMALL = r"(?<![^\W_])[a-z]+(?=[ ,;:)])"  # most words, told first because they are most
_TOKEN = re.compile("|".join([_SMALL, *(f"(?P<{name}>{_FORMS[name]})" for name in _ORDER)]))


def scan(text: str) -> Iterator[tuple[Kind, int, int]]:
    """The kind, start and end of every token of `text`, in order; blanks and what prints nothing are none."""
    at = _printing(text) if _UNEVEN.search(text) else None
    clean = "".join([" " if text[index].isspace() else text[index] for index in at]) if at else text
    for match in _TOKEN.finditer(clean):
        start, end = match.span()
        yield cast(Kind, match.lastgroup or "word"), at[start] if at else start, at[end - 1] + 1 if at else end


def _printing(text: str) -> list[int]:
    """Where each character that prints stands, and the first of blanks that stand together."""
    found: list[int] = []
    for index, one in enumerate(text):
        if ord(one) not in INVISIBLE and not (one.isspace() and found and text[found[-1]].isspace()):
            found.append(index)
    return found
