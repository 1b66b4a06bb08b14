"""Jinja as templates get it: sandboxed, strict about names, escaping, and printing nothing but facts and markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound
from jinja2.exceptions import TemplateRuntimeError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import BaseLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.deal.part import Part
from generator.facts import Fact
from generator.filters import FILTERS, TESTS, origin
from generator.library import Library

_TAG = re.compile(r"<([a-z][a-z0-9]*)")
ASKED = ("is_open",)
"""What a template may ask of a fact; it prints the fact itself."""


class Missing(StrictUndefined):
    """A name that does not exist: every use of it is trouble, formatting too."""

    __format__ = StrictUndefined._fail_with_undefined_error


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; of a fact, a template sees what it can print and ask, never the bare value; of a part, its facts."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read `attr`."""
        if isinstance(obj, Fact):
            return attr in ASKED
        if isinstance(obj, Part):
            return attr in type(obj).model_fields or isinstance(vars(type(obj)).get(attr), property)
        return super().is_safe_attribute(obj, attr, value)


class Places(Extension):
    """Writes into each tag of a template the file and line where it stands, as `data-at`."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, the data among them with places."""
        for token in stream:
            yield Token(token.lineno, "data", self._placed(token, stream)) if token.type == "data" else token

    def _placed(self, token: Token, stream: TokenStream) -> str:
        def place(match: re.Match[str]) -> str:
            line = token.lineno + token.value.count("\n", 0, match.start())
            return f'{match[0]} data-at="{escape(stream.filename)}:{line}"'

        return _TAG.sub(place, token.value)


@dataclass(frozen=True, eq=False)
class Clauses(BaseLoader):
    """Loads a clause by its name."""

    library: Library

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """The template's text and its file; TemplateNotFound where no folder holds it."""
        file = self.library.clauses.get(template)
        if file is None:
            raise TemplateNotFound(template)
        return file.read_text(encoding="utf-8"), shown(file), None


def shown(file: Path) -> str:
    """How messages name a file: from the current folder where it lies within."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)


def environment(library: Library) -> Sandbox:
    """An environment whose templates are the clauses of `library`."""
    made = Sandbox(
        loader=Clauses(library),
        autoescape=True,
        undefined=Missing,
        finalize=_finalize,
        extensions=[Places],
    )
    made.filters.update(FILTERS)
    made.tests.update(TESTS)
    made.globals.update(origin=origin)
    return made


def _finalize(value: object) -> object:
    """What `{{ value }}` prints: facts, markup and nothing at all; anything else would be words without an origin."""
    if isinstance(value, Fact):
        return Markup(value.__html__())
    if isinstance(value, Markup | Missing) or value == "":
        return value
    raise TemplateRuntimeError(f"a template prints facts and markup only, found {value!r}")
