"""A redline holds both versions: accepting all gives the new passages, rejecting all the old, exactly."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.filing.compare.merge.merged import merged
from generator.index import Index
from generator.tree.changes import accepted, rejected
from generator.tree.walk import walk
from tests.diffbench.edits import Blocks
from tests.diffbench.noise import stacked
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.scoring import compared, several
from tests.diffbench.sources import FIRST, SECOND, source

NAMES = st.sampled_from((*FIRST, *SECOND))


def texts(blocks: Blocks) -> list[str]:
    return [passage.text for passage in Index(blocks).passages if passage.text]


def check(old: Blocks, new: Blocks) -> None:
    redline = merged(compared(old, new))
    assert texts(accepted(redline)) == texts(new)
    assert texts(rejected(redline)) == texts(old)
    ids = [block.id for block in walk(redline)]
    assert len(set(ids)) == len(ids)


@given(NAMES, st.integers(0, 12), st.booleans(), st.integers())
@settings(max_examples=40)
def test_after_any_edits_under_any_noise(name: str, count: int, noisy: bool, seed: int) -> None:
    chance = Random(seed)
    new, _ = several(source(name), count, OPERATORS, chance)
    check(source(name), stacked(new, chance) if noisy else new)


@given(NAMES, NAMES)
@settings(max_examples=20)
def test_between_any_two_agreements(old: str, new: str) -> None:
    check(source(old), source(new))


@pytest.mark.parametrize("name", [*FIRST, *SECOND])
def test_the_same_is_the_same(name: str) -> None:
    comparison = compared(source(name), source(name))
    assert comparison.changes == ()
    assert merged(comparison) == source(name)


@given(NAMES, st.integers())
@settings(max_examples=15)
def test_backwards_as_many_changes(name: str, seed: int) -> None:
    new, _ = several(source(name), 4, OPERATORS, Random(seed))
    there, back = compared(source(name), new), compared(new, source(name))
    assert bool(there.of("substantive", "moved")) == bool(back.of("substantive", "moved"))
    assert there.changes == compared(source(name), new).changes
