"""Currencies, by the signs and by the words in which agreements name them (ISO 4217 codes)."""

SIGNS = {
    "US$": "USD", "US $": "USD", "U.S.$": "USD", "U.S. $": "USD", "USD": "USD", "C$": "CAD", "CAD": "CAD",
    "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP",
    "¥": "JPY", "JPY": "JPY", "CHF": "CHF", "$": "",
}  # fmt: skip
"""Each sign and its code; `$` alone may be any dollar."""
DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD"))
WORDS = {
    "United States dollars": "USD", "U.S. dollars": "USD", "US dollars": "USD", "Canadian dollars": "CAD",
    "Australian dollars": "AUD", "New Zealand dollars": "NZD", "Hong Kong dollars": "HKD",
    "Singapore dollars": "SGD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "sterling": "GBP",
    "Japanese yen": "JPY", "yen": "JPY", "Swiss francs": "CHF",
}  # fmt: skip
"""Each name and its code, the longer of two names first."""
