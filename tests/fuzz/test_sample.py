"""A fixed sample of broken and hostile files: each gets a result or one clear line, and nothing else is touched."""

from pathlib import Path

import pytest

from .campaign import by_chance, by_design, judged, load_everything
from .hostile import SECRET
from .watched import answered

SEED, COUNT = 20030124, 40

DESIGNED = (
    "entity of a file.docx", "entity in the numbering.docx", "relationships.docx", "names that climb.docx",
    "asks for a file.pdf", "asks for a file.html", "pages in a ring.pdf", "more pages than are.pdf",
    "a form in itself.pdf", "brackets.pdf", "a million words.pdf",
)  # fmt: skip
"""Those of the hostile files that take no time; `make fuzz` has them all."""


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    load_everything()


def test_files_broken_by_chance() -> None:
    answers = [(case, judged(case)) for case in by_chance(SEED, COUNT)]
    assert [f"{case.target.name}: {case.name}: {answer.amiss}" for case, answer in answers if answer.amiss] == []
    codes = {answer.code for _, answer in answers}
    assert {1, 2} <= codes  # some are read all the same


def test_files_made_to_do_harm(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, "utf-8")
    cases = [case for case in by_design(secret, DESIGNED) if not case.target.name.startswith("diff, as a ")]
    assert len({case.name for case in cases}) == len(DESIGNED)
    found = [f"{case.target.name}: {case.name}: {amiss}" for case in cases if (amiss := judged(case).amiss)]
    assert found == []


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname"])
def test_the_watch_sees_what_is_read_outside(name: str, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    assert answered(["diff", name, name], inside, (), SECRET).amiss.startswith("exit code 77: ")
