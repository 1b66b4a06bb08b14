"""Findings as lines of text; on a terminal in colour, each with the line of its file and a caret below the place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from generator.findings import Finding, Severity

COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "note": "36"}
"""ANSI colours: red, yellow, cyan."""


def lines(findings: Sequence[Finding]) -> Iterator[str]:
    """One line a finding, as it survives a pipe."""
    return map(str, findings)


def coloured(findings: Sequence[Finding]) -> Iterator[str]:
    """A finding's line in colour, then the source line and a caret, where the file can be read."""
    for finding in findings:
        place, said = str(finding.position), str(finding).removeprefix(f"{finding.position}: ")
        code, severity, message = said.split(" ", 2)
        yield f"\x1b[1m{place}\x1b[0m: {code} \x1b[1;{COLOURS[finding.severity]}m{severity}\x1b[0m {message}"
        source = _source(finding.position.file)
        if 0 < finding.position.line <= len(source):
            line = source[finding.position.line - 1]
            yield f"    {line}"
            yield "    " + "".join("\t" if one == "\t" else " " for one in line[: finding.position.column - 1]) + "^"


@cache
def _source(file: str) -> list[str]:
    try:
        return [_shown(line) for line in Path(file).read_text(encoding="utf-8").split("\n")]
    except (OSError, ValueError):
        return []  # the command line, or a file that has gone: the finding says enough


def _shown(line: str) -> str:
    """A line without what could command the terminal."""
    return "".join(one if one.isprintable() or one == "\t" else "\ufffd" for one in line)


def counted(findings: Sequence[Finding]) -> str:
    """`1 error, 2 warnings, 5 notes`."""
    counts = Counter(finding.severity for finding in findings)
    said = (f"{counts[name]} {name}{'' if counts[name] == 1 else 's'}" for name in COLOURS)
    return ", ".join(said)
