"""A fact: a value of the deal that knows the fields it came from, and whether it is known yet.

What is computed from facts is a fact again, with the paths of all of them (`derive`); what is computed from an open
fact is open. A fact prints itself as markup, so that every way in which a template can print it keeps its origin.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from generator.tree.document import Kind, Path
from generator.values.dates import ClockTime, MonthDay, long_date
from generator.values.money import Money, Percent
from generator.values.words import Words

T = TypeVar("T")
S = TypeVar("S")

OPEN = "[\u25cf]"
"""What an open fact prints."""


class Choice(str):
    """One of a closed set of words, which it knows."""

    choices: tuple[str, ...]

    @classmethod
    def of(cls, word: str, choices: tuple[str, ...]) -> "Choice":
        """`word`, of these choices."""
        made = cls(word)
        made.choices = choices
        return made


class StillOpen(Exception):
    """The value of an open fact was asked for; a rule that meets this yields nothing."""

    def __init__(self, origins: tuple[Path, ...]) -> None:
        self.origins = origins
        super().__init__(f"still open: {', '.join(origins)}")


@dataclass(frozen=True)
class Fact(Generic[T]):
    """A value with its origins; `known` is None while it is open; `shown` overrides how the value prints."""

    known: T | None
    origins: tuple[Path, ...]
    shown: str | None = None
    commercial: bool = True

    @property
    def is_open(self) -> bool:
        """Whether the value is not known yet."""
        return self.known is None

    @property
    def value(self) -> T:
        """The value; raises StillOpen while it is open."""
        if self.known is None:
            raise StillOpen(self.origins)
        return self.known

    @property
    def every_origin(self) -> tuple[Path, ...]:
        """Its origins, and those of the facts that its words draw."""
        parts = self.known.parts if isinstance(self.known, Words) else ()
        inner = (path for part in parts if isinstance(part, Fact) for path in part.every_origin)
        return tuple(dict.fromkeys((*self.origins, *inner)))

    @property
    def text(self) -> str:
        """The words it prints as; `[●]` while it is open."""
        return OPEN if self.known is None else printed(self.known) if self.shown is None else self.shown

    def showing(self, show: Callable[[T], str]) -> "Fact[T]":
        """The same value, printed as `show` says."""
        return self if self.known is None else replace(self, shown=show(self.known), origins=self.every_origin)

    def map(self, change: Callable[[T], S]) -> "Fact[S]":
        """What `change` makes of the value, from the same origins."""
        return Fact(None if self.known is None else change(self.known), self.every_origin, commercial=self.commercial)

    def __html__(self) -> Markup:
        kind, value = ("text", "") if self.known is None else canonical(self.known)
        state = ' data-open="1"' if self.known is None else ""
        known = f' data-kind="{kind}" data-value="{escape(value)}"' if value else ""
        return Markup(f'<span data-from="{escape(" ".join(self.origins))}"{known}{state}>{self._inner()}</span>')

    def _inner(self) -> str:
        if not isinstance(self.known, Words) or self.shown is not None:
            return escape(self.text)
        return "".join(escape(part) if isinstance(part, str) else part.__html__() for part in self.known.drawn_parts)

    def __str__(self) -> str:
        """Markup, so that Jinja's `~` and `join` keep the origin."""
        return self.__html__()


def derive(compute: Callable[..., S], *facts: "Fact[Any]") -> Fact[S]:
    """`compute` of the values of `facts`, from the origins of all; open when one of them is."""
    origins = tuple(dict.fromkeys(path for fact in facts for path in fact.every_origin))
    if any(fact.is_open for fact in facts):
        return Fact(None, origins)
    return Fact(compute(*(fact.value for fact in facts)), origins)


def added(*amounts: Fact[Money]) -> Fact[Money]:
    """The sum of amounts, from the origins of all; one alone is itself. ValueError where they mix currencies."""
    return amounts[0] if len(amounts) == 1 else derive(lambda first, *rest: sum(rest, start=first), *amounts)


def printed(value: object) -> str:
    """How a value prints when nothing else is said."""
    return long_date(value) if isinstance(value, date) else str(value)


def canonical(value: object) -> tuple[Kind, str]:
    """The kind of a value, and its canonical form; ("text", "") for plain words."""
    match value:
        case Money():
            return "amount", f"{value.amount:f}"
        case Percent():
            return "percent", f"{value.number:f}"
        case date():
            return "date", value.isoformat()
        case MonthDay():
            return "date", f"{value.month:02}-{value.day:02}"
        case ClockTime():
            return "time", f"{value.time:%H:%M}"
        case int():
            return "number", str(value)
        case _:
            return "text", ""
