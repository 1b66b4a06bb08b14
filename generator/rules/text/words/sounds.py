"""Whether `a` or `an` goes before a word, by its sound, where that is certain."""

import re

_SPELT_AN = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel's sound: an `S`, an `F`."""
_YOU = re.compile(
    r"eu|ew[ei]|uni(?!d[ae]|m[ap]|n|ss|nt)|unanim|us(?:e|u|ab)|ut(?:il|ah|en|op|e\b)|ubiq|ukr|ukul|ur(?:an|ug|in)|ugand",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:one|ones|once|oneself|onetime)(?![a-z])|ouija|oaxaca|ouach", re.IGNORECASE)
_OH = re.compile(
    r"un(?:a(?!n)|[bcdefghjklmpqrstuvwxyz]|in|imp|iden|iss)|up|ul|um[bp]|ur[bgn]|ut[tm]|ug[l]|ush", re.IGNORECASE
)
_SILENT_H = re.compile(r"hour|honest|honor|honour|heir", re.IGNORECASE)
_EITHER_H = re.compile(r"hist|hotel|habit|heroi|horr|herb|hypo|hered|harm|homag|humb|hallu|hilar", re.IGNORECASE)


def article_of(token: str) -> str:
    """`a` or `an` before a word or a figure; empty where ears or readers differ."""
    if figures := re.match(r"[$€£¥]?(\d[\d,]*)", token):
        return _of_figures(figures[1].rstrip(","))
    word = token.partition("-")[0]
    if re.fullmatch(r"(?:[A-Z]\.){2,}|[A-Z]", word):
        return "an" if word[0] in _SPELT_AN else "a"
    if re.fullmatch(r"[A-Z]{2,5}s?", word):
        return _of_initials(word.rstrip("s"))
    return _of_word(word) if re.fullmatch(r"[A-Za-z][a-z']+", word) else ""


def _of_figures(figures: str) -> str:
    """By how the first group is read: eight, eleven, eighteen, eighty, eight hundred."""
    group = figures.partition(",")[0]
    if group[0] == "0" or (len(group) == 4 and group[:2] in ("11", "18")) or len(group) > 4:
        return ""
    if len(group) == 4:
        return "an" if group[0] == "8" else "a"
    return "an" if group[0] == "8" or group in ("11", "18") else "a"


def _of_initials(letters: str) -> str:
    """Letters that cannot be read as a word are spelt; of others, only what both readings share."""
    spelt = "an" if letters[0] in _SPELT_AN else "a"
    if not re.search("[AEIOUY]", letters) or spelt == "a":
        return spelt if letters[0] != "U" or len(letters) == 2 else ""
    return "an" if letters[0] in "AIO" and letters != "ONE" else ""


def _of_word(word: str) -> str:
    first = word[0].lower()
    if first == "h":
        return "an" if _SILENT_H.match(word) else "" if _EITHER_H.match(word) or word[0] == "H" else "a"
    if first in "xy":
        return "a" if first == "y" and word[1] in "aeiou" else ""
    if first not in "aeiou":
        return "a" if re.search("[aeiouy]", word) else ""
    if _YOU.match(word) or _ONE.match(word):
        return "a"
    if first == "u":
        return "an" if _OH.match(word) and (word[0] == "u" or word.startswith("Under")) else ""
    return "" if word.startswith("Ou") else "an"
