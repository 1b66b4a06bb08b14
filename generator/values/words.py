"""Words of a deal that may draw a fact from elsewhere in it: `({prospectus.registration}), including a prospectus`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+")
_PATH = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")


class Shown(Protocol):
    """What can stand in words: a fact."""

    @property
    def text(self) -> str:
        """The words it prints as."""

    def __html__(self) -> str:
        """The markup it prints as."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact to be drawn, by its field path."""

    path: str


Part = str | Reference | Shown


@dataclass(frozen=True, slots=True)
class Words:
    """Text, references, and the facts that were drawn for them, in order."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        return "".join(map(_plain, self.parts))

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references that are not drawn yet."""
        return tuple(part for part in self.parts if isinstance(part, Reference))

    @property
    def drawn_parts(self) -> tuple[str | Shown, ...]:
        """The parts, once every reference is drawn; a reference that is not prints as it was written."""
        return tuple(_plain(part) if isinstance(part, Reference) else part for part in self.parts)

    def drawn(self, named: Callable[[Reference], tuple[Shown, ...]]) -> "Words":
        """The same words with each reference replaced by the facts it names, joined by commas."""
        parts: list[Part] = []
        for part in self.parts:
            if not isinstance(part, Reference):
                parts.append(part)
                continue
            for index, fact in enumerate(named(part)):
                parts.extend([", ", fact] if index else [fact])
        return Words(tuple(parts))


def _plain(part: Part) -> str:
    match part:
        case str():
            return part
        case Reference():
            return f"{{{part.path}}}"
        case _:
            return part.text


def parse_words(text: str) -> Words:
    """The parts of `text`; `{{` and `}}` stand for braces. ValueError for a brace that is neither, and for no words."""
    parts: list[Part] = []
    for match in _PART.finditer(re.sub(r"\s+", " ", text)):
        if match[0] in ("{{", "}}"):
            parts.append(match[0][0])
        elif match[1] is not None and _PATH.fullmatch(match[1]):
            parts.append(Reference(match[1]))
        elif match[0][0] in "{}":
            raise ValueError(text)
        else:
            parts.append(match[0])
    if not text.strip():
        raise ValueError(text)
    return Words(tuple(parts))
