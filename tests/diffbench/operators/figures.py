"""Edits of figures: amounts, percentages, dates, times, numbers, references."""

import re
from collections.abc import Callable
from random import Random

from generator.index import Passage
from tests.diffbench.edits import Blocks, Edited, Gold, Where, kinds, replaced
from tests.diffbench.operators.operator import Operator

MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "December")


def anywhere(passage: Passage) -> bool:
    return True


def in_text(passage: Passage) -> bool:
    return passage.role in ("paragraph", "item", "term")


def in_rows(passage: Passage) -> bool:
    return passage.role == "cell"


def in_totals(passage: Passage) -> bool:
    return passage.role == "total"


def edit(
    name: str, pattern: str, new: Callable[[re.Match[str], Random], str], where: Where, *accepted: str
) -> Operator:
    """An operator that replaces one match of a pattern."""

    def apply(blocks: Blocks, chance: Random) -> Edited | None:
        seed = chance.random()
        found = replaced(blocks, pattern, lambda match: new(match, Random(seed)), chance, where)
        if found is None:
            return None
        said = new(found[1], Random(seed))
        return Edited(found[0], (Gold("substantive", kinds(*accepted), found[1][0], said, found[2]),))

    return Operator(name, apply)


def another_digit(text: str, chance: Random, first: bool = False) -> str:
    """`text` with one of its digits changed."""
    places = [at for at, one in enumerate(text) if one.isdigit()]
    at = places[0] if first else chance.choice(places)
    digit = chance.choice([one for one in "123456789" if one != text[at]])
    return text[:at] + digit + text[at + 1 :]


def _day(match: re.Match[str], chance: Random) -> str:
    day = chance.choice([one for one in range(1, 29) if str(one) != match[2]])
    return f"{match[1]} {day}{match[3]}"


def _decimal(match: re.Match[str], chance: Random) -> str:
    whole, part = match[1], match[2]
    return f"{whole}{part[0]}.{part[1:]}%" if len(part) > 1 else f"{whole}.{part}0%"


FIGURES = (
    edit("amount", r"\$\d[\d,]+", lambda m, c: another_digit(m[0], c), in_text, "amount"),
    edit("amount-in-row", r"^\$?\d[\d,]+$", lambda m, c: another_digit(m[0], c), in_rows, "amount"),
    edit("total", r"^\$?\d[\d,]+$", lambda m, c: another_digit(m[0], c), in_totals, "amount"),
    edit("zero-dropped", r"(\$\d+),000(?=,)", lambda m, c: m[1], in_text, "amount"),
    edit("currency", r"\$(?=\d)", lambda m, c: "€", in_text, "amount"),
    edit("currency-us", r"(?<!US)\$(?=\d)", lambda m, c: "US$", in_text, "amount"),
    edit("price", r"\b(9\d|10\d)\.\d+%", lambda m, c: another_digit(m[0], c), in_text, "price"),
    edit("rate", r"\b\d\.\d+%", lambda m, c: another_digit(m[0], c), in_text, "rate"),
    edit("decimal-shift", r"(\d+)\.(\d+)%", _decimal, in_text, "price", "rate"),
    edit("percent-dropped", r"(\d)%", lambda m, c: m[1], in_text, "price", "rate", "amount"),
    edit("day", rf"({'|'.join(MONTHS)}) (\d+)(, \d{{4}}|\b)", _day, in_text, "date"),
    edit("month", rf"\b({'|'.join(MONTHS)})(?= \d)", lambda m, c: c.choice(MONTHS), in_text, "date"),
    edit("year", r"(?<=, )20\d\d", lambda m, c: str(int(m[0]) + 1), in_text, "date"),
    edit("due-year", r"^20[0-3]\d$", lambda m, c: str(int(m[0]) + 1), in_text, "date"),
    edit("time", r"\b(\d)(?=:\d\d )", lambda m, c: str(int(m[0]) % 9 + 1), in_text, "date"),
    edit("time-half", r"[AaPp](?=\.[Mm]\.)",
         lambda m, c: {"A": "P", "P": "A", "a": "p", "p": "a"}[m[0]], in_text, "date"),
    edit("registration", r"\d{2,3}-\d{5}", lambda m, c: another_digit(m[0], c), in_text, "reference"),
    edit("section", r"(?<=Section )(\d+)(?=[(, ])", lambda m, c: str(int(m[0]) + 1), in_text, "reference"),
    edit("subsection", r"(?<=\d)\(([a-e])\)", lambda m, c: f"({chr(ord(m[1]) + 1)})", in_text, "reference"),
    edit("rule-number", r"(?<=Rule )\d+", lambda m, c: another_digit(m[0], c), in_text, "reference"),
    edit("law-year", r"(?<=Act )(?:19|20)\d\d", lambda m, c: str(int(m[0]) + 1), in_text, "reference"),
    edit("street", r"\b\d{2,3}(?= (?:Park|East|Greenwich))",
         lambda m, c: another_digit(m[0], c), anywhere, "name", "amount"),
    edit("look-alike", r"(?<=\d)\(1\)", lambda m, c: "(l)", in_text, "reference"),
)  # fmt: skip
