"""Real mistakes of filed agreements, put into deals made from such: the code that must find each does.

`mistakes.yaml` says of each what it was, in which deal it is repeated, by which changes and by which code it is found.
A change of a template goes into a copy beside the deal.
"""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from ruamel.yaml import YAML

from generator.checking import check
from generator.findings import Finding
from generator.resources import templates_dir
from generator.takedown import load

HERE = Path(__file__).parent


class Mistake(NamedTuple):
    mistake: str
    deal: str
    changes: dict[str, dict[str, str]]
    code: str


MISTAKES = [Mistake(**entry) for entry in YAML(typ="safe").load(HERE / "mistakes.yaml")]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.mistake)
def test_is_found(mistake: Mistake, tmp_path: Path) -> None:
    folder = shutil.copytree(HERE, tmp_path / "deals")
    deal = folder / f"{mistake.deal}.yaml"
    sound = told(check(load(deal)), mistake.code)
    for name, changes in mistake.changes.items():
        change(deal if name == "deal" else copied(name, folder), changes)
    assert told(check(load(deal)), mistake.code) - sound, f"expected {mistake.code}"


def told(findings: list[Finding], code: str) -> set[str]:
    return {finding.message for finding in findings if finding.code == code}


def copied(name: str, folder: Path) -> Path:
    """A shipped template, copied beside the deal."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(templates_dir().joinpath(*name.split("/")[1:]), file)
    return file


def change(file: Path, changes: dict[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"expected once in {file.name}: {old!r}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def test_each_is_listed_with_its_code() -> None:
    listed = (HERE / "MISTAKES.md").read_text("utf-8")
    found = listed[listed.index("## Carried and found") : listed.index("## Carried and not found")]
    rows = [line for line in found.splitlines() if line.startswith("| ")][1:]
    assert rows == [f"| {mistake.mistake} | {mistake.code} |" for mistake in MISTAKES]
