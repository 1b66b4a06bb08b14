"""A deal or a template that is wrong is refused: the whole message, its place, the exit code, and nothing written."""

from pathlib import Path

import pytest

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
