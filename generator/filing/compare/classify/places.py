"""What a reader calls a place of the agreement, and the words about a change."""

from generator.filing.compare.comparison import Pair, Side
from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit
from generator.tree.document import Path

AROUND = 8
"""How many tokens of context a change is told with, on either side."""
_LEAD = 6


def leads(units: tuple[Unit, ...]) -> dict[int, str]:
    """By the number of each unit, what leads to it: the first words of the paragraph that its list follows."""
    found: dict[int, str] = {}
    lead = ""
    for unit in units:
        if unit.kind in ("paragraph", "heading"):
            lead = opening(unit)
        found[unit.number] = lead
    return found


def opening(unit: Unit) -> str:
    """The first words of a unit."""
    words = unit.text.split()
    return " ".join(words[:_LEAD]) + (" …" if len(words) > _LEAD else "")


def name(unit: Unit, lead: str) -> str:
    """What a reader calls a unit."""
    match unit.kind:
        case "item":
            said = unit.label or opening(unit)
            return f'{said} of "{lead}"' if lead else said
        case "term":
            return f"terms, {unit.passages[0].text.strip().rstrip(':. ')}"
        case "row" | "total":
            return f"table, {unit.passages[0].text.strip()}"
        case "head":
            return "table, its head"
        case "firm" | "signatory":
            return "signatures"
        case "address":
            return "address"
        case "heading":
            return f'heading "{opening(unit)}"'
        case _:
            return f'paragraph "{opening(unit)}"'


def said(units: tuple[Unit, ...], start: int, end: int) -> str:
    """The raw words from one token to another of units that stand together; `end` is not among them."""
    parts: list[str] = []
    at = 0
    for unit in units:
        for passage, first, last in zip(unit.passages, unit.cuts, unit.cuts[1:], strict=False):
            low, high = max(start - at, first), min(end - at, last)
            if low < high:
                parts.append(passage.text[unit.tokens[low].start : unit.tokens[high - 1].end])
        at += len(unit.tokens)
    return " ".join(parts)


def side(units: tuple[Unit, ...], start: int, end: int, tokens: tuple[Token, ...]) -> Side | None:
    """One side of a change: its words, its place and the fields behind them."""
    if not units:
        return None
    unit = _holder(units, start)
    fields: tuple[Path, ...] = tuple(dict.fromkeys(path for token in tokens[start:end] for path in token.origins))
    return Side(said(units, start, end), unit.at, fields or unit.origins, unit.passages[0].id)


def whole(units: tuple[Unit, ...]) -> Side:
    """Units as one side of a change."""
    first = units[0]
    said_by = [path for token in first.tokens for path in token.origins]
    of_words = first.kind in ("firm", "signatory", "address", "row", "total")
    fields = tuple(dict.fromkeys((*said_by, *first.origins) if of_words else (*first.origins, *said_by)))
    text = " ".join(f"{unit.label} {unit.text}".strip() for unit in units)
    return Side(text, first.at, fields, first.passages[0].id)


def _holder(units: tuple[Unit, ...], token: int) -> Unit:
    at = 0
    for unit in units:
        at += len(unit.tokens)
        if token < at:
            return unit
    return units[-1]


def around(pair: Pair, new_start: int, new_end: int) -> tuple[str, str]:
    """The words of the new version before and after some of its tokens."""
    before = said(pair.new, max(new_start - AROUND, 0), new_start)
    after = said(pair.new, new_end, min(new_end + AROUND, len(pair.new_tokens)))
    return before, after
