"""The sign of an amount and the words for its currency name one currency.

An agreement made over from one in another currency keeps a sign here and a sentence there; paid is what both say.

Example:
    principal: $2,000,000,000
    Principal and interest on the Securities shall be payable in euro.

Fix: correct the sign or the words.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.currencies import DOLLARS, SIGNS, WORDS
from generator.rules.text.words.reading import Spot, matches, told

SEVERITY: Severity = "error"

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_WORDS = "|".join(WORDS)
_SUM = rf"(?<![\w$])(?P<sign>{_SIGN})\s?\d[\d,.]*\d(?:\s+(?:million|billion))?"
_NAMED = tuple(
    re.compile(form)
    for form in (
        rf"{_SUM}(?:\s+in)?\s+(?P<words>(?i:{_WORDS}))\b",
        rf"{_SUM}\s+\([A-Za-z ,-]*?\b(?P<words>(?i:{_WORDS}))\)",
        rf"\b(?P<words>(?i:{_WORDS}))\s+\({_SUM}\)",
    )
)
"""`US$5,000 in euros`, `US$5,000 (five thousand euros)`, `five thousand euros (US$5,000)`."""
_PAYABLE = re.compile(
    rf"(?:[Pp]rincipal|[Ii]nterest|Securities)\b[^.;]*\bpayable\s+in\s+(?P<words>(?i:{_WORDS}))\b(?!\s+or\b)"
)
_CONVERTED = re.compile(r"equivalent|equal\s+to|convert|exchange", re.IGNORECASE)
_CODES = {words.lower(): code for words, code in WORDS.items()}


def check(case: Case) -> Iterator[Problem]:
    """A problem for each amount whose words name another currency, and for a sentence on payment that does."""
    yield from told(_misnamed(case))
    sold = case.deal.securities.principal
    for problem in told(_paid(case, sold.value.currency, sold.text)):
        yield Problem(problem.at, problem.message, also=(*problem.also, sold))


def _misnamed(case: Case) -> Iterator[tuple[Spot, str]]:
    for spot, match in (found for form in _NAMED for found in matches(case, form)):
        sign, code = SIGNS[match["sign"]], _code(match)
        agrees = code in DOLLARS if not sign else sign == code
        if not agrees and not _CONVERTED.search(spot.reading.text):
            yield spot, f"the sign {match['sign']} and the words {match['words']!r} name two currencies in {spot.shown}"


def _paid(case: Case, currency: str, sold: str) -> Iterator[tuple[Spot, str]]:
    for spot, match in matches(case, _PAYABLE):
        if _code(match) != currency:
            spot = spot.reading.spot(match.start("words"), match.end("words"))
            yield spot, f"the Securities are payable in {match['words']}; the agreement sells {sold} ({currency})"


def _code(match: re.Match[str]) -> str:
    return _CODES[re.sub(r"\s+", " ", match["words"]).lower()]
