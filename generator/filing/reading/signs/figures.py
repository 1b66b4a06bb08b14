"""Amounts as cells of a table have them, and the words of a total."""

import re

_MONEY = r"(?:US|U\.S\.|C|A|HK)?\s?[$€£¥]\s*|\((?:euro|pounds?|yen)\)\s*|(?:EUR|GBP|USD|JPY)\s+"
_NOTED = r"(?:\s?(?:\(\d\)|\*{1,2}))?"  # the mark of a footnote
_AMOUNT = re.compile(
    rf"\(?(?:{_MONEY})?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)?(?:\.\d+|(?<=\d))\s?%?\)?{_NOTED}$"
    rf"|(?:{_MONEY})?\[(?:[*●•]|_+|\s)\]$|-{{1,2}}$|[—–]$|nil$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:US|U\.S\.|C|A|HK)?[$€£¥]$")
_TOTAL = re.compile(r"(?:grand\s+)?total\b", re.IGNORECASE)
_SPLIT_SIGN = re.compile(r"([$€£¥])\s+(?=[\d\[])")


def is_amount(text: str) -> bool:
    """Whether a cell holds an amount, or says that there is none."""
    return len(text) < 40 and _AMOUNT.match(text) is not None


def is_plainly_amount(text: str) -> bool:
    """Whether a cell holds an amount that nobody takes for another number: with a sign, groups of three, or a gap."""
    return is_amount(text) and not text.strip("-").isdigit() and text != "nil"


def is_sign(text: str) -> bool:
    """Whether a cell holds the sign of a currency and no amount."""
    return _SIGN.match(text) is not None


def is_total(text: str) -> bool:
    """Whether a row of this name is the total."""
    return _TOTAL.match(text) is not None


def closed(text: str) -> str:
    """An amount without the blank between its sign and its figures."""
    return _SPLIT_SIGN.sub(r"\1", text)
