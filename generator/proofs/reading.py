"""What a reader makes of a file, held against the canonical words: where they differ, and where each of them stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from generator.proofs.canonical import Line, Word


class Unreadable(ValueError):
    """The file is not what its format says; the message says how."""


class Read(NamedTuple):
    """A word as a file has it, and where: the number of its page or its paragraph, from 0.

    One that `ends` a line of print may go on in the next. One that is `loose` may be a rule or a dot leader.
    """

    text: str
    place: int = 0
    ends: bool = False
    loose: bool = False


class Change(NamedTuple):
    """Words from `start` to `end` stand in the file as those `from_` to `to`; either may be none."""

    start: int
    end: int
    from_: int
    to: int


@dataclass(frozen=True, eq=False)
class Comparison:
    """The canonical words of a file beside those that were read in it."""

    expected: Sequence[Word]
    read: Sequence[Read]

    @cached_property
    def found(self) -> Sequence[Read]:
        """The words of the file, as its layout is to be understood."""
        read = self.read
        for head in self._heads():
            read = in_order(head, read)
        return settled([word.text for word in self.expected], read)

    def _heads(self) -> Iterator[Sequence[str]]:
        """The words of each table's head, which are read line by line across its cells."""
        for of, those in groupby(self.expected, lambda word: word.line.block if word.line.part == "head" else None):
            if of is not None:
                yield [word.text for word in those]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Where the file differs, in order; nothing where it has the canonical words and no others."""
        ours, theirs = [word.text for word in self.expected], [word.text for word in self.found]
        if ours == theirs:
            return ()
        compared = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        return tuple(Change(*bounds) for kind, *bounds in compared if kind != "equal")

    def place(self, at: int) -> int | None:
        """Where the canonical word `at` stands in the file; None where the file does not have it."""
        shift = 0
        for change in self.changes:
            if change.start <= at < change.end:
                return None
            if at < change.start:
                break
            shift = change.to - change.end
        return self.found[at + shift].place

    @cached_property
    def standing(self) -> dict[str, dict[Line, list[int]]]:
        """Where each line stands, of each block that the file has whole, by the block's id."""
        found: dict[str, dict[Line, list[int]]] = {}
        lost = set()
        for at, word in enumerate(self.expected):
            if block := word.line.block:
                place = self.place(at)
                if place is None:
                    lost.add(block.id)
                else:
                    found.setdefault(block.id, {}).setdefault(word.line, []).append(place)
        return {name: lines for name, lines in found.items() if name not in lost}

    def near(self, change: Change) -> int:
        """Where in the file a change begins, as near as that can be told."""
        at = min(change.from_, len(self.found) - 1)
        return self.found[at].place if self.found else 0


def in_order(head: Sequence[str], read: Sequence[Read]) -> Sequence[Read]:
    """`read` with the words of a head in the order of its cells, wherever they stand together in another."""
    wanted, length = sorted(head), len(head)
    made = list(read)
    for at in range(len(made) - length + 1):
        there = made[at : at + length]
        if made[at].text in head and sorted(word.text for word in there) == wanted:
            made[at : at + length] = [word._replace(text=text) for word, text in zip(there, head, strict=True)]
    return made


def settled(expected: Sequence[str], found: Sequence[Read]) -> list[Read]:
    """`found` with what its layout leaves open settled by the words expected: broken words whole, rules and dots gone.

    Word by word as far as both agree; beyond that by what words there are at all.
    """
    made: list[Read] = []
    at = 0
    while at < len(found) and len(made) < len(expected):
        wanted = expected[len(made)]
        if pieces := _pieces(wanted, found, at):
            made.append(found[at]._replace(text=wanted))
            at += pieces
        elif found[at].loose:
            at += 1
        else:
            break
    return [*made, *_by_vocabulary(frozenset(expected), found[at:])]


def _pieces(wanted: str, found: Sequence[Read], at: int) -> int:
    """How many words from `at` on, each but the last at a line's end, make up the word wanted; 0 where they do not."""
    text = ""
    for number in range(at, len(found)):
        text += found[number].text
        if text == wanted:
            return number - at + 1
        if not (found[number].ends and wanted.startswith(text)):
            break
    return 0


def _by_vocabulary(known: frozenset[str], found: Iterable[Read]) -> list[Read]:
    made: list[Read] = []
    for word in found:
        before = made[-1] if made else None
        if before and before.ends and before.text not in known and before.text + word.text in known:
            made[-1] = word._replace(text=before.text + word.text, place=before.place)
        elif not word.loose or word.text in known:
            made.append(word)
    return made
