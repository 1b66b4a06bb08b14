"""A run of the fuzz harness: files made by chance and by design, each before a command, each answer judged."""

import random
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.resources import deals_dir, templates_dir
from tests.commands.transcript import Step, played
from tests.fuzz.hostile import HOSTILE, SECRET
from tests.fuzz.mutations import MUTATIONS
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, Target, furnish
from tests.fuzz.watched import Answer, answered

READABLE = (templates_dir(), deals_dir(), Path("/usr/share/zoneinfo"), Path("/usr/share/fonts"), Path("/dev/null"))


@dataclass(frozen=True)
class Case:
    """A file, its name with the kind that it passes for, and the command that it is for."""

    target: Target
    name: str
    data: bytes


def by_chance(seed: int, count: int) -> Iterator[Case]:
    """So many cases: the same for the same seed."""
    pick = random.Random(seed)
    files = seeds()
    weights = [target.weight for target in TARGETS]
    for number in range(count):
        (target,) = pick.choices(TARGETS, weights)
        name = pick.choice([name for name in files if name.endswith(target.suffixes)])
        data, other = files[name], files[pick.choice(list(files))]
        for _ in range(pick.choice((1, 1, 1, 2, 3))):
            data = pick.choice(MUTATIONS)(pick, data, other) or b"\n"
        named = name if pick.random() < 0.95 else f"x{pick.choice(target.suffixes)}"
        yield Case(target, f"{number}-{named}", data)


def by_design(secret: Path, names: Iterable[str] = HOSTILE) -> Iterator[Case]:
    """Every hostile file, or those of some names, before every command that takes one of its kind."""
    for name in names:
        data = HOSTILE[name](secret)
        yield from (Case(one, name.replace(" ", "-"), data) for one in TARGETS if name.endswith(one.suffixes))


def judged(case: Case) -> Answer:
    """What the command answers to the file, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as room:
        furnish(Path(room))
        Path(room, case.name).write_bytes(case.data)
        return answered(case.target.arguments(Path(case.name)), Path(room), READABLE, SECRET)


def load_everything() -> None:
    """Loads what the commands need once, for all the processes that are forked from this one."""
    for target in TARGETS:
        for suffix in target.suffixes:
            name = next(name for name in seeds() if name.endswith(suffix))
            with tempfile.TemporaryDirectory(prefix="fuzz-") as room:
                furnish(Path(room))
                Path(room, name).write_bytes(seeds()[name])
                command = " ".join(("terms", *target.arguments(Path(name))))
                played([Step(command, (), -1)], Path(room))
