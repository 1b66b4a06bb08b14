"""Noise in words, and what every kind of noise is."""

import re
from collections.abc import Callable
from random import Random

from generator.tree.document import (
    Inlines,
    Text,
)
from generator.tree.walk import map_runs, plain
from tests.diffbench.edits import Blocks

Noise = Callable[[Blocks, Random], Blocks]


def spelled(change: Callable[[str], str]) -> Noise:
    """Noise in every run of words, read as a text is: without marks of its own."""

    def apply(blocks: Blocks, chance: Random) -> Blocks:
        return tuple(map_runs(block, lambda content: said(change(plain(content)))) for block in blocks)

    return apply


def sometimes(pattern: str, new: str, share: float = 0.5) -> Noise:
    """Noise in some of the places that match."""

    def apply(blocks: Blocks, chance: Random) -> Blocks:
        def change(text: str) -> str:
            return re.sub(pattern, lambda m: m.expand(new) if chance.random() < share else m[0], text)

        return spelled(change)(blocks, chance)

    return apply


def said(text: str) -> Inlines:
    return (Text(text),) if text else ()
