"""A fixed sample of the mutation benchmark, to its thresholds: all that can be known is caught, no error is false."""

from random import Random

import pytest

from tests.mutants.base import Base, bases
from tests.mutants.kinds import KINDS, SEED, Mutant, mutants, sample, sound_changes
from tests.mutants.outcome import outcome, sound

SAMPLED = 36
SOUND_SAMPLED = 8


@pytest.mark.parametrize("base", bases(), ids=lambda base: base.name)
def test_no_error_on_a_sound_deal(base: Base) -> None:
    assert [told for told in sound(base) if told[1] == "error"] == []


@pytest.mark.parametrize("mutant", sample(SAMPLED), ids=lambda mutant: mutant.name)
def test_is_caught(mutant: Mutant) -> None:
    found = outcome(mutant)
    assert not found.missed, f"expected {mutant.wrong.expects}, found {found.found}"
    assert found.stray == ()


@pytest.mark.parametrize("change", Random(SEED).sample(sound_changes(), SOUND_SAMPLED), ids=lambda change: change.name)
def test_no_alarm_after_a_sound_change(change: Mutant) -> None:
    assert outcome(change).stray == ()


def test_there_are_enough_of_every_kind() -> None:
    kinds = [mutant.kind for mutant in mutants() if mutant.wrong.expects.knowable]
    assert len(kinds) >= 300
    assert {kind: kinds.count(kind) for kind in KINDS if kinds.count(kind) < 8} == {}


def test_the_same_seed_makes_the_same() -> None:
    names = [mutant.name for mutant in mutants()]
    mutants.cache_clear()
    assert [mutant.name for mutant in mutants()] == names
