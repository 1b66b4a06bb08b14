"""A fixed sample of the mutation benchmark, to its thresholds: all that can be known is caught, no error is false."""

import re
from random import Random

import pytest

from tests.mutants.__main__ import REPORT
from tests.mutants.base import Base, bases
from tests.mutants.kinds import KINDS, SEED, Mutant, mutants, sample, sound_changes
from tests.mutants.operators.definitions import CHANGES
from tests.mutants.operators.texts import TEMPLATES
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


@pytest.mark.parametrize(
    ("clause", "words"), [(clause, words) for clause, words, *_ in (*CHANGES, *TEMPLATES)], ids=lambda said: said[:30]
)
def test_what_is_changed_is_there(clause: str, words: str) -> None:
    """No change is passed over in silence because its template was worded anew."""
    (model, *_) = bases()
    assert model.words[clause].count(words) + model.words[clause].count(words.replace(" (", "\n  (", 1)) >= 1
    assert model.words[clause].count(words) <= 1


def test_as_many_as_there_were() -> None:
    """Fewer than in MUTANTS.md are a change that no longer finds its place."""
    (said,) = re.findall(r"^- (\d+) changes and (\d+) sound ones", REPORT.read_text("utf-8"), re.MULTILINE)
    assert (str(len(mutants())), str(len(sound_changes()))) == said


def test_there_are_enough_of_every_kind() -> None:
    kinds = [mutant.kind for mutant in mutants() if mutant.wrong.expects.knowable]
    assert len(kinds) >= 300
    assert {kind: kinds.count(kind) for kind in KINDS if kinds.count(kind) < 8} == {}


def test_the_same_seed_makes_the_same() -> None:
    names = [mutant.name for mutant in mutants()]
    mutants.cache_clear()
    assert [mutant.name for mutant in mutants()] == names
