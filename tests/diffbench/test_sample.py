"""A fixed sample of the benchmark, to the same thresholds."""

import pytest

from tests.diffbench.noise import NOISE
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.rounds import identity, singles, together
from tests.diffbench.sources import FIRST, SECOND
from tests.diffbench.trapping import Trap, judged, traps


def test_there_is_enough_of_everything() -> None:
    assert len(OPERATORS) >= 20
    assert len(NOISE) >= 20
    assert len([trap for trap in traps() if trap.kinds != ("same",)]) >= 60


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.name)
def test_no_trap_is_missed_demoted_or_mistaken(trap: Trap) -> None:
    assert judged(trap) == "caught"


def test_noise_is_no_change_of_substance() -> None:
    assert identity((FIRST[0], SECOND[0]), 6).failed == []


def test_single_edits_are_found_and_told_as_what_they_are() -> None:
    made = singles((FIRST[0], SECOND[1]), 1)
    assert made.found.failed == []
    assert made.letters.failed == []
    assert made.moves.failed == []
    assert made.exact.share >= 0.98, made.exact.failed


def test_several_edits_are_found() -> None:
    tally = together((FIRST[0], SECOND[2]), 5, 4)
    assert tally.found >= 0.998 * tally.edits
    assert tally.true >= 0.99 * tally.told
