"""The edits of a deal that would remove a difference: found by its fields, tried, kept if they do what they should."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import unified_diff

from generator.agreement import document
from generator.filing.compare import Change, Comparison, Pair, compare
from generator.filing.compare import Side as Said
from generator.filing.sides import Side
from generator.filing.version import Version
from generator.findings import Refused
from generator.source import Map, Scalar, Seq, parse
from generator.takedown import Takedown, stated
from generator.templating.library import CLAUSE_ROOMS
from generator.values.dates import DATE

MOST = 90
"""The most edits that are tried."""


@dataclass(frozen=True)
class Patch:
    """The edits of a deal: its text before and after, and the changes that no edit of it was found for."""

    file: str
    before: str
    after: str
    left: tuple[Change, ...]

    def lines(self) -> Iterator[str]:
        """A unified diff of the deal."""
        yield from unified_diff(
            self.before.splitlines(), self.after.splitlines(), self.file, self.file, n=1, lineterm=""
        )


def patch(comparison: Comparison, old: Side, new: Side) -> Patch | None:
    """The edits that would make a deal, the new side's by choice, say what the other side says; None without one."""
    deal = new if new.takedown else old
    if deal.takedown is None:
        return None
    return _Trial(comparison, deal, deal is new).patch()


class _Trial:
    """Edits tried one after another, each on the text that those before it left."""

    def __init__(self, comparison: Comparison, deal: Side, is_new: bool) -> None:
        self.comparison, self.deal, self.is_new = comparison, deal, is_new
        self.text = deal.path.read_bytes().decode("utf-8-sig")
        self.tried: set[str] = set()

    def patch(self) -> Patch:
        """The edits that do what they should."""
        before, left = self.text, _told(self.comparison)
        for change in self.comparison.of("substantive"):
            if _key(change) not in left:
                continue  # an edit for another change has removed this one, too
            for text in self.candidates(change):
                found = self.differences(text)
                if found is not None and found < left and _key(change) not in found:
                    self.text, left = text, found
                    break
        still = tuple(change for change in self.comparison.of("substantive") if _key(change) in left)
        return Patch(str(self.deal.path), before, self.text, still)

    def candidates(self, change: Change) -> Iterator[str]:
        """The deal's text with each edit that may remove a change."""
        mine, theirs = (change.new, change.old) if self.is_new else (change.old, change.new)
        fields = scalars(self.source(self.text))
        for path, said in self.rewordings(change, mine, theirs, fields):
            if path in fields and said != str(fields[path]):
                yield from self.fresh(reworded(self.text, fields[path], said))
        if mine and not theirs:
            entries = {match[1]: None for path in mine.fields if (match := re.match(r"(\w+\[\d+\])", path))}
            for entry in entries:
                yield from self.fresh(without_entry(self.text, self.source(self.text), entry))
        if theirs and not mine and self.deal.takedown:
            for room in CLAUSE_ROOMS:
                for text in self.with_clause(room, self.deal.takedown, self.stands_before(change, room)):
                    yield from self.fresh(text)

    def with_clause(self, room: str, takedown: Takedown, at: int) -> Iterator[str]:
        """The deal's text with each clause of a room of the library that it does not name, as its `at`th."""
        source = self.source(self.text)
        named = [str(one) for one in source.get(room, ())]
        for name in takedown.library.room(room):
            if name not in named:
                yield with_entry(self.text, source, room, at, name)

    def stands_before(self, change: Change, room: str) -> int:
        """How many clauses of a room stand above a change."""
        pairs = self.comparison.pairs[: change.pair]
        units = (unit for pair in pairs for unit in (pair.new if self.is_new else pair.old))
        found = {path for unit in units for path in unit.origins if re.fullmatch(rf"{room}\[\d+\]", path)}
        return len(found)

    def fresh(self, text: str) -> Iterator[str]:
        """The text, unless it was tried before or enough were."""
        if text and text != self.text and text not in self.tried and len(self.tried) < MOST:
            self.tried.add(text)
            yield text

    def rewordings(
        self, change: Change, mine: Said | None, theirs: Said | None, fields: dict[str, Scalar]
    ) -> Iterator[tuple[str, str]]:
        """Fields, each with what it would have to say."""
        if change.operation < 0 or mine is None or theirs is None:
            return
        if mine.text:
            for path in mine.fields:
                if path in fields and (said := _said(str(fields[path]), mine.text, theirs.text)):
                    yield path, said
            return
        before, after = self.neighbours(change)
        glue = "" if theirs.text[:1] in ",;:.)" else " "
        yield from ((path, f"{fields[path]}{glue}{theirs.text}") for path in before if path in fields)
        yield from ((path, f"{theirs.text} {fields[path]}") for path in after if path in fields)

    def neighbours(self, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The fields of the deal's words before and after a place where it has none."""
        pair: Pair = self.comparison.pairs[change.pair]
        operation = pair.operations[change.operation]
        tokens = pair.new_tokens if self.is_new else pair.old_tokens
        at = operation.new if self.is_new else operation.old
        return tokens[at - 1].origins if at else (), tokens[at].origins if at < len(tokens) else ()

    def source(self, text: str) -> Map:
        """The text as a source."""
        return parse(text.encode(), str(self.deal.path), json=self.deal.path.suffix == ".json")

    def differences(self, text: str) -> "Counter[tuple[str, str, str]] | None":
        """What would differ in substance if the deal said so; None where it could not be drafted."""
        assert self.deal.copy is not None
        try:
            blocks = document(stated(self.source(text), self.deal.path), self.deal.copy).blocks
        except Refused:
            return None
        made = Version(self.deal.version.name, blocks)
        sides = (self.comparison.old, made) if self.is_new else (made, self.comparison.new)
        return _told(compare(*sides))


def _key(change: Change) -> tuple[str, str, str]:
    return change.kind or "", change.old.text if change.old else "", change.new.text if change.new else ""


def _told(comparison: Comparison) -> "Counter[tuple[str, str, str]]":
    return Counter(_key(change) for change in comparison.of("substantive"))


def scalars(node: Map | Seq | Scalar) -> dict[str, Scalar]:
    """Every scalar of a source by its field path."""
    if isinstance(node, Scalar):
        return {node.path: node}
    found: dict[str, Scalar] = {}
    for inner in node.values() if isinstance(node, Map) else node:
        found |= scalars(inner)
    return found


def _said(scalar: str, mine: str, theirs: str) -> str:
    """What a field would have to say for its words to be others; nothing where that cannot be told."""
    if re.fullmatch(DATE, scalar):
        return _iso(theirs)
    if scalar.count(mine) == 1:
        return re.sub(r"\s+", " ", scalar.replace(mine, theirs)).strip()
    if mine.isupper() and scalar.lower().count(mine.lower()) == 1:  # a firm signs in capitals
        return re.sub(re.escape(mine), lambda _: theirs.title(), scalar, flags=re.IGNORECASE)
    return ""


def _iso(text: str) -> str:
    """`2003-01-31` of `January 31, 2003`."""
    try:
        return datetime.strptime(" ".join(text.split()), "%B %d, %Y").date().isoformat()
    except ValueError:
        return ""


def reworded(text: str, scalar: Scalar, said: str) -> str:
    """The text of a deal with another scalar in the place of one, in the form that it has; nothing where it is none."""
    lines = text.split("\n")
    place = scalar.position
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    head, rest = line[: place.column - 1], line[place.column - 1 :]
    quote = rest[:1] if rest[:1] in ("'", '"') else ""
    if not rest.startswith(quote + str(scalar) + quote) or (quote and quote in said):
        return ""
    plain = re.fullmatch(r"[\w$][^#:\[\]{},\"']*(?:[,:][^\s#:\[\]{}\"'][^#:\[\]{},\"']*)*", said)
    wanted = said if quote or plain or (_loose(said) and "{" not in head and "[" not in head) else f'"{said}"'
    lines[place.line - 1] = head + quote + wanted + rest[len(quote + str(scalar)) :]
    return "\n".join(lines)


def _loose(said: str) -> bool:
    """Whether a scalar may stand without quotation marks outside braces and brackets."""
    return bool(re.match(r"[\w$(]", said)) and ": " not in said and " #" not in said and not said.endswith(":")


def with_entry(text: str, source: Map, name: str, at: int, entry: str) -> str:
    """The text of a deal with one entry more in a list of words, as its `at`th; nothing where there is no such list."""
    listed = source.get(name)
    if not isinstance(listed, Seq) or not listed or not all(isinstance(one, Scalar) for one in listed):
        return ""
    last = at >= len(listed)
    place = listed[min(at, len(listed) - 1)].position
    lines = text.split("\n")
    line = lines[place.line - 1]
    if line.lstrip().startswith("- "):
        lines.insert(place.line - (0 if last else 1), f"{line[: line.index('-')]}- {entry}")
    else:
        column = place.column - 1 + (len(str(listed[-1])) if last else 0)
        lines[place.line - 1] = line[:column] + (f", {entry}" if last else f"{entry}, ") + line[column:]
    return "\n".join(lines)


def without_entry(text: str, source: Map, entry: str) -> str:
    """The text of a deal without one entry of a list, its lines and all; nothing where it has none of its own."""
    name, number = entry.rstrip("]").split("[")
    listed = source.get(name)
    if not isinstance(listed, Seq) or int(number) >= len(listed):
        return ""
    lines, starts = text.split("\n"), [one.position.line for one in listed]
    start = starts[int(number)]
    if starts.count(start) > 1:
        return _without_word(lines, listed[int(number)])
    following = [line for line in starts if line > start]
    end = following[0] if following else next(
        (at for at in range(start + 1, len(lines) + 1) if re.match(r"\S|\s*$", lines[at - 1])), len(lines) + 1
    )  # fmt: skip
    return "\n".join(lines[: start - 1] + lines[end - 1 :])


def _without_word(lines: list[str], word: object) -> str:
    """The lines without one word of a list in brackets."""
    if not isinstance(word, Scalar):
        return ""
    place = word.position
    line = lines[place.line - 1]
    head, rest = line[: place.column - 1], line[place.column - 1 + len(word) :]
    made = head + rest.lstrip(", ") if rest.startswith(",") else head.rstrip(", ") + rest
    return "\n".join([*lines[: place.line - 1], made, *lines[place.line :]])
