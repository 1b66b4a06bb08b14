"""RESULTS.md: the aims and whether they are met, each way's medians, and on what they were measured."""

import os
import platform
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.timing import Series
from tests.bench.ways import BATCH, ROOT

Results = Mapping[str, Series]

PACKAGES = ("jinja2", "ruamel.yaml", "pydantic", "python-docx", "lxml", "docxtpl", "weasyprint", "pydyf")

HELP_SECONDS = 0.33
CHECK_SHARE = 0.25

INTRODUCTION = """\
Written by `make bench`; do not edit. The model agreement's filing copy, beside the same agreement made the usual way:
docxtpl on the template that `template.py` makes from `agreement.txt`, its facts from JSON (its words are those filed,
which is checked); LibreOffice making a PDF of that; and WeasyPrint alone on the HTML page that our writer makes.
Medians. The last two columns are ratios of medians, by the clock on the wall and by processor time, which a busy
machine disturbs less."""

LEGEND = """\
`load` reads and checks the deal file and its program, `draft` is the rest; `write` is the writer alone, from the tree
of the agreement to its bytes."""


@dataclass(frozen=True)
class Aim:
    """What was aimed at: ours beside the usual way, and the most that the ratio of their wall clocks may be."""

    what: str
    ours: Series
    usual: Series
    most: float

    def row(self) -> str:
        """Its line of the table, with what came of it by the wall clock."""
        wall, cpu = self.ours.wall / self.usual.wall, self.ours.cpu / self.usual.cpu
        return f"| {self.what} | {self.most:g} | {wall:.2f} | {cpu:.2f} | {verdict(wall, self.most)} |"


def verdict(measured: float, most: float) -> str:
    """Whether an aim is met."""
    return "met" if measured <= most else "**not met**"


def aims(cold: Results, warm: Results) -> Iterator[str]:
    """The table of the aims of the benchmark."""
    yield "| aim | at most | wall | CPU | by the wall clock |"
    yield "|---|---:|---:|---:|---|"
    docxtpl, bare = warm["docxtpl"], warm["bare WeasyPrint"]
    office = cold["docxtpl + LibreOffice"]
    for aim in (
        Aim("DOCX warm, from the deal file, to docxtpl", warm["load and draft, docx"], docxtpl, 0.3),
        Aim("DOCX warm, from a deal in memory, to docxtpl", warm["draft, docx"], docxtpl, 0.3),
        Aim("DOCX cold, to docxtpl", cold["terms draft, docx"], cold["docxtpl"], 1.2),
        Aim("PDF warm, from the deal file, to bare WeasyPrint", warm["load and draft, pdf"], bare, 1.15),
        Aim("PDF warm, from a deal in memory, to bare WeasyPrint", warm["draft, pdf"], bare, 1.15),
        Aim("PDF cold, to docxtpl + LibreOffice", cold["terms draft, pdf"], office, 1),
    ):
        yield aim.row()
    check = warm["load and check"].cpu / warm["load and draft, pdf"].cpu
    told = f"{verdict(check, CHECK_SHARE)} (CPU)"
    yield f"| Checking warm, from the deal file, to drafting its PDF | {CHECK_SHARE} | | {check:.2f} | {told} |"
    seconds = cold["terms --help"].cpu / 1000
    told = f"{verdict(seconds, HELP_SECONDS)} (CPU)"
    yield f"| `terms --help`, seconds of CPU | {HELP_SECONDS} | | {seconds:.2f} | {told} |"


def table(results: Results, beside: Mapping[str, str]) -> Iterator[str]:
    """The medians of each way, and how they compare with those of the usual way to the same format."""
    yield "| way | wall, ms | quickest – slowest | CPU, ms | beside | wall | CPU |"
    yield "|---|---:|---:|---:|---|---:|---:|"
    for name, series in results.items():
        low, high = series.spread
        row = f"| {name} | {series.wall:.1f} | {low:.1f} – {high:.1f} | {series.cpu:.1f} |"
        if usual := beside.get(name):
            other = results[usual]
            yield f"{row} {usual} | {series.wall / other.wall:.2f} | {series.cpu / other.cpu:.2f} |"
        else:
            yield f"{row} | | |"


BESIDE_COLD = {
    "terms draft, docx": "docxtpl",
    "terms draft, pdf": "docxtpl + LibreOffice",
    "terms draft, docx and pdf": "docxtpl + LibreOffice",
    "bare WeasyPrint": "docxtpl + LibreOffice",
}
BESIDE_WARM = {
    "load and draft, docx": "docxtpl",
    "draft, docx": "docxtpl",
    "load and draft, pdf": "bare WeasyPrint",
    "draft, pdf": "bare WeasyPrint",
    "write, docx": "docxtpl",
    "write, pdf": "bare WeasyPrint",
}


def printed(*command: str) -> str:
    """The first line that a command prints; empty where it prints none."""
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return next(iter((run.stdout or run.stderr).splitlines()), "")


def commit() -> str:
    """The commit measured, and whether the tree differs from it."""
    if not (head := printed("git", "rev-parse", "--short", "--verify", "-q", "HEAD")):
        return "none yet"
    return f"{head}{' with changes' if printed('git', 'status', '--porcelain', '--', 'generator', 'templates') else ''}"


def machine() -> Iterator[str]:
    """On what, and with what, it was measured."""
    cpu = [
        line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    ]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    yield f"- machine: {platform.system()} {platform.machine()}, {len(cpu)} × {cpu[0]}, {memory:.1f} GB"
    yield f"- Python {platform.python_version()}; {'; '.join(f'{name} {version(name)}' for name in PACKAGES)}"
    yield f"- {printed('soffice', '--version')}"
    yield f"- commit: {commit()}; {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; load before: {os.getloadavg()[0]:.2f}"


def report(cold: Results, warm: Results, about: list[str]) -> str:
    """The whole page."""
    batch = cold[f"LibreOffice, {BATCH} files"].wall / BATCH
    return "\n".join(
        [
            "# What a draft costs",
            "",
            INTRODUCTION,
            "",
            *about,
            "",
            *aims(cold, warm),
            "",
            "## Cold: a command, from its start to its end",
            "",
            *table(cold, BESIDE_COLD),
            "",
            f"In a batch of {BATCH}, LibreOffice alone takes {batch:.0f} ms a file; its PDF is not tagged.",
            "",
            "## Warm: a call in a process that has made it before",
            "",
            *table(warm, BESIDE_WARM),
            "",
            LEGEND,
            "",
        ]
    )
