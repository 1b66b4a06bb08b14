"""Deals made from filed agreements: `terms check` finds no error in any, and what it does find is written down.

Each `NAME.findings.txt` is all that it prints of `NAME.yaml`.
"""

import shutil
from pathlib import Path

import pytest

from tests.commands.transcript import Step, played

HERE = Path(__file__).parent
DEALS = sorted(HERE.glob("*-*-*-*.yaml"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(HERE, tmp_path_factory.mktemp("filed") / "deals")


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_finds_no_error_and_what_is_written_down(deal: Path, folder: Path, rewrite_goldens: bool) -> None:
    (step,) = played([Step(f"terms check {deal.name}", (), -1)], folder)
    assert isinstance(step, Step)
    golden = deal.with_name(f"{deal.stem}.findings.txt")
    if rewrite_goldens:
        golden.write_text("".join(f"{line}\n" for line in step.lines), "utf-8")
    assert step.code == 0, step.lines
    assert list(step.lines) == golden.read_text("utf-8").splitlines()


def test_there_are_eight_at_least_and_no_golden_is_an_orphan() -> None:
    assert len(DEALS) >= 8
    assert {golden.name.removesuffix(".findings.txt") for golden in HERE.glob("*.findings.txt")} == {
        deal.stem for deal in DEALS
    }
