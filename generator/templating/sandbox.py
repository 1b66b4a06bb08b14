"""Jinja as templates get it: sandboxed, strict about names, escaping, and printing nothing but facts and markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import BytecodeCache, Environment, StrictUndefined, TemplateNotFound, nodes, pass_context
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.deal.part import Part, computed
from generator.findings import did_you_mean
from generator.resources import templates_dir
from generator.templating.clauses import front, read_clause
from generator.templating.filters import FILTERS, TESTS, compared, origin, put_together
from generator.templating.library import Library, shown
from generator.utf8 import decoded
from generator.values.facts import Fact

_TAG = re.compile(r"<([a-z][a-z0-9]*)")
ASKED = ("is_open",)
"""What a template may ask of a fact; it prints the fact itself."""

KEPT_FILTERS = ("default", "first", "last", "length", "list", "reject", "safe", "select", "trim")
"""Jinja's own filters that templates have: those that leave a fact, or the markup that it prints, as it is."""


KEPT_TESTS = ("defined", "even", "none", "odd", "undefined")
"""Jinja's own tests that templates have: those that do not compare."""

KEPT_GLOBALS = ("namespace", "range")
"""Jinja's own functions that templates have."""


class Missing(StrictUndefined):
    """A name that does not exist: every use of it is trouble, formatting too."""

    @property
    def _undefined_message(self) -> str:
        """What is said of it: of a part of the deal, which field was perhaps meant."""
        part, name = self._undefined_obj, str(self._undefined_name)
        if self._undefined_hint or not isinstance(part, Part):
            return super()._undefined_message
        known = [*type(part).model_fields, *computed(type(part))]
        return f"{type(part).__name__} has no field {name!r}{did_you_mean(name, known)}"

    __format__ = StrictUndefined._fail_with_undefined_error


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox: of a part, a template sees the facts; of a fact, what it can print and ask, never the value."""

    intercepted_binops = frozenset({"%"})

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """The Python of a template, with each operand of `~` and of a comparison looked at first."""
        for joined in list(source.find_all(nodes.Concat)):
            joined.nodes = [self._filtered(node, "~") for node in joined.nodes]
        for asked in list(source.find_all(nodes.Compare)):
            sides = [asked.expr, *(operand.expr for operand in asked.ops)]
            if any(isinstance(side, nodes.Const) and side.value is None for side in sides):
                continue  # whether an optional fact is stated
            asked.expr = self._filtered(asked.expr, "==")
            for operand in asked.ops:
                operand.expr = self._filtered(operand.expr, "==")
        return super()._generate(source, name, filename, defer_init)

    def _filtered(self, node: nodes.Expr, name: str) -> nodes.Expr:
        return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno, environment=self)

    def wrap_str_format(self, value: Any) -> None:
        """No `format` of words either: it is not wrapped, and so not safe."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse to format with `%`, which would print a fact without its origin."""
        raise SecurityError("a template formats with filters, found %")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read `attr`."""
        if isinstance(obj, Fact):
            return attr in ASKED
        if isinstance(obj, Part):
            return attr in type(obj).model_fields or attr in computed(type(obj))
        if isinstance(obj, str) and attr.startswith("format"):
            return False
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
        """The template's text and its file; TemplateNotFound where no folder holds it, Refused without facts on top."""
        file = self.library.clauses.get(template)
        if file is None:
            raise TemplateNotFound(template)
        name = shown(file)
        text = decoded(file.read_bytes(), name, "P101")
        if file.is_relative_to(templates_dir()):
            front(text, name)  # the tests read the rest
        else:
            read_clause(file, name)
        return text, name, None


class Compiled(BytecodeCache):
    """Keeps each template compiled for as long as its text is the same, since compiling takes longer than rendering."""

    def __init__(self) -> None:
        self.kept: dict[str, Bucket] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put what is kept of this template and text into `bucket`."""
        kept = self.kept.get(bucket.key)
        bucket.code = kept.code if kept and kept.checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep `bucket`."""
        self.kept[bucket.key] = bucket


COMPILED = Compiled()


@lru_cache(maxsize=4)
def environment(library: Library) -> Sandbox:
    """An environment whose templates are the clauses of `library`, each read once."""
    made = Sandbox(
        loader=Clauses(library),
        autoescape=True,
        undefined=Missing,
        finalize=_finalize,
        extensions=[Places],
        bytecode_cache=COMPILED,
    )
    made.filters = {name: made.filters[name] for name in KEPT_FILTERS} | FILTERS
    made.filters |= {"~": put_together, "==": compared}  # names that no template can write
    made.tests = {name: made.tests[name] for name in KEPT_TESTS} | TESTS
    made.globals = {name: made.globals[name] for name in KEPT_GLOBALS} | {"origin": origin}
    return made


@pass_context  # so that Jinja asks for literals too, and folds none of them into the words
def _finalize(context: Context, value: object) -> object:
    """What `{{ value }}` prints: facts, markup and nothing at all; anything else would be words without an origin."""
    if isinstance(value, Fact):
        return Markup(value.__html__())
    if isinstance(value, Markup | Missing) or value == "":
        return value
    found = "a fact that the deal leaves out" if value is None else f"{value!r:.60}"
    raise TemplateRuntimeError(f"a template prints facts and markup only, found {found}")
