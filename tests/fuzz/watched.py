"""One command in a process of its own, watched: what it answers, how long it takes, what it touches."""

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 30
"""Of a processor, that an answer may take; nearly all take less than one."""

WALL = 240
"""Seconds after which a process is ended that takes none of a processor's time."""

MEMORY = 6 << 30

TOUCHY = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "webbrowser.", "urllib.")
CHANGING = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "shutil.")
FAULT = 77


@dataclass(frozen=True)
class Answer:
    """The exit code, what was printed, and what was amiss: empty where the command behaved."""

    code: int
    out: str
    err: str
    amiss: str = ""


def answered(arguments: Sequence[str], folder: Path, readable: Sequence[Path], secret: str) -> Answer:
    """What `terms` answers to `arguments` in `folder`, under which alone it may write.

    It may read there and under `readable`. The modules that it needs are to be loaded already.
    """
    child = os.fork()
    if not child:
        _run(arguments, folder, readable)
    code = _ended(child)
    out, err = ((folder / name).read_text("utf-8", "replace") for name in ("stdout", "stderr"))
    return Answer(code, out, err, _amiss(code, out, err, secret))


def _amiss(code: int, out: str, err: str, secret: str) -> str:
    if code < 0:
        return f"ended by {signal.Signals(-code).name}"
    if code not in (0, 1, 2):
        return f"exit code {code}: {err.strip()[-400:]}"
    if secret in out + err:
        return "told the secret"
    if code == 2 and len(err.splitlines()) != 1:
        return f"expected one line, found {len(err.splitlines())}"
    return "" if out.strip() or err.strip() else "no answer"


def _ended(child: int) -> int:
    """The exit code of a process, or less than nothing: the signal that ended it."""
    began = time.monotonic()
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() - began > WALL:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.005)


def _run(arguments: Sequence[str], folder: Path, readable: Sequence[Path]) -> None:
    """The command, in the process that is to end with it."""
    try:
        os.chdir(folder)
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        most = _held() + MEMORY  # the process that it is forked from may hold a Java machine
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        code = _called(arguments, folder, readable)
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        os.write(2, traceback.format_exc().encode())
        code = FAULT
    os._exit(code)


def _held() -> int:
    """The bytes of addresses that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def _called(arguments: Sequence[str], folder: Path, readable: Sequence[Path]) -> int:
    from generator.cli import main

    allowed = [os.path.realpath(each) for each in (*readable, *map(Path, sys.path), Path(sys.base_prefix))]
    own = os.path.realpath(folder)
    sys.addaudithook(lambda event, given: _watch(event, given, own, allowed))
    sys.argv = ["terms", *arguments]
    try:
        main()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else FAULT
    return 0


class Touched(BaseException):
    """The command touched what is not its own; nothing catches it on the way."""


def _watch(event: str, given: tuple[Any, ...], own: str, allowed: Sequence[str]) -> None:
    if event.startswith(TOUCHY):
        raise Touched(f"{event}{given!r}")
    if event.startswith(CHANGING):
        paths = [each for each in given if isinstance(each, str | os.PathLike)]
        if any(not _under(path, [own]) for path in paths):
            raise Touched(f"{event}{given!r}")
    if event == "open" and isinstance(given[0], str | bytes | os.PathLike):
        writes = isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)
        if not _under(given[0], [own] if writes else [own, *allowed]):
            raise Touched(f"{'write' if writes else 'read'} {given[0]!r}")


def _under(path: Any, folders: Sequence[str]) -> bool:
    real = os.path.realpath(os.fsdecode(path))
    return any(real == folder or real.startswith(folder.rstrip("/") + "/") for folder in folders)
