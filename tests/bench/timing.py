"""Clocks: a command from its start to its end, and a call in a process that is warm already."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Sample:
    """One run, in milliseconds: by the clock on the wall, and of processor time, children's included."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Series:
    """The runs of one way."""

    runs: tuple[Sample, ...]

    @property
    def wall(self) -> float:
        """Median of the wall clock, in milliseconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Median of processor time, in milliseconds."""
        return median(run.cpu for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        """The quickest and the slowest run by the wall clock, in milliseconds."""
        return min(run.wall for run in self.runs), max(run.wall for run in self.runs)

    def __add__(self, other: "Series") -> "Series":
        return Series(self.runs + other.runs)


def cold(commands: Sequence[Sequence[str]], room: Path) -> Sample:
    """One run of commands in a row, each a new process in `room`; what they print is thrown away.

    A command that fails raises `CalledProcessError`: no failure is ever timed.
    """
    cpu = 0.0
    begun = time.perf_counter()
    for command in commands:
        process = subprocess.Popen(command, cwd=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        cpu += usage.ru_utime + usage.ru_stime
    return Sample(1000 * (time.perf_counter() - begun), 1000 * cpu)


def warm(call: Callable[[], object], runs: int, before: int = 2) -> Series:
    """`runs` runs of a call in this process, after `before` that are not counted."""
    for _ in range(before):
        call()
    return Series(tuple(one(call) for _ in range(runs)))


def one(call: Callable[[], object]) -> Sample:
    """One run of a call in this process."""
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return Sample(1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu))


def python(*arguments: str) -> list[str]:
    """The command that runs this interpreter."""
    return [sys.executable, *arguments]
