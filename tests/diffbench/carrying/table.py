"""The lines of DIFF.md that say how comparing does through carriers: by the seeds to tune by, and by those held out."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tests.diffbench.carrying.rounds import (
    DEV,
    HELD,
    OURS,
    Carried,
    Split,
    identity,
    pairs,
    singles,
    together,
    trapped,
)
from tests.diffbench.rounds import Score
from tests.diffbench.scoring import Tally

SPLITS = {"tuned by": DEV, "held out": HELD}


def say(line: str) -> None:
    """A line of progress."""
    sys.stderr.write(f"{line}\n")


@dataclass(frozen=True)
class Counts:
    """How many seeds each round takes, of each split."""

    identity: int = 130
    pairs: int = 65
    singles: int = 1830
    both: int = 610
    ours: int = 122
    five: int = 200
    fifteen: int = 100


@dataclass(frozen=True)
class Row:
    """A line of the table: what is measured, what is aimed at, and how it is measured."""

    what: str
    target: str
    measure: Callable[[Split], str]


def lines(counts: Counts, held_out: bool) -> Iterator[str]:
    """The table; without `held_out`, of the seeds to tune by alone."""
    splits = {name: split for name, split in SPLITS.items() if held_out or split is DEV}
    yield f"| | {' | '.join(splits)} | target |"
    yield f"|---|{'---:|' * len(splits)}---:|"
    for row in _rows(counts):
        say(row.what)
        yield f"| {row.what} | {' | '.join(row.measure(split) for split in splits.values())} | {row.target} |"


def _rows(counts: Counts) -> Sequence[Row]:
    one = cache(lambda split: singles(split, counts.singles))
    both = cache(lambda split: singles(split, counts.both, both=True))
    ours = cache(lambda split: singles(split, counts.ours, OURS))
    five = cache(lambda split: together(split, 5, counts.five))
    fifteen = cache(lambda split: together(split, 15, counts.fifteen))
    return (
        Row("layouts of text and HTML told as the same", "all", lambda by: share(identity(by, counts.identity))),
        Row("two layouts beside each other, the same", "all", lambda by: share(pairs(by, counts.pairs))),
        Row("each of our formats, the same", "all", lambda by: share(identity(by, len(by.names), OURS))),
        *_singles("single edits in a layout", one),
        *_singles("single edits between two layouts", both),
        *_singles("single edits in our formats", ours),
        Row("moves told as moves", "98%", lambda by: share(one(by).moves)),
        Row("letters that follow, each with its cause", "99%", lambda by: share(one(by).letters)),
        Row("letters that changed, told", "99.9%", lambda by: _labels(one(by))),
        Row("five edits: found; told in the right place", "99.8%, 99%", lambda by: _both(five(by))),
        Row("fifteen edits: found; told in the right place", "99.5%, 97%", lambda by: _both(fifteen(by))),
        Row("traps: missed, demoted, told as another kind, false", "0, 0", _traps),
    )


def _singles(what: str, made: Callable[[Split], Carried]) -> Iterator[Row]:
    yield Row(f"{what}, found", "100%", lambda by: share(made(by).found))
    yield Row(f"{what}, told as exactly that", "98%", lambda by: share(made(by).exact))


def share(score: Score) -> str:
    """A score for the table; the first cases that failed are said aloud."""
    for case in score.failed[:8]:
        say(f"  not: {case}")
    return f"{score.good:,} of {score.all:,} ({score.share:.2%})"


def _labels(made: Carried) -> str:
    labels = made.labels
    return f"{labels.told} of {labels.all}; {labels.false} told where none did"


def _both(tally: Tally) -> str:
    found, true = tally.found / tally.edits, tally.true / tally.told
    return f"{tally.found:,} of {tally.edits:,} ({found:.2%}); {tally.true:,} of {tally.told:,} ({true:.2%})"


def _traps(by: Split) -> str:
    made = trapped(by)
    for trap, verdict in made.items():
        if verdict != "caught":
            say(f"  {trap.name}: {verdict}")
    starts = ("missed", "demoted", "told", "false")
    return ", ".join(str(sum(verdict.startswith(start) for verdict in made.values())) for start in starts)
