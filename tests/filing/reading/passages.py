"""What a reading says, in a form that tests compare: its passages, quotes and dashes as ASCII has them."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.index import Index
from generator.tree.document import Block
from generator.writers.ascii import ascii_form


class Said(NamedTuple):
    """One passage: its role, its letter, its words."""

    role: str
    letter: str
    words: str


def passages(blocks: tuple[Block, ...]) -> list[Said]:
    """The passages of blocks; words in ASCII, blanks folded."""
    found = Index(blocks).passages
    return [Said(each.role, each.letter, " ".join(ascii_form(each.text).split())) for each in found]


def written(blocks: tuple[Block, ...]) -> list[str]:
    """The passages of blocks as fixtures write them: `item (a) | words`."""
    found = Index(blocks).passages
    return [f"{each.role}{' ' * bool(each.letter)}{each.letter} | {each.text}" for each in found]


def shown(given: Iterable[Said]) -> str:
    """Passages a line each, for a test's message."""
    return "\n".join(f"{said.role} {said.letter} | {said.words}" for said in given)
