"""The fuzz harness: python -m tests.fuzz --count 3000 --seed 1; RUN.md says what came of the last run kept."""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import chain
from pathlib import Path

from tests.fuzz.campaign import Case, by_chance, by_design, judged, load_everything
from tests.fuzz.hostile import SECRET
from tests.fuzz.watched import Answer

HERE = Path(__file__).parent
KEPT = Path(".venv/fuzz")
"""Where files go that a command did not answer as it should."""

KINDS = {0: "results", 1: "results", 2: "one line"}


def main() -> int:
    said = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    said.add_argument("--count", type=int, default=3000, help="files made by chance")
    said.add_argument("--seed", type=int, default=1, help="the same seed makes the same files")
    said.add_argument("--write", action="store_true", help="write tests/fuzz/RUN.md")
    given = said.parse_args()
    load_everything()
    began, tally, amiss = time.monotonic(), Counter[tuple[str, str]](), list[str]()
    with tempfile.TemporaryDirectory() as room:
        secret = Path(room, "secret.txt")
        secret.write_text(SECRET, "utf-8")
        for number, case in enumerate(chain(by_design(secret), by_chance(given.seed, given.count)), 1):
            answer = judged(case)
            tally[case.target.name, "amiss" if answer.amiss else KINDS[answer.code]] += 1
            if answer.amiss:
                amiss.append(_kept(case, answer))
                _say(amiss[-1])
            if number % 100 == 0:
                _say(f"{number} files, {time.monotonic() - began:.0f} s")
    report = _report(given.seed, given.count, tally, amiss)
    _say(report)
    if given.write:
        (HERE / "RUN.md").write_text(report, "utf-8")
    return 1 if amiss else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _kept(case: Case, answer: Answer) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / case.name).write_bytes(case.data)
    return f"{case.target.name}: {case.name}: {answer.amiss}"


def _report(seed: int, count: int, tally: Counter[tuple[str, str]], amiss: list[str]) -> str:
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=HERE, capture_output=True, text=True, check=True
    ).stdout.strip()
    told = f"`make fuzz`, seed {seed}, {count} files by chance beside those by design, commit {commit}"
    head = "| command | a result | refused in one line | amiss |\n|---|---:|---:|---:|"
    rows = (
        f"| {name} | {' | '.join(str(tally[name, kind]) for kind in ('results', 'one line', 'amiss'))} |"
        for name in dict.fromkeys(name for name, _ in tally)
    )
    summary = f"{told}: {tally.total()} answers, {len(amiss)} amiss."
    said = (f"- {line}" for line in amiss)
    return "\n".join(["# Broken and hostile files\n", f"{summary}\n", head, *rows, *(["", *said] if amiss else []), ""])


if __name__ == "__main__":
    raise SystemExit(main())
