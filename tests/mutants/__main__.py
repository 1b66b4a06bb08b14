"""`make mutants`: check every wrong deal, and write MUTANTS.md."""

import argparse
import platform
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.report import commit
from tests.mutants.base import bases
from tests.mutants.kinds import SEED, Mutant, mutants, sound_changes
from tests.mutants.outcome import Outcome, outcome
from tests.mutants.report import report

REPORT = Path(__file__).parents[1] / "bench/MUTANTS.md"


def checked(every: Sequence[Mutant]) -> list[Outcome]:
    """What comes of each, with a line of progress now and then."""
    outcomes = []
    for number, mutant in enumerate(every, 1):
        if number % 100 == 0:
            sys.stderr.write(f"{number} of {len(every)}\n")
        outcomes.append(outcome(mutant))
    return outcomes


def main() -> None:
    """Check and write; exit 1 where something was missed or told without reason."""
    options = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    options.add_argument("--seed", type=int, default=SEED, help=f"seed of the changes (default: {SEED})")
    options.add_argument("--output", type=Path, default=REPORT, help="the report")
    given = options.parse_args()
    began, every, sound = time.process_time(), mutants(given.seed), sound_changes(given.seed)
    outcomes, quiet = checked(every), checked(sound)
    seconds = time.process_time() - began
    about = [
        f"- command: `python -m tests.mutants --seed {given.seed}`; Python {platform.python_version()}",
        f"- commit: {commit()}; {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"- {len(every)} changes and {len(sound)} sound ones to {len(bases())} sound deals",
        f"- seed {given.seed}; {seconds:.0f} seconds of CPU",
    ]
    given.output.write_text(report(outcomes, quiet, bases(), about), "utf-8")
    missed, stray = sum(one.missed for one in outcomes), sum(bool(one.stray) for one in outcomes + quiet)
    sys.stderr.write(f"{missed} missed, {stray} with alarms that nothing explains; wrote {given.output}\n")
    sys.exit(1 if missed or stray else 0)


if __name__ == "__main__":
    main()
