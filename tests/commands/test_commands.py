"""Every transcript of this folder happens as it is written; every command has one, and README's are all played."""

import re
from pathlib import Path

import pytest

from generator.cli import app

from .transcript import Step, parse, played, written

ROOT = Path(__file__).parents[2]
TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda transcript: transcript.stem)
def test_happens_as_written(transcript: Path, tmp_path: Path, rewrite_goldens: bool) -> None:
    now = written(played(parse(transcript.read_text("utf-8")), tmp_path))
    if rewrite_goldens:
        transcript.write_text(now, "utf-8")
    assert now == transcript.read_text("utf-8")


def test_every_command_has_a_transcript_and_shows_its_help() -> None:
    parts = [part for transcript in TRANSCRIPTS for part in parse(transcript.read_text("utf-8"))]
    shown = {part.command for part in parts if isinstance(part, Step)}
    commands = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    assert {f"terms {name} --help" for name in commands} <= shown
    assert {name for name in commands if any(line.startswith(f"terms {name}") for line in shown)} == set(commands)


ELSEWHERE = ("sh .ci/", "terms packet tonight.yaml --collect")
"""How those commands of README begin that are played elsewhere: by `.ci/run`, and by tests/packets."""


def test_the_tour_is_played_as_it_stands() -> None:
    """The commands of README, in its order, are those of `tour.txt`, but for what that does to set the scene."""
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines() if not line.startswith(ELSEWHERE)]
    tour = parse((Path(__file__).parent / "tour.txt").read_text("utf-8"))
    played = [part.command for part in tour if isinstance(part, Step)]
    assert [command for command in played if command in commands] == commands
    assert len(commands) >= 20
