"""A deal or a template that is wrong is refused: the whole message, its place, the exit code, and nothing written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.findings import CODES
from tests.commands.transcript import Step, parse, played, written

CASES = sorted(Path(__file__).parent.glob("*/*.txt"))


def everything(folder: Path) -> dict[str, bytes]:
    """What stands in a folder and the folders in it, a folder as nothing."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_is_refused(case: Path, tmp_path: Path, rewrite_goldens: bool) -> None:
    parts = parse(case.read_text("utf-8"))
    played([part for part in parts if not isinstance(part, Step)], tmp_path)
    before = everything(tmp_path)
    done = played([part for part in parts if isinstance(part, Step)], tmp_path)
    assert everything(tmp_path) == before
    steps = iter(done)
    now = [next(steps) if isinstance(part, Step) else part for part in parts]
    if rewrite_goldens:
        case.write_text(written(now), "utf-8")
    assert written(now) == case.read_text("utf-8")
    for step in done:
        assert isinstance(step, Step) and step.code in (1, 2) and step.lines and not step.out


def test_every_code_has_a_case() -> None:
    steps = (part for case in CASES for part in parse(case.read_text("utf-8")) if isinstance(part, Step))
    found = {code for step in steps for line in step.lines for code in re.findall(r"^\S.*?:\d+:\d+: (\w+) ", line)}
    assert found == set(CODES)


def test_a_process_of_its_own_ends_without_a_traceback(tmp_path: Path) -> None:
    parts = parse((Path(__file__).parent / "fields" / "many_at_once.txt").read_text("utf-8"))
    *given, step = parts
    assert isinstance(step, Step)
    played(given, tmp_path)
    before = everything(tmp_path)
    program = "from generator.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", program, *step.command.split()[1:]],
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C"},
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout) == (step.code, "")
    assert ran.stderr.splitlines() == list(step.lines)
    assert everything(tmp_path) == before
