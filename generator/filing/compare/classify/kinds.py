"""Of what kind a change of substance is: by its tokens, their fields and the words about them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.filing.compare.classify.lexicon import CITED, COUNTS, LAWS, MONTHS, ORDINALS, PLACES, SIGNS, Lexicon
from generator.filing.compare.comparison import Kind
from generator.filing.compare.tokens.token import HARD, Token
from generator.filing.compare.units import Kind as UnitKind

SHARE = 3
"""One in so many words that were added or dropped must be a figure for the change to be of figures."""
FEW = 4
"""The most words of a change that is told by one word among them."""
_ORDER: tuple[Kind, ...] = ("amount", "price", "rate", "date", "reference", "name")
_PRICE = re.compile(r"\bprice|\bproceeds|\bconcession|\bcommission", re.IGNORECASE)
_NAMING: tuple[UnitKind, ...] = ("firm", "signatory", "address")
_TIMED = re.compile(r"(?:\.|^)(?:time|date)$")
_YEAR = re.compile(r"(?:19|20|21)\d\d")


class Place(NamedTuple):
    """Where changed tokens stand: the kind of unit, its label, and the tokens before and after."""

    unit: UnitKind
    label: str
    before: Sequence[Token]
    after: Sequence[Token]
    first_cell: bool = False


def kind(old: Sequence[Token], new: Sequence[Token], place: Place, lexicon: Lexicon) -> Kind:
    """The kind of a change from `old` to `new`, either of which may be empty."""
    changed = _changed(old, new)
    hard = [token for token in changed if token.kind in HARD]
    said = [token for token in changed if token.kind in HARD or token.kind == "word"]
    if hard and (bool(old) == bool(new) or len(hard) * SHARE >= len(said)):
        found = {_of_figures(token, old if token in old else new, place) for token in hard}
        if any(token.kind == "percent" for token in hard):
            found -= {"amount"} if not any(token.kind == "money" for token in hard) else set()
        return next((name for name in _ORDER if name in found), "wording")
    return _of_words(old, new, changed, place, lexicon)


def _changed(old: Sequence[Token], new: Sequence[Token]) -> list[Token]:
    """The tokens that one side has and the other has not."""
    one, other = Counter(token.key for token in old), Counter(token.key for token in new)
    gone, come = one - other, other - one
    return [token for token in old if gone[token.key]] + [token for token in new if come[token.key]]


def _of_figures(token: Token, run: Sequence[Token], place: Place) -> Kind | None:
    words = [*place.before, *run]
    at = len(place.before) + run.index(token)
    previous = [one.key for one in words[max(at - 3, 0) : at]]
    following = [one.key for one in [*words, *place.after][at + 1 : at + 5]]
    match token.kind:
        case "money" | "currency":
            return "amount"
        case "percent":
            return _of_percent(token, place, following)
        case "date" | "time":
            return "date"
        case "reference":
            return "amount" if previous[-1:] and previous[-1].lower() in COUNTS else "reference"  # thirty (30)
        case "blank":
            return None
        case _:
            return _of_number(token, place, previous, following)


def _of_percent(token: Token, place: Place, following: list[str]) -> Kind:
    if any(_PRICE.search(path) for path in token.origins) or _PRICE.search(place.label):
        return "price"
    if any("rate" in path or "interest" in path for path in token.origins):
        return "rate"
    return "price" if following[:3] == ["of", "the", "principal"] else "rate"


def _of_number(token: Token, place: Place, previous: list[str], following: list[str]) -> Kind:
    last = previous[-1] if previous else ""
    if place.unit in ("row", "total"):
        return "name" if place.first_cell else "amount"
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", token.text):
        return "date"
    cited = {*previous, *(word.capitalize() for word in previous if word.isupper())} & CITED
    if last in LAWS or cited or "-" in token.key:
        return "reference"
    if _YEAR.fullmatch(token.text) and (last in MONTHS or last in ("due", "in", "of", "Due", ",")):
        return "date"
    if place.unit in _NAMING or (following[:1] and following[0] in PLACES):
        return "name"
    return "name" if last in PLACES or (following[1:2] and following[1] in PLACES) else "amount"


def _of_words(old: Sequence[Token], new: Sequence[Token], changed: list[Token], place: Place, lexicon: Lexicon) -> Kind:
    if place.unit in _NAMING or (place.unit == "row" and place.first_cell):
        return "name"
    if beside := _beside_a_figure(changed, place):
        return beside
    words = [token for token in changed if token.kind == "word"]
    capitals = [token for token in words if token.text[:1].isupper()]
    if words and [token.key.lower() for token in old] == [token.key.lower() for token in new]:
        return "defined term"
    if lexicon.defines(place.before, old, place.after) or lexicon.defines(place.before, new, place.after):
        return "defined term"
    if len(words) <= FEW and any(_cites(token, place) for token in words):
        return "reference"
    if len(words) <= FEW and (any(token.key in MONTHS for token in words) or _zone(words, place)):
        return "date"
    if any(_TIMED.search(path) for token in words for path in token.origins):
        return "date"
    if words and all(token.key.lower() in COUNTS for token in words):
        return "amount"
    if _named(words, capitals, place):
        return "name"
    return "wording"


def _cites(token: Token, place: Place) -> bool:
    """Whether a word names what is cited, or its number in words, or its letter."""
    if token.key in CITED or (token.key in ORDINALS and any(after.key in CITED for after in place.after[:1])):
        return True
    before = place.before[-1].key.capitalize() if place.before else ""
    return before in CITED and bool(re.fullmatch(r"[A-Z]|[IVX]+", token.text))


def _zone(words: list[Token], place: Place) -> bool:
    following = [token.key.lower() for token in (*words, *place.after[:1])]
    return bool(words) and "time" in following[-2:] and words[0].text[:1].isupper()


def _beside_a_figure(changed: list[Token], place: Place) -> Kind | None:
    """The kind of the figure that a sign stands before, or brackets about."""
    about = [token for token in (*place.after[:1], *place.before[-1:]) if token.kind in ("money", "percent", "number")]
    if not about or not changed or not all(token.key in SIGNS for token in changed):
        return None
    return _of_figures(about[0], about, place._replace(before=()))


def _named(words: list[Token], capitals: list[Token], place: Place) -> bool:
    """Whether the words are of a name, or what joins the words of one."""
    joins = [token.text[:1].isupper() for token in (*place.before[-1:], *place.after[:1])]
    if len(joins) == 2 and all(joins) and all(token.key.lower() in ("and", "&") for token in words):
        return True
    if words and any(re.search(r"name|counsel|issuer|trustee|rename", path) for one in words for path in one.origins):
        return True
    starts = not place.before or place.before[-1].key in (".", ":")
    proper = [token for token in capitals if not (starts and token is words[0] and len(words) > 1)]
    return bool(proper) and len(proper) * 2 >= len(words)
