"""One token: its raw text, its place and the keys by which it is matched."""

from functools import lru_cache
from typing import NamedTuple

from generator.filing.compare.tokens.rules import RULES
from generator.filing.compare.tokens.scan import Kind, scan
from generator.tree.document import Path

HARD: frozenset[Kind] = frozenset(("money", "percent", "date", "time", "reference", "number", "currency", "blank"))
"""The kinds of token whose every change is one of substance."""


class Token(NamedTuple):
    """One token of a passage; equal keys mean the same to a reader."""

    text: str
    key: str
    kind: Kind
    start: int
    end: int
    """Its place in the text of its passage."""
    origins: tuple[Path, ...] = ()
    """The deal fields that its words were drawn from."""
    also: str = ""
    """Another key that it answers to: `50,000,000` in a column of dollars to `$50,000,000`."""


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order; a leader of dots is none."""
    return [
        Token(raw := text[start:end], _key(raw, kind), kind, start, end)
        for kind, start, end in scan(text)
        if kind != "leader"
    ]


@lru_cache(maxsize=65536)
def _key(text: str, kind: Kind) -> str:
    if text.isascii() and text.isalpha():
        return text if kind == "word" else _spelled(text, kind)
    return _spelled(text, kind)


def _spelled(text: str, kind: Kind) -> str:
    for rule in RULES:
        text = rule.apply(text, kind)
    return text


def why(old: Token, new: Token) -> tuple[str, ...]:
    """The ids of the rules by which two tokens of different text are the same."""
    found: list[str] = []
    one, other = old.text, new.text
    for rule in RULES:
        if one == other:
            return tuple(found)
        next_one, next_other = rule.apply(one, old.kind), rule.apply(other, new.kind)
        if (next_one == one) != (next_other == other) or (next_one == next_other):
            found.append(rule.id)
        one, other = next_one, next_other
    if one.lower() == other.lower():
        return (*found, "heading-case") if one != other else tuple(found)
    return (*found, "column-currency")
