"""The files that an agreement is drafted from, as plain data: changed at a field path, written, and loaded again."""

import json
import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.resources import deals_dir, templates_dir
from generator.takedown import Takedown, load

Data = dict[str, Any]

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
PROGRAM = templates_dir() / "citigroup/program.yaml"
BASE = templates_dir() / "basic_provisions/primerica-1993.yaml"
OTHER_FILES = ("program", "basic_provisions")

_STEP = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True)
class Sources:
    """A deal, its program and its base document, each as the strings of its file; paths are those of findings."""

    deal: Data
    program: Data
    basic_provisions: Data

    def at(self, path: str) -> Any:
        """What stands at a field path."""
        root, steps = _steps(path)
        here = getattr(self, root)
        for step in steps:
            here = here[step]
        return here

    def changed(self, changes: Mapping[str, object]) -> "Sources":
        """The same with another value at each of some paths; a mapping that is not there is made."""
        made = deepcopy(self)
        for path, value in changes.items():
            root, steps = _steps(path)
            here = getattr(made, root)
            for step in steps[:-1]:
                here = here.setdefault(step, {}) if isinstance(here, dict) else here[step]
            here[steps[-1]] = deepcopy(value)
        return made

    def without(self, path: str) -> "Sources":
        """The same without what stands at a path."""
        made = deepcopy(self)
        root, steps = _steps(path)
        here = getattr(made, root)
        for step in steps[:-1]:
            here = here[step]
        del here[steps[-1]]
        return made

    def takedown(self, folder: Path, templates: Path | None = None) -> Takedown:
        """What `load` makes of these, once they are written into `folder`."""
        ours = folder / "templates"
        self._write(ours / (self.deal.get("program") or "citigroup") / "program.yaml", self.program)
        self._write(ours / f"basic_provisions/{self.program['basic_provisions']}.yaml", self.basic_provisions)
        return load(self._write(folder / "deal.json", self.deal), templates)

    @staticmethod
    def _write(file: Path, data: Data) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data), "utf-8")
        return file


def _steps(path: str) -> tuple[str, list[Any]]:
    """The file that a path is in, and the keys and indices that lead there."""
    steps: list[Any] = [int(step) if step.isdigit() else step for step in _STEP.findall(path)]
    return (steps[0], steps[1:]) if steps[0] in OTHER_FILES and len(steps) > 1 else ("deal", steps)


@cache
def _model() -> Sources:
    return Sources(*(YAML(typ="base").load(file) for file in (MODEL, PROGRAM, BASE)))


def model() -> Sources:
    """The model's files."""
    return replace(_model())
