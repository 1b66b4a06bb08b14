"""What templates may say of a fact: how it prints, and how it is asked about. Each keeps the fact's origins."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2 import TemplateRuntimeError, Undefined, pass_eval_context
from jinja2.filters import do_join, make_attrgetter
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from generator.findings import did_you_mean
from generator.values import facts
from generator.values.facts import Choice, Fact
from generator.values.money import Money


def upper(given: Fact[Any]) -> Fact[Any]:
    """The fact in capitals."""
    return given.showing(lambda value: given.text.upper())


def ordinal(given: Fact[int]) -> Fact[int]:
    """A number's ordinal in words: `fourteenth`, `one hundred first`."""
    from num2words import num2words  # slow to load, and not every agreement counts

    return given.showing(lambda number: num2words(number, to="ordinal").replace(" and ", " ").replace(",", ""))


def figures(given: Fact[Money]) -> Fact[Money]:
    """An amount without its sign: `50,000,000`."""
    return given.showing(lambda money: money.figures())


def article(given: Fact[str]) -> Fact[str]:
    """`a` or `an`, by the letter that the fact begins with."""
    return given.map(lambda words: "an" if words[:1].lower() in "aeio" else "a")


def listed(given: object, word: str = "and") -> Markup:
    """`a`, `a and b`, `a, b and c`."""
    items = [escape(one) for one in _each("listed", given)]
    if not items:
        raise TemplateRuntimeError("listed expects one or more, found none")
    head = Markup(", ").join(items[:-1])
    return Markup(" ").join([head, escape(word), items[-1]]) if head else items[-1]


@pass_eval_context
def join(context: EvalContext, given: object, between: str = "", attribute: str | int | None = None) -> str:
    """The items with `between` them, or an attribute of each."""
    items = list(given) if isinstance(given, Iterable) and not isinstance(given, str) else given
    if attribute is not None and isinstance(items, list):
        items = list(map(make_attrgetter(context.environment, attribute), items))
    joined: str = do_join(context, _each("join", items), between)
    return joined


def _each(name: str, given: object) -> list[object]:
    """The facts and words of a list."""
    if isinstance(given, Undefined):
        str(given)  # which says what is missing
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise TemplateRuntimeError(f"{name} expects a list, found {_said(given)}")
    return [put_together(one) for one in given]


def put_together(given: object) -> object:
    """A fact, markup or words as they are; anything else would print as words without an origin."""
    if isinstance(given, str | Undefined) or hasattr(given, "__html__"):
        return given
    raise TemplateRuntimeError(f"expected facts and words to put together, found {_said(given)}")


def compared(given: object) -> object:
    """What is no fact, as it is; a fact would equal nothing."""
    if isinstance(given, Fact):
        said = f"expected no fact in a comparison, found {given.text!r}; ask `is chosen(...)`, `is known` or `is open`"
        raise TemplateRuntimeError(said)
    return given


def _said(given: object) -> str:
    if isinstance(given, Fact):
        return f"one fact, {given.text!r}"
    return "a fact that the deal leaves out" if given is None else f"{given!r:.60}"


def slug(given: object) -> Markup:
    """A name for an id: small letters, digits and hyphens."""
    return Markup(re.sub(r"[^a-z0-9]+", "-", _text(given).lower()).strip("-") or "open")


def plain(given: object) -> Markup:
    """The words alone, for an attribute."""
    return escape(_text(given))


def canonical(given: object) -> Markup:
    """A fact's value as machines write it, for an attribute: `2003-01-24`; nothing while it is open."""
    if not isinstance(given, Fact):
        raise TemplateRuntimeError(f"canonical expects a fact, found {given!r}")
    return escape("" if given.known is None else facts.canonical(given.known)[1])


def origin(*given: object) -> Markup:
    """The field paths of facts, for a `data-from` attribute; those that are not there are passed over."""
    return escape(" ".join(path for fact in given if isinstance(fact, Fact) for path in fact.origins))


def _text(given: object) -> str:
    if isinstance(given, Fact):
        return given.text
    if isinstance(given, str):
        return str(given)
    raise TemplateRuntimeError(f"expected a fact or words, found {given!r}")


def chosen(given: Fact[Any], choice: str) -> bool:
    """Whether the deal chooses `choice`, which is one that it could choose."""
    if isinstance(given.known, Choice) and choice not in given.known.choices:
        hint = did_you_mean(choice, list(given.known.choices))
        raise TemplateRuntimeError(f"expected one of {', '.join(given.known.choices)}, found {choice!r}{hint}")
    return bool(given.known == choice)


def _asking(name: str, test: Callable[..., bool]) -> Callable[..., bool]:
    def checked(given: object, *choices: object) -> bool:
        if isinstance(given, Undefined):
            str(given)  # which says what is missing
        if not isinstance(given, Fact):
            hint = "; ask first whether it is stated" if given is None else ""
            raise TemplateRuntimeError(f"{name} asks about a fact, found {_said(given)}{hint}")
        return test(given, *choices)

    return checked


def _of_facts(change: Callable[[Fact[Any]], Fact[Any]]) -> Callable[[object], Fact[Any]]:
    @wraps(change)
    def checked(given: object) -> Fact[Any]:
        if not isinstance(given, Fact):
            raise TemplateRuntimeError(f"{change.__name__} expects a fact, found {given!r:.60}")
        try:
            return change(given)
        except (AttributeError, TypeError) as error:
            said = f"{change.__name__} expects another kind of fact, found {given.text!r}"
            raise TemplateRuntimeError(said) from error

    return checked


FILTERS: dict[str, Callable[..., Any]] = {
    **{change.__name__: _of_facts(change) for change in (upper, ordinal, figures, article)},
    "listed": listed,
    "join": join,
    "slug": slug,
    "plain": plain,
    "canonical": canonical,
}

TESTS: dict[str, Callable[..., bool]] = {
    "chosen": _asking("chosen", chosen),
    "open": _asking("open", lambda fact: fact.is_open),
    "known": _asking("known", lambda fact: not fact.is_open),
}
