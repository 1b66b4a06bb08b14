"""`make bench`: measure every way, in rounds of shuffled order, and write RESULTS.md."""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.report import machine, report
from tests.bench.timing import Sample, Series, cold, python
from tests.bench.ways import HERE, ROOT, WARM, Room, cold_ways, prepare
from tests.proof.words import difference, words_of_filed
from tests.proof.words_docx import docx_texts, words_of_docx

FILED = ROOT / "deals" / "citigroup-2003-01-24.filed.txt"
WARM_ROUNDS = 3


def say(text: str) -> None:
    """A line of progress."""
    sys.stderr.write(f"{text}\n")


def check(room: Room) -> None:
    """The usual way makes the same agreement, or there is nothing to compare."""
    text = docx_texts([room.usual])[room.usual]
    told = difference(words_of_filed(FILED.read_text("ascii")), words_of_docx(text))
    if told:
        raise SystemExit(f"docxtpl's agreement is not the one filed: {told}")


def in_rounds(ways: Mapping[str, Callable[[], Series]], rounds: int, chance: random.Random) -> dict[str, Series]:
    """Each way once a round, in another order each time, so that a busy minute falls on all alike."""
    found: dict[str, Series] = {name: Series(()) for name in ways}
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        for name in chance.sample(list(ways), len(ways)):
            found[name] += ways[name]()
    return found


def cold_series(commands: Sequence[Sequence[str]], room: Room) -> Series:
    """One run of one way's commands."""
    return Series((cold(commands, room.path),))


def warm_series(name: str, room: Room, runs: int) -> Series:
    """Runs of one way in a new process that warms up first."""
    command = python("-m", "tests.bench.warm", name, str(room.path), str(runs))
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return Series(tuple(Sample(*sample) for sample in json.loads(run.stdout)))


def measured(room: Room, runs: int, seed: int) -> str:
    """The report of one benchmark of `runs` cold runs and three times `runs` warm ones."""
    chance = random.Random(seed)
    about = [
        *machine(),
        f"- runs: {runs} cold, {WARM_ROUNDS} processes of {runs} warm; order shuffled with seed {seed}",
    ]
    cold_runs = in_rounds(
        {name: partial(cold_series, way, room) for name, way in cold_ways(room).items()}, runs, chance
    )
    warm_runs = in_rounds({name: partial(warm_series, name, room, runs) for name in WARM}, WARM_ROUNDS, chance)
    return report(cold_runs, warm_runs, about)


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    options.add_argument("--runs", type=int, default=9, help="cold runs of each way (default: 9, at least 7)")
    options.add_argument("--seed", type=int, default=20030124, help="seed of the order of the runs")
    options.add_argument("--output", type=Path, default=HERE / "RESULTS.md", help="the report")
    given = options.parse_args()
    with TemporaryDirectory(prefix="bench-") as path:
        room = Room(Path(path))
        say("making what the ways read")
        prepare(room)
        check(room)
        given.output.write_text(measured(room, max(given.runs, 7), given.seed), "utf-8")
    say(f"wrote {given.output}")


if __name__ == "__main__":
    main()
