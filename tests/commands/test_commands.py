"""Every transcript of this folder happens as it is written; every command has one."""

from pathlib import Path

import pytest

from generator.cli import app

from .transcript import Step, parse, played, written

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
