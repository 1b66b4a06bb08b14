"""`make diff-bench`: compare what was changed by known edits, and write tests/bench/DIFF.md."""

import argparse
import platform
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from shutil import which

from tests.bench.report import commit, printed
from tests.diffbench import others
from tests.diffbench.carrying import table
from tests.diffbench.carrying.rounds import DEV, HELD
from tests.diffbench.carrying.table import Counts, say
from tests.diffbench.noise import NOISE
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.rounds import Score, Singles, identity, singles, together
from tests.diffbench.scoring import Tally
from tests.diffbench.sources import FIRST, SECOND
from tests.diffbench.trapping import judged, traps

OUTPUT = Path(__file__).parents[1] / "bench" / "DIFF.md"
HEAD = """\
# Comparing, measured

Written by `make diff-bench`; do not edit. Agreements are changed by known edits, so that what a comparison should say
is known by construction. *First* are the agreements that the comparison was written with; *second* are six others;
their failures under edits and noise were looked at and mended too. Through carriers, failures were looked at and mended
of the seeds to tune by alone; those held out are layouts and edits of other seeds, and one agreement more, whose
failures nobody looked at. Edits, noise, layouts and traps were written by the same hands as the comparison; the kinds
accepted for two traps were widened after a first run."""

CARRIERS = """\
One side is an agreement's tree, as a deal gives it; the other is set as a file by a seed, read, and compared. Text and
HTML each in layouts whose pages end where a reader can tell what goes on, and in others whose pages end anywhere."""


def main() -> None:
    """Measure and write."""
    options = argparse.ArgumentParser(prog="python -m tests.diffbench", description=__doc__)
    options.add_argument("--times", type=int, default=3, help="times that each edit is made on each agreement")
    options.add_argument("--stacks", type=int, default=40, help="stacks of noise on each agreement")
    options.add_argument("--output", type=Path, default=OUTPUT, help="the report")
    options.add_argument("--tuning", action="store_true", help="leave out the seeds that are held out")
    given = options.parse_args()
    lines = [
        HEAD,
        "",
        *_about(),
        "",
        "## Through carriers",
        "",
        CARRIERS,
        "",
        *table.lines(Counts(), not given.tuning),
    ]
    lines += ["", "## Trees", "", *_ours(given.times, given.stacks), "", *_traps()]
    lines += ["", "## Beside other tools", "", *_others(12)]
    given.output.write_text("\n".join(lines) + "\n", "utf-8")
    say(f"wrote {given.output}")


def _ours(times: int, stacks: int) -> Iterator[str]:
    yield f"{len(OPERATORS)} kinds of edit, {len(NOISE)} kinds of noise, each alone and in stacks of 3 to 11.\n"
    yield "| | first | second | target |\n|---|---:|---:|---:|"
    for what, target, measured in _rows(times, stacks):
        say(what)
        yield f"| {what} | {measured(FIRST)} | {measured(SECOND)} | {target} |"


def _rows(times: int, stacks: int) -> Iterator[tuple[str, str, Callable[[Sequence[str]], str]]]:
    made: dict[tuple[Sequence[str], bool], Singles] = {}

    def single(names: Sequence[str], noisy: bool = False) -> Singles:
        return made.setdefault((names, noisy), singles(names, times, noisy))

    def tally(edits: int, show: Callable[[Tally], str]) -> Callable[[Sequence[str]], str]:
        return lambda names: show(together(names, edits, 2 * times))

    yield "identity under noise: texts told as the same", "all", lambda names: _of(identity(names, stacks))
    yield "single edits found", "100%", lambda names: _of(single(names).found)
    yield "single edits told as exactly that", "98%", lambda names: _of(single(names).exact)
    yield "the same under stacked noise, found", "100%", lambda names: _of(single(names, True).found)
    yield "the same under stacked noise, exactly", "98%", lambda names: _of(single(names, True).exact)
    yield "letters that follow, each with its cause", "99.9%", lambda names: _of(single(names).letters)
    yield "moves told as moves", "98%", lambda names: _of(single(names).moves)
    yield "five edits at once: found, in the right place", "99.8%, 99%", tally(5, _both)
    yield "fifteen edits at once: found, in the right place", "99.5%, 97%", tally(15, _both)


def _of(score: Score) -> str:
    for case in score.failed[:5]:
        say(f"  not: {case}")
    return f"{score.good} of {score.all} ({score.share:.1%})"


def _both(tally: Tally) -> str:
    found, true = tally.found / tally.edits, tally.true / tally.told
    return f"{tally.found} of {tally.edits} ({found:.1%}), {tally.true} of {tally.told} ({true:.1%})"


def _traps() -> Iterator[str]:
    verdicts = {trap: judged(trap) for trap in traps()}
    real = [verdict for trap, verdict in verdicts.items() if trap.kinds != ("same",)]
    same = [verdict for trap, verdict in verdicts.items() if trap.kinds == ("same",)]
    wrong = [f"- {trap.name}: {verdict}" for trap, verdict in verdicts.items() if verdict != "caught"]
    missed, demoted = real.count("missed"), sum(verdict.startswith("demoted") for verdict in real)
    yield f"Traps: of {len(real)}, {missed} missed, {demoted} demoted; of {len(same)} that are none, "
    yield f"{same.count('false')} told as substance. Told as another kind: {sum(v.startswith('told') for v in real)}."
    yield from wrong


def _others(layouts: int) -> Iterator[str]:
    yield "What a user has today, every tool on the same pairs of files, text of 80 columns: the model with single"
    yield f"edits of figures and words in one layout, and beside itself in {layouts} other layouts.\n"
    yield from others.rows(layouts)


def _about() -> Iterator[str]:
    yield f"- commit: {commit()}; {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; Python {platform.python_version()}"
    yield f"- seeds: to tune by from {DEV.first:,}, held out from {HELD.first:,}, each of a layout and an edit;"
    yield "  on trees, the name of the agreement, the edit and a number"
    tools = {
        "git": printed("git", "--version"),
        "wdiff": printed("wdiff", "--version") if which("wdiff") else "not here",
    }
    yield f"- {'; '.join(f'{name}: {said}' for name, said in tools.items())}; redlines {version('redlines')}"


if __name__ == "__main__":
    main()
