"""`make diff-speed`: compare texts of 1 to 400 pages, and write DIFF-SPEED.md."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.comparing.texts import EDITS, Texts, texts
from tests.bench.report import machine, verdict
from tests.bench.timing import Sample, Series, cold, python
from tests.bench.ways import HERE, ROOT, terms

OUTPUT = HERE / "DIFF-SPEED.md"
SIZES = {220: None, 2_000: 0.1, 2_500: None, 20_000: 0.6, 25_000: None, 99_000: None, 100_000: 4.0}
"""Words of a side, and the seconds of the wall clock that are aimed at."""
INTRODUCTION = f"""\
Written by `make diff-speed`; do not edit. The model over and over, as text of 80 columns with page numbers, beside the
same with {EDITS} edits in each copy. Each size in a process of its own: both files read and compared as `terms diff`
does, once before the clock starts, then so often as said; medians. The peak is of that process, the interpreter and
its modules (about 45 MB) among it. *Cold* is the command, from its start to its end, its report printed."""


@dataclass(frozen=True)
class Result:
    """What one size cost: the texts, the runs, the most memory in MB, the changes told, the command once."""

    about: Texts
    runs: Series
    peak: float
    told: int
    cold: Sample


def measured(words: int, runs: int, folder: Path) -> Result:
    """The cost of texts of so many words."""
    about = texts(words, folder)
    files = str(about.old), str(about.new)
    run = subprocess.run(
        python("-m", "tests.bench.comparing.one", *files, str(runs)), cwd=ROOT, check=True, capture_output=True
    )
    found = json.loads(run.stdout)
    series = Series(tuple(Sample(*sample) for sample in found["runs"]))
    return Result(about, series, found["peak"], found["told"], cold([_command(files)], folder))


def _command(files: tuple[str, str]) -> list[str]:
    """`terms diff`, which exits 1 where something differs."""
    return ["sh", "-c", '"$@" || test $? = 1', "sh", *terms("diff", *files)]


def lines(runs: int, folder: Path) -> Iterator[str]:
    """The report."""
    yield from ("# What a comparison costs", "", INTRODUCTION, "")
    yield from machine()
    yield f"- runs: {runs} of each size"
    yield ""
    yield "| words a side | pages | edits | told | warm, s | from – to | CPU, s | aim, s | | peak, MB | cold, s |"
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|"
    for words, aim in SIZES.items():
        sys.stderr.write(f"{words:,} words\n")
        yield _row(measured(words, runs, folder), aim)


def _row(one: Result, aim: float | None) -> str:
    low, high = one.runs.spread
    seconds = one.runs.wall / 1000
    aimed = f"{aim:g} | {verdict(seconds, aim)}" if aim else " | "
    return (
        f"| {one.about.words:,} | {one.about.pages} | {one.about.edits} | {one.told} | {seconds:.3f} "
        f"| {low / 1000:.3f} – {high / 1000:.3f} | {one.runs.cpu / 1000:.3f} | {aimed} | {one.peak:.0f} "
        f"| {one.cold.wall / 1000:.2f} |"
    )


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.comparing", description=__doc__)
    options.add_argument("--runs", type=int, default=5, help="runs of each size")
    options.add_argument("--output", type=Path, default=OUTPUT, help="the report")
    given = options.parse_args()
    with TemporaryDirectory(prefix="diff-speed-") as folder:
        given.output.write_text("\n".join(lines(given.runs, Path(folder))) + "\n", "utf-8")


if __name__ == "__main__":
    main()
