"""Facts filled into a deal: what that settles, and what is still open."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.desk.editing import OPEN, source, with_fact
from generator.figures import worked
from generator.filing.patching import scalars
from generator.findings import Unavailable, did_you_mean
from generator.takedown import Takedown, stated

SHORT = ("securities", "securities[0]")
"""Where a path that names no fact of the deal itself is looked for: `price.to_public` is of the only series."""


@dataclass(frozen=True)
class Priced:
    """A deal before and after: its text, and what it states."""

    before: str
    after: str
    old: Takedown
    new: Takedown
    filled: Mapping[str, tuple[str, str]]
    """What was said and is said now, by path."""

    @property
    def still_open(self) -> list[str]:
        """The paths of facts without which no execution copy can be drafted."""
        return list(dict.fromkeys(fact.origins[0] for fact in self.new.open_facts()))

    @property
    def computed(self) -> list[tuple[str, str]]:
        """What follows from the facts and was not known, or other, before: its label and what it is."""
        was = {one.label: one.fact.text for one in worked(self.old.deal)}
        return [
            (one.label, one.fact.text)
            for one in worked(self.new.deal)
            if not one.fact.is_open and one.fact.text != was[one.label]
        ]


def priced(text: str, file: Path, facts: Mapping[str, str], templates: Path | None = None) -> Priced:
    """The deal with facts filled in; raises Refused where one is not what its field is, Unavailable where none is."""
    old = stated(source(text, str(file)), file, templates)
    after, filled = text, dict[str, tuple[str, str]]()
    for short, said in facts.items():
        known = scalars(source(after, str(file)))
        path = _path(short, known)
        filled[path] = (str(known[path]) if path in known else OPEN, said)
        after = with_fact(after, str(file), path, said)
    return Priced(text, after, old, stated(source(after, str(file)), file, templates), filled)


def _path(said: str, known: Mapping[str, object]) -> str:
    """The path that is meant: itself, or below the securities."""
    several = any(path.startswith("securities[1]") for path in known)
    paths = [said] if several else [said, *(f"{within}.{said}" for within in SHORT)]
    for path in paths:
        if path in known:
            return path
    groups = {path[:at] for path in known for at, sign in enumerate(path) if sign == "."}
    for depth in (1, 2):  # a key that the deal leaves out, then a group
        for path in paths:
            parts = path.split(".")
            if ".".join(parts[:-depth]) in groups and all(part.isidentifier() for part in parts[-depth:]):
                return path
    raise Unavailable(f"expected a fact of the deal, found no {said}{did_you_mean(said, list(known))}")
