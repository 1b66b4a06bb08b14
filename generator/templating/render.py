"""A takedown and its templates into markup: the words of one copy, every value in a span that names its field."""

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError, pass_context
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.deal.clauses import OneOff
from generator.findings import Finding, Position, Refused, did_you_mean
from generator.takedown import Takedown
from generator.templating.filters import origin
from generator.templating.library import shown
from generator.templating.sandbox import Sandbox, environment
from generator.tree.document import Copy
from generator.values.facts import Fact


def render(takedown: Takedown, copy: Copy) -> str:
    """The markup of one copy, a `<clause>` element a part; raises Refused where a template fails."""
    rendering, context = _rendering(takedown, copy)
    return "\n".join(rendering.part(name, context) for name in takedown.program.parts)


def render_named(takedown: Takedown, clauses: Sequence[str], known: Mapping[str, object]) -> str:
    """The markup of clauses that no program lists, which know of `known`, too; raises Refused where one fails."""
    rendering, context = _rendering(takedown, "draft")
    return "\n".join(rendering.named(name, {**context, **known}, "") for name in clauses)


def _rendering(takedown: Takedown, copy: Copy) -> tuple["_Rendering", dict[str, Any]]:
    rendering = _Rendering(takedown, environment(takedown.library))
    return rendering, {
        "deal": takedown.deal,
        "securities": SEVERAL if takedown.deal.several else takedown.deal.securities,
        "program": takedown.program,
        "basic_provisions": takedown.base,
        "copy": copy,
        "clause": rendering.clause,
    }


SEVERAL = StrictUndefined("several series are sold: expected deal.series or a loop over it, found securities")
"""What `securities` is where it could be any of several."""


@dataclass(frozen=True)
class _Rendering:
    takedown: Takedown
    environment: Sandbox

    def part(self, name: Fact[str], context: Mapping[str, Any]) -> str:
        """A part that the program names."""
        known = sorted(self.takedown.library.clauses)
        if name.value not in known:
            said = f"expected a part, found {name.value!r}{did_you_mean(name.value, known)}"
            raise Refused([Finding(self.takedown.place(name.origins[0]), "D106", said)])
        return self.named(name.value, context, origin(name))

    @pass_context
    def clause(self, context: Context, which: object, tag: str) -> Markup:
        """A clause that the deal names, or the deal's own words as one, in an element `tag`."""
        if isinstance(which, Fact) and which.known in self.takedown.library.clauses:
            return Markup(self.named(which.value, context.get_all(), origin(which)))
        if not isinstance(which, OneOff):
            found = repr(which.text) if isinstance(which, Fact) else f"{which!r:.60}"
            raise TemplateRuntimeError(f"clause expects a clause that the deal names, found {found}")
        place = self.takedown.place(which.id.origins[0])
        at = f"{place.file}:{place.line}"
        body = f'<{tag} data-at="{escape(at)}">{which.one_off.__html__()}</{tag}>'
        return Markup(_wrapped(which.id.value, body, origin(which.id), at))

    def named(self, name: str, context: Mapping[str, Any], origins: str) -> str:
        """The clause of that name."""
        file = self.takedown.library.clauses[name]
        try:
            return _wrapped(name, self.environment.get_template(name).render(context), origins, f"{shown(file)}:1")
        except TemplateSyntaxError as error:
            place = Position(error.filename or shown(file), error.lineno, 1)
            raise Refused([Finding(place, "P101", f"in clause {error.name or name}: {error.message}")]) from None
        except (UndefinedError, SecurityError, TemplateRuntimeError, TemplateNotFound) as error:
            raise Refused([_failure(error, name, file)]) from None
        except RecursionError:
            said = f"in clause {name}: expected an end, found that it includes itself"
            raise Refused([Finding(Position(shown(file), 1, 1), "P101", said)]) from None
        except (TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
            if Path(traceback.extract_tb(error.__traceback__)[-1].filename).is_relative_to(Path(__file__).parents[1]):
                raise  # ours, not the template's
            raise Refused([_failure(error, name, file)]) from None


def _wrapped(name: str, body: str, origins: str, at: str) -> str:
    return f'<clause id="{escape(name)}" data-from="{origins}" data-at="{escape(at)}">{body}</clause>'


def _failure(error: Exception, name: str, file: Path) -> Finding:
    """The finding for a template that failed: at the last line of it that ran."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(file.suffix)]
    where = frames[-1] if frames else None
    place = Position(where.filename, where.lineno or 1, 1) if where else Position(shown(file), 1, 1)
    said = f"no clause named {error}" if isinstance(error, TemplateNotFound) else str(error)
    return Finding(place, "P101", f"in clause {Path(place.file).stem or name}: {said}")
