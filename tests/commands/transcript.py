r"""Transcripts: commands and what they print, run one after another in a folder of their own.

    # A comment, for the reader.
    === deal.yaml, changed
    -  maturity: 2008-02-01
    +  maturty: 2008-02-01
    $ terms draft deal.yaml --as draft
    deal.yaml:9:3: D101 error unknown key 'maturty'; …
    [exit 1]

`=== FILE` puts the lines below it, up to the next `===` or `$`, into FILE, where `\xNN` stands for a byte.
`=== FILE, as shipped` is the shipped file of that path (`deal.yaml` is the model deal); with `, changed` the lines are
a patch on it: lines with `-` go, lines with `+` come, lines with a blank stay, `@@` parts one place from the next.
`$ terms …` is the command, in this process; what follows a ` | `, and every other `$` line, is the shell's. ` > FILE`
puts what it printed into a file.
"""

import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from generator.cli import main
from generator.resources import deals_dir, templates_dir

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
ANYWHERE = "/there"
"""What a transcript calls the folder that it runs in."""
SHIPPED = "/shipped/templates"
"""What it calls the folder of the shipped templates."""
SHIPPED_DEALS = "/shipped/deals"
"""What it calls the folder of the shipped deals."""

HOW = ("", "as shipped", "changed")
_BYTE = re.compile(rb"\\x([0-9a-f]{2})")
_EXIT = re.compile(r"\[exit (\d+)\]")


@dataclass(frozen=True)
class Note:
    """A line for the reader."""

    text: str

    def written(self) -> Iterator[str]:
        """The lines that this is in its transcript."""
        yield self.text


@dataclass(frozen=True)
class Given:
    """A file that is there before the commands below it run."""

    name: str
    how: str
    lines: tuple[str, ...]

    def written(self) -> Iterator[str]:
        """The lines that this is in its transcript."""
        yield f"=== {self.name}{self.how and f', {self.how}'}"
        yield from self.lines

    @property
    def content(self) -> bytes:
        """What stands in the file."""
        text = shipped(self.name).read_text("utf-8") if self.how else _joined(self.lines)
        text = patched(text, self.lines) if self.how == "changed" else text
        return _BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), text.encode())


@dataclass(frozen=True)
class Step:
    """A command, the lines that it printed and its exit code."""

    command: str
    lines: tuple[str, ...]
    code: int
    out: str = ""

    def written(self) -> Iterator[str]:
        """The lines that this is in its transcript."""
        yield f"$ {self.command}"
        yield from self.lines
        yield f"[exit {self.code}]"


Part = Note | Given | Step


def shipped(name: str) -> Path:
    """The shipped file that `name` is a changed copy of."""
    if name.startswith("templates/"):
        return templates_dir().joinpath(*name.split("/")[1:])
    return MODEL


def patched(text: str, change: tuple[str, ...]) -> str:
    """`text` with a patch applied; each place that it names must be there, once."""
    for hunk in "\n".join(change).split("\n@@\n"):
        lines = [line or " " for line in hunk.split("\n")]
        assert all(line[0] in "-+ " for line in lines), f"neither -, + nor a blank begins a line of {hunk!r}"
        old = _joined(tuple(line[1:] for line in lines if line[0] in "- "))
        new = _joined(tuple(line[1:] for line in lines if line[0] in "+ "))
        assert ("\n" + text).count("\n" + old) == 1, f"expected once in the shipped file: {old!r}"
        text = ("\n" + text).replace("\n" + old, "\n" + new)[1:]
    return text


def _joined(lines: tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in lines)


def parse(text: str) -> list[Part]:
    """The parts of a transcript, in order."""
    parts: list[Part] = []
    lines = text.removesuffix("\n").split("\n")
    while lines:
        line = lines.pop(0)
        if line.startswith("=== "):
            name, _, how = line.removeprefix("=== ").partition(", ")
            assert how in HOW, f"expected one of {HOW} after the file's name: {line!r}"
            parts.append(Given(name, how, tuple(_until(lines, ("=== ", "$ ")))))
        elif line.startswith("$ "):
            parts.append(_step(line.removeprefix("$ "), lines))
        else:
            assert not line or line.startswith("#"), f"expected a comment, a file or a command: {line!r}"
            parts.append(Note(line))
    return parts


def _step(command: str, lines: list[str]) -> Step:
    """The command with what it printed; with nothing where it has not run yet, so that no `[exit N]` follows."""
    until_next = list(_until(list(lines), ("$ ", "=== ")))
    ends = [at for at, line in enumerate(until_next) if _EXIT.fullmatch(line)]
    if not ends:
        return Step(command, (), -1)
    said, ended = tuple(lines[: ends[0]]), _EXIT.fullmatch(lines[ends[0]])
    del lines[: ends[0] + 1]
    return Step(command, said, int(ended[1]) if ended else -1)


def _until(lines: list[str], marks: tuple[str, ...]) -> Iterator[str]:
    while lines and not lines[0].startswith(marks):
        yield lines.pop(0)


def written(parts: list[Part]) -> str:
    """The text of a transcript with these parts."""
    return _joined(tuple(line for part in parts for line in part.written()))


def played(parts: list[Part], folder: Path) -> list[Part]:
    """`parts` with what each command printed and returned in `folder`."""
    done: list[Part] = []
    for part in parts:
        if isinstance(part, Given):
            (folder / part.name).parent.mkdir(parents=True, exist_ok=True)
            (folder / part.name).write_bytes(part.content)
        done.append(_run(part, folder) if isinstance(part, Step) else part)
    return done


def _run(step: Step, folder: Path) -> Step:
    command, pipe, rest = step.command.replace(ANYWHERE, str(folder)).partition(" | ")
    command, into, file = command.partition(" > ")
    name, *arguments = shlex.split(command)
    if name != "terms":
        return _shell(step, step.command, "", folder)
    ran = _terms(step, arguments, folder)
    if into:
        (folder / file).write_text(ran.out, "utf-8")
        return replace(ran, lines=())
    return _shell(ran, rest, _joined(ran.lines), folder) if pipe else ran


class _Stream(io.StringIO):
    """A stream that also writes to the terminal."""

    def __init__(self, terminal: io.StringIO) -> None:
        super().__init__()
        self.terminal = terminal

    def write(self, text: str) -> int:
        """Write here and there."""
        self.terminal.write(text)
        return super().write(text)


def _terms(step: Step, arguments: list[str], folder: Path) -> Step:
    terminal = io.StringIO()
    out, err = _Stream(terminal), _Stream(terminal)
    command_line = patch.object(sys, "argv", ["terms", *arguments])
    wide = patch.dict(os.environ, {"COLUMNS": "80"})
    code: object = 0
    with chdir(folder), command_line, wide, redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0
    assert isinstance(code, int)
    return replace(step, lines=_lines(terminal.getvalue(), folder), code=code, out=out.getvalue())


def _shell(step: Step, command: str, given: str, folder: Path) -> Step:
    spoken = os.environ | {"LC_ALL": "C.UTF-8"}
    ran = subprocess.run(["sh", "-c", command], input=given, cwd=folder, env=spoken, capture_output=True, text=True)
    return replace(step, lines=_lines(ran.stdout + ran.stderr, folder), code=ran.returncode, out=ran.stdout)


def _lines(text: str, folder: Path) -> tuple[str, ...]:
    names = {folder: ANYWHERE, templates_dir(): SHIPPED, deals_dir(): SHIPPED_DEALS}
    for path, name in names.items():
        text = text.replace(str(path), name)
    return tuple(text.removesuffix("\n").split("\n")) if text else ()
