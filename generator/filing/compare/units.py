"""The units of a version: each paragraph, item, row and line with its tokens, as comparing sees it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal, NamedTuple, cast

from generator.filing.compare.tokens.token import Token, tokens
from generator.filing.version import Version
from generator.index import Index, Passage, Role
from generator.tree.document import Block, Break, Inlines, Path, Quote, Span, Term, Text, Value

Kind = Literal["heading", "paragraph", "address", "item", "term", "head", "row", "total", "firm", "signatory"]
"""What a unit is; `term` is a row of the terms, `row` one of a table, `firm` and `signatory` a line of a signature."""

_KINDS: dict[Role, Kind] = {"label": "term", "cell": "row"}
_CAPITALS: tuple[Role, ...] = ("heading", "head", "label", "firm", "signatory")
"""The roles in which capitals are a matter of looks."""

LETTERS = 0x10FFFF
"""How many letters there are for words."""


class TooMany(ValueError):
    """There are not letters enough for the words of both versions, as no agreement has."""


class Alphabet:
    """A letter for every key, so that the tokens of a unit are a string, which compares and hashes at once."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._read: dict[str, tuple[list[Token], str, str]] = {}

    def letter(self, key: str) -> str:
        """The letter of a key."""
        found = self._letters.get(key)
        if found is None:
            if len(self._letters) >= LETTERS:
                raise TooMany(f"expected fewer than {LETTERS:,} different words on both sides, found more")
            found = self._letters[key] = chr(len(self._letters) + 1)
        return found

    def read(self, text: str) -> tuple[list[Token], str, str]:
        """The tokens of a text, and the letters that spell them with and without case; both versions share most."""
        found = self._read.get(text)
        if found is None:
            said = tokens(text)
            exact = "".join([self.letter(token.key) for token in said])
            folded = "".join([self.letter(token.key.lower()) for token in said])
            found = self._read[text] = (said, exact, folded)
        return found


@dataclass(eq=False)
class Unit:
    """One unit of a version, with its tokens; `exact` and `folded` spell them, a letter each, with and without case."""

    number: int
    """Its place in its version, from 0."""
    kind: Kind
    passages: tuple[Passage, ...]
    tokens: tuple[Token, ...]
    cuts: tuple[int, ...]
    """Where the tokens of each passage begin, and where the last ends."""
    exact: str
    folded: str
    ordinal: int
    """Its place among the units of its block."""
    terms: tuple[str, ...] = field(default=())
    """The terms that are given their meaning here."""
    known: str = ""
    """Its id, where a template gave it; one counted on reading says nothing of the other version."""

    @property
    def label(self) -> str:
        """`(a)`, where it is an item."""
        return self.passages[0].letter

    @property
    def block(self) -> Block:
        """The block that it is, or is of."""
        return self.passages[0].block

    @property
    def at(self) -> str:
        """Where it stands in its file or template."""
        return self.passages[0].at

    @property
    def origins(self) -> tuple[Path, ...]:
        """The fields that it stands or falls with."""
        return self.passages[0].origins

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(passage.text for passage in self.passages)

    @property
    def capitals(self) -> bool:
        """Whether its case is a matter of looks."""
        return self.passages[0].role in _CAPITALS and self.kind != "term"

    def passage_of(self, token: int) -> Passage:
        """The passage in which the token of that number stands."""
        for passage, end in zip(self.passages, self.cuts[1:], strict=True):
            if token < end:
                return passage
        return self.passages[-1]


def units(version: Version, alphabet: Alphabet) -> tuple[Unit, ...]:
    """The units of a version in order; a passage without words is one without tokens."""
    made: list[Unit] = []
    ordinals: dict[int, int] = {}
    for _, group in groupby(Index(version.blocks).passages, _Grouping()):
        passages = tuple(group)
        block = id(passages[0].block)
        ordinals[block] = ordinals.get(block, -1) + 1
        made.append(_unit(len(made), passages, ordinals[block], alphabet))
        if not passages[0].at.startswith(f"{version.name}:"):
            made[-1].known = passages[0].id
    signs = _signs(made)
    for unit in made:
        if unit.kind == "row" and unit.ordinal > 1:  # after the head, the first row bears its own sign
            unit.tokens = tuple(_signed(unit, signs))
    return tuple(made)


class _Grouping:
    """A key for each run of passages that are one unit: a row's; any other is one by itself."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, passage: Passage) -> tuple[object, ...]:
        if passage.role in ("label", "term", "head", "cell", "total"):
            return (id(passage.block), passage.role in ("label", "term") or passage.role, passage.id)
        self.count += 1
        return (self.count,)


def _unit(number: int, passages: tuple[Passage, ...], ordinal: int, alphabet: Alphabet) -> Unit:
    read = [_read(passage, alphabet) for passage in passages]
    cuts = [0]
    for one in read:
        cuts.append(cuts[-1] + len(one.tokens))
    return Unit(
        number,
        cast(Kind, _KINDS.get(passages[0].role, passages[0].role)),
        passages,
        tuple(token for one in read for token in one.tokens),
        tuple(cuts),
        "".join(one.exact for one in read),
        "".join(one.folded for one in read),
        ordinal,
        tuple(term for one in read for term in one.terms),
    )


class _Read(NamedTuple):
    """A passage's tokens with the fields that they came from, their letters, and the terms that it defines."""

    tokens: list[Token]
    exact: str
    folded: str
    terms: list[str]


def _read(passage: Passage, alphabet: Alphabet) -> _Read:
    found, exact, folded = alphabet.read(passage.text)
    if passage.role == "label":
        end = len(found)
        while end and found[end - 1].key in (":", ".", "..."):
            end -= 1  # with its leader, what parts a label from its value
        found, exact, folded = found[:end], exact[:end], folded[:end]
    if len(passage.content) == 1 and isinstance(passage.content[0], Text):
        return _Read(found, exact, folded, [])
    spans = list(_spans(passage.content))
    terms = [passage.text[start:end].strip('"') for node, start, end in spans if isinstance(node, Term)]
    values = [(start, end, node.origins) for node, start, end in spans if isinstance(node, Value)]
    return _Read(_traced(list(found), values) if values else found, exact, folded, terms)


def _traced(found: list[Token], values: list[tuple[int, int, tuple[Path, ...]]]) -> list[Token]:
    """The tokens with the origins of the innermost value that holds each."""
    at = 0
    for start, end, origins in values:  # a value before those within it, so that the innermost is set last
        while at and found[at - 1].start >= start:
            at -= 1
        while at < len(found) and found[at].end <= start:
            at += 1
        while at < len(found) and found[at].start < end:
            found[at] = found[at]._replace(origins=origins)
            at += 1
    return found


def _spans(content: Inlines, at: int = 0) -> Iterator[tuple[Span, int, int]]:
    """Every span of `content` with the place of its words, one before those within it."""
    for node in content:
        if isinstance(node, Text):
            at += len(node.text)
        elif isinstance(node, Break):
            at += 1
        else:
            mark = 1 if isinstance(node, Term | Quote) else 0
            inner = list(_spans(node.content, at + mark))
            end = at + _length(node.content) + 2 * mark
            yield node, at, end
            yield from inner
            at = end


def _length(content: Inlines) -> int:
    total = 0
    for node in content:
        if isinstance(node, Text):
            total += len(node.text)
        elif isinstance(node, Break):
            total += 1
        else:
            total += _length(node.content) + (2 if isinstance(node, Term | Quote) else 0)
    return total


def _signs(made: list[Unit]) -> dict[tuple[int, int], str]:
    """The sign of the first signed amount of every column of every table, by the table and the column's number."""
    signs: dict[tuple[int, int], str] = {}
    for unit in made:
        if unit.kind in ("row", "total"):
            for column, start in enumerate(unit.cuts[:-1]):
                if unit.cuts[column + 1] == start + 1 and unit.tokens[start].kind == "money":
                    signs.setdefault((id(unit.block), column), unit.tokens[start].key.rstrip("0123456789.,"))
    return signs


def _signed(unit: Unit, signs: dict[tuple[int, int], str]) -> Iterator[Token]:
    """The tokens of a row, an amount without a sign answering to that of its column, too."""
    for column, (start, end) in enumerate(pairwise(unit.cuts)):
        for token in unit.tokens[start:end]:
            sign = signs.get((id(unit.block), column), "")
            plain = token.kind == "number" and end == start + 1
            yield token._replace(also=sign + token.key) if plain and sign else token
