"""The equivalences: spellings of one token that a comparison takes as the same, each a rule with an id.

No rule makes two tokens equal that differ in a digit, a currency, a sign, a percent or a letter; the case of headings,
accents and ligatures do, and are told by their ids as every other is.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from generator.filing.compare.tokens.scan import INVISIBLE, Kind


@dataclass(frozen=True)
class Rule:
    """One equivalence: `apply` gives the spelling that all its spellings are matched by."""

    id: str
    says: str
    apply: Callable[[str, Kind], str]


def _invisible(text: str, kind: Kind) -> str:
    return text.translate(INVISIBLE)


def _fractions(text: str, kind: Kind) -> str:
    for sign, figures in FRACTIONS.items():
        text = text.replace(sign, f" {figures}")
    return re.sub(r"(?<=\d)[\s-]+(?=\d+/\d)", "+", text).strip()


def _ellipsis(text: str, kind: Kind) -> str:
    return "..." if kind == "ellipsis" else text


def _placeholders(text: str, kind: Kind) -> str:
    return "[\u25cf]" if kind == "blank" else text


def _bullets(text: str, kind: Kind) -> str:
    return "\u2022" if kind == "bullet" else text


def _dashes(text: str, kind: Kind) -> str:
    return "--" if kind == "dash" else re.sub("[\u2010\u2011\u2013\u2212]", "-", text)


def _spaces(text: str, kind: Kind) -> str:
    return re.sub(r"\s+", " " if kind == "date" else "", text)


def _quotes(text: str, kind: Kind) -> str:
    return '"' if kind == "quote" and len(text) == 2 else text.translate(QUOTES)


def _ligatures(text: str, kind: Kind) -> str:
    return text.translate(LIGATURES)


def _currency_words(text: str, kind: Kind) -> str:
    if kind not in ("money", "currency"):
        return text
    sign, figures = re.fullmatch(r"(.*?)([\d.][\d.,]*)?", text).groups("")  # type: ignore[union-attr] # it matches all
    return CURRENCIES.get(sign, sign) + figures


def _marks(text: str, kind: Kind) -> str:
    return MARKS.get(text, text) if kind == "mark" else text


def _date_order(text: str, kind: Kind) -> str:
    if kind != "date":
        return text
    day_first = re.fullmatch(r"(\d{1,2}\w*) (\w+),? (\d{4})", text)
    month_first = re.fullmatch(r"(\w+) (\d{1,2}\w*),? (\d{4})", text)
    if day_first:
        return f"{day_first[2]} {day_first[1]}, {day_first[3]}"
    return f"{month_first[1]} {month_first[2]}, {month_first[3]}" if month_first else text


def _accents(text: str, kind: Kind) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return unicodedata.normalize("NFC", bare).translate(DIPHTHONGS)


FRACTIONS = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅓": "1/3", "⅔": "2/3",
}  # fmt: skip
QUOTES = str.maketrans(
    dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″«»", '"'),
)
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}
)
DIPHTHONGS = str.maketrans({"æ": "ae", "œ": "oe", "Æ": "Ae", "Œ": "Oe"})
CURRENCIES = (
    dict.fromkeys(("(euro)", "(EURO)", "(Euro)", "(EUR)", "EUR"), "€")
    | dict.fromkeys(("(pound)", "(pounds)", "(GBP)", "GBP"), "£")
    | dict.fromkeys(("(yen)", "(Y)", "(JPY)", "JPY", "Y"), "¥")
    | dict.fromkeys(("U.S.$", "USD"), "US$")
)
MARKS = {"(TM)": "™", "(SM)": "℠", "(R)": "®", "(C)": "©"}

RULES: tuple[Rule, ...] = (
    Rule("invisible", "Zero-width characters and soft hyphens are nothing.", _invisible),
    Rule("fractions", "`5½`, `5 1/2` and `5-1/2` are one number; `5.5` is another spelling.", _fractions),
    Rule("ellipsis", "`…`, `...` and `. . .` are one mark.", _ellipsis),
    Rule("placeholders", "`[●]`, `[*]`, `[ ]` and `____` are blanks.", _placeholders),
    Rule("bullets", "`•`, `·`, `*` and `-` at the start of a block are bullets.", _bullets),
    Rule("dashes", "Em dash, spaced en dash, `--` and `- -` are dashes; all hyphens are one.", _dashes),
    Rule("spaces", "Blanks within an amount, a percentage, a date or a reference, and their kinds.", _spaces),
    Rule("quotes", "Curly, straight, low and angled quotation marks; apostrophes and primes.", _quotes),
    Rule("ligatures", "`ﬁ` is `fi`.", _ligatures),
    Rule("currency-words", "`(euro)`, `EUR` and `€`; `U.S.$` and `US$`, but never `$`.", _currency_words),
    Rule("marks", "`(TM)` and `™` after a word.", _marks),
    Rule("date-order", "`24 January 2003` and `January 24, 2003`.", _date_order),
    Rule("accents", "`öffentliche` and `offentliche`; `æ` and `ae`.", _accents),
)
"""Every rule that looks at one token, in the order in which they are applied."""

PLACED = {
    "heading-case": "Capitals of titles, headings, column heads, labels and firms that sign.",
    "column-currency": "A column's amounts bear the sign of its first row.",
    "field-separator": "A label's colon and dot leader are layout.",
    "spacing": "Blanks between words.",
    "paragraph-split": "A paragraph that stands as two, or two that stand as one.",
    "label-style": "Brackets and stops of a label.",
    "caption": "Lines that say which copy or page it is.",
    "excerpt": "What follows where the other side is known to end early.",
}
"""The equivalences that hang on where a token stands."""
