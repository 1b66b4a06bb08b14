"""A wrong deal: one change to a sound one, and the code that must catch it, or why no rule can know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Severity
from generator.takedown import Takedown
from tests.mutants.base import Base
from tests.mutants.expected import Expected, unknowable

__all__ = ["Expected", "Wrong", "covenant", "put", "reword", "take", "unknowable"]


@dataclass(frozen=True)
class Wrong:
    """One change; `expects` was decided from what the rules are for, before they were run."""

    what: str
    """The change: the field path, or the clause, with what stood there and what stands there now."""
    put: Mapping[str, object]
    gone: tuple[str, ...]
    words: tuple[str, str, str] | None
    """In a clause: its name, the words that go, the words that come."""
    expects: Expected

    def takedown(self, base: Base, folder: Path) -> Takedown:
        """The wrong deal, loaded from files in `folder`."""
        sources = base.sources.changed(self.put)
        for path in self.gone:
            sources = sources.without(path)
        clauses = {}
        if self.words:
            clause, old, new = self.words
            clauses[base.relative(clause)] = base.words[clause].replace(old, new)
        return base.written(sources, clauses, folder)

    def but(self, what: str) -> "Wrong":
        """The same, told in other words."""
        return replace(self, what=what)


def put(base: Base, path: str, value: object, expects: Expected) -> Wrong:
    """Another value at a path, or one where none was."""
    before = base.at(path) if base.has(path) else "nothing"
    assert before != value, f"{base.name}: no change at {path}"
    return Wrong(f"{path}: {_short(before)} → {_short(value)}", {path: value}, (), None, expects)


def take(base: Base, path: str, expects: Expected) -> Wrong:
    """What stands at a path is left out."""
    return Wrong(f"{path}: {_short(base.at(path))} → nothing", {}, (path,), None, expects)


def reword(base: Base, clause: str, old: str, new: str, expects: Expected) -> Wrong:
    """Other words in a clause's file; the old ones stand there once."""
    assert base.words[clause].count(old) == 1, (
        f"{base.name}: {clause} has {old!r} {base.words[clause].count(old)} times"
    )
    what = f"{clause}.html: {_short(old)} → {_short(new)}"
    return Wrong(what, {}, (), (clause, old, new), expects)


def covenant(base: Base, words: str, expects: Expected) -> Wrong:
    """One more covenant, which the deal words."""
    stated = base.sources.deal.get("covenants") or []
    made = put(base, "covenants", [*stated, {"id": "one-more", "one_off": words}], expects)
    return made.but(f"covenants: one more: {words}")


def _short(value: object) -> str:
    said = " ".join(str(value).split())
    return said if len(said) <= 90 else f"{said[:60]} … {said[-25:]}"


def severity_reaches(found: Severity, least: Severity) -> bool:
    """Whether a severity is at least another."""
    order: tuple[Severity, ...] = ("note", "warning", "error")
    return order.index(found) >= order.index(least)
