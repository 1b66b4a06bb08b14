"""Amounts and percentages: exact decimals that print with the digits as written."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

SYMBOLS = {
    "$": "USD", "US$": "USD", "US $": "USD", "U.S.$": "USD", "U.S. $": "USD", "C$": "CAD", "\u20ac": "EUR",
    "(euro)": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "Y": "JPY", "(Y) ": "JPY",
}  # fmt: skip
"""The signs in which an amount may be written, as agreements were filed with them, and the ISO 4217 code of each."""

CURRENCIES = {
    "USD": "United States dollars",
    "CAD": "Canadian dollars",
    "EUR": "euro",
    "GBP": "pounds sterling",
    "JPY": "Japanese yen",
}
"""What an agreement calls the money of a currency."""

WHOLE = frozenset({"JPY"})
"""Currencies without a minor unit."""

_SIGNS = "|".join(re.escape(sign) for sign in sorted(SYMBOLS, key=len, reverse=True))
AMOUNT = rf"({_SIGNS})((?:0|[1-9]\d{{0,2}}(?:,\d{{3}})+|[1-9]\d*)(?:\.\d{{2}})?)"
PERCENT = r"((?:0|[1-9]\d{0,2})(?:\.\d+)?)(?:[- ]([1-9]\d?)/(2|4|8|16|32|64))?%"
"""How an amount and a percentage are written: with no zero before the first digit, since none would print.

A coupon may have a fraction, `6-5/8%` or `8 1/8%`.
"""

_AMOUNT = re.compile(AMOUNT, re.ASCII)
_PERCENT = re.compile(PERCENT, re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in one currency (ISO 4217 code); `+` refuses to mix currencies."""

    amount: Decimal
    currency: str = "USD"
    sign: str = "$"

    def __add__(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency, self.sign)

    def figures(self) -> str:
        """The amount without its sign: `50,000,000`."""
        return f"{self.amount:,f}"

    def __str__(self) -> str:
        return self.sign + self.figures()


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage: `Decimal` keeps the digits that were written, so `3.500%` prints its zeros.

    `written` is how one with a fraction prints.
    """

    number: Decimal
    written: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.written or f"{self.number:f}%"


def parse_money(text: str) -> Money:
    """The amount that `text` (`$2,000,000,000`) states; ValueError when it states none."""
    match = _AMOUNT.fullmatch(text)
    if not match or (SYMBOLS[match[1]] in WHOLE and "." in text.partition(match[2])[1]):
        raise ValueError(text)
    return Money(Decimal(match[2].replace(",", "")), SYMBOLS[match[1]], match[1])


def parse_percent(text: str) -> Percent:
    """The percentage that `text` (`99.478%`) states; ValueError when it states none."""
    match = _PERCENT.fullmatch(text)
    if not match or (match[2] and ("." in match[1] or int(match[2]) >= int(match[3]))):
        raise ValueError(text)
    if match[2]:
        return Percent(Decimal(match[1]) + Decimal(match[2]) / Decimal(match[3]), text)
    return Percent(Decimal(match[1]))


def suggest_money(text: str) -> str:
    """How `text` was perhaps meant as an amount, or an empty string."""
    figures = text.removeprefix("USD").removeprefix("US").strip().removeprefix("$").strip()
    grouped = re.fullmatch(r"[0-9]{1,15}|[0-9]{1,3}([,_ ][0-9]{3})+", figures)  # another grouping may lack a digit
    return f"${int(re.sub('[,_ ]', '', figures)):,}" if grouped else ""


def suggest_percent(text: str) -> str:
    """How `text` was perhaps meant as a percentage, or an empty string."""
    number = text.strip().removesuffix("percent").removesuffix("%").strip().replace(",", ".")
    number = re.sub(r"^0+(?=[0-9])", "", number)
    try:
        parse_percent(f"{number}%")
    except ValueError:
        return ""
    return f"{number}%"
