"""A fixed sample of the benchmark through carriers, to the same thresholds, of the seeds to tune by."""

from tests.diffbench.carrying.rounds import DEV, OURS, Split, identity, pairs, singles, together

SOME = Split(DEV.names, 3_000)


def test_a_layout_is_no_change() -> None:
    assert identity(SOME, 10).failed == []


def test_nor_are_two_beside_each_other() -> None:
    assert pairs(SOME, 5).failed == []


def test_nor_is_a_format_of_ours() -> None:
    assert identity(Split(DEV.names, 0), 1, OURS).failed == []


def test_single_edits_are_found_and_told_as_what_they_are() -> None:
    made = singles(Split(DEV.names[:1], 0), 61)
    assert made.found.failed == []
    assert made.letters.failed == []
    assert made.moves.failed == []
    assert made.labels.told == made.labels.all > 0
    assert made.labels.false == 0
    assert made.exact.share >= 0.98, made.exact.failed


def test_several_edits_are_found() -> None:
    tally = together(SOME, 5, 8)
    assert tally.found >= 0.998 * tally.edits
    assert tally.true >= 0.99 * tally.told
