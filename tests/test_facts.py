"""A fact knows where it came from, whatever is done with it; and what comes of an open fact is open."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.tree import elements
from generator.tree.elements import Element
from generator.values.dates import ClockTime, MonthDay
from generator.values.facts import OPEN, Fact, StillOpen, canonical, derive
from generator.values.money import Money, Percent, parse_money
from generator.values.words import Words, parse_words

PATHS = st.from_regex(r"\A[a-z_]{1,6}(\[[0-9]\])?(\.[a-z_]{1,6}){0,2}\Z")
ORIGINS = st.lists(PATHS, min_size=1, max_size=3, unique=True).map(tuple)
PRINTABLE = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)
VALUES = st.one_of(
    PRINTABLE,
    st.integers(1, 9999),
    st.dates(),
    st.decimals(0, 10**9, places=2).map(Money),
    st.decimals(0, 999, places=3).map(Percent),
    st.builds(MonthDay, st.integers(1, 12), st.integers(1, 28)),
)
KNOWN: st.SearchStrategy[Fact[Any]] = st.builds(Fact, VALUES, ORIGINS)
OPENED: st.SearchStrategy[Fact[Any]] = st.builds(Fact, st.none(), ORIGINS)


def shown(markup: str) -> list[Element]:
    """The elements that markup holds."""
    root, findings = elements.parse(markup)
    assert not findings
    return root.elements()


def words_of(element: Element) -> str:
    """The words in an element and the elements in it."""
    return "".join(child if isinstance(child, str) else words_of(child) for child in element.children)


@settings(max_examples=50)
@given(st.lists(KNOWN | OPENED, max_size=6))
def test_what_is_derived_has_every_origin_and_is_open_with_any(facts: list[Fact[Any]]) -> None:
    derived = derive(lambda *values: len(values), *facts)
    assert set(derived.origins) == {path for fact in facts for path in fact.origins}
    assert len(derived.origins) == len(set(derived.origins))
    assert derived.origins[:1] == (facts[0].origins[:1] if facts else ())
    assert derived.is_open == any(fact.is_open for fact in facts)
    if not derived.is_open:
        assert derived.value == len(facts)


@given(OPENED, KNOWN)
def test_nothing_is_computed_from_an_open_fact(opened: Fact[Any], known: Fact[Any]) -> None:
    def never(*values: object) -> str:
        raise AssertionError(values)

    assert derive(never, known, opened).text == OPEN
    assert opened.map(never).is_open
    assert opened.showing(never).text == OPEN
    with pytest.raises(StillOpen, match="still open") as caught:
        _ = opened.value
    assert caught.value.origins == opened.origins


@given(KNOWN | OPENED, PRINTABLE)
def test_what_is_made_of_a_fact_keeps_its_origins(fact: Fact[Any], words: str) -> None:
    changes: list[Callable[[Fact[Any]], Fact[Any]]] = [
        lambda one: one.map(lambda value: (value,)),
        lambda one: one.showing(lambda value: words),
        lambda one: one.showing(lambda value: one.text.upper()).map(str),
    ]
    for change in changes:
        assert change(fact).origins == fact.origins
        assert change(fact).is_open == fact.is_open


@given(KNOWN | OPENED)
def test_markup_says_words_origins_and_state(fact: Fact[Any]) -> None:
    (span,) = shown(fact.__html__())
    assert span.tag == "span"
    assert words_of(span) == fact.text
    assert tuple(span.get("data-from").split()) == fact.origins
    assert bool(span.get("data-open")) == fact.is_open
    if not fact.is_open and not isinstance(fact.known, str):
        assert (span.get("data-kind"), span.get("data-value")) == canonical(fact.known)


@given(KNOWN | OPENED)
def test_joining_and_formatting_keep_the_markup(fact: Fact[Any]) -> None:
    for markup in (str(fact), Markup(" and ").join([fact, fact])[: len(str(fact))], Markup("{}").format(fact)):
        assert markup == fact.__html__()


@given(PRINTABLE, ORIGINS)
def test_words_keep_the_origins_of_what_they_draw(text: str, origins: tuple[str, ...]) -> None:
    inner = Fact(text, origins)
    words = parse_words("by {a.b}, <gladly> & {a.b}").drawn(lambda reference: (inner,))
    (outer,) = shown(Fact(words, ("title",)).__html__())
    assert words_of(outer) == f"by {text}, <gladly> & {text}"
    assert [tuple(element.get("data-from").split()) for element in outer.elements()] == [origins, origins]


def test_words_that_show_otherwise_are_plain() -> None:
    fact: Fact[Words] = Fact(parse_words("a < b"), ("title",)).showing(lambda words: str(words).upper())
    assert fact.text == "A < B"
    assert fact.__html__() == '<span data-from="title">A &lt; B</span>'


@pytest.mark.parametrize(
    ("value", "kind", "written"),
    [
        (parse_money("$2,000,000,000"), "amount", "2000000000"),
        (parse_money("$1,000.50"), "amount", "1000.50"),
        (Percent(Decimal("3.500")), "percent", "3.500"),
        (date(2003, 1, 24), "date", "2003-01-24"),
        (MonthDay(2, 1), "date", "02-01"),
        (ClockTime(time(21, 0), "Eastern Time", "9:00 p.m. Eastern Time"), "time", "21:00"),
        (14, "number", "14"),
        ("Citigroup Inc.", "text", ""),
    ],
)
def test_each_kind_has_its_canonical_form(value: object, kind: str, written: str) -> None:
    assert canonical(value) == (kind, written)


def test_words_that_show_otherwise_keep_the_origins_of_what_they_draw() -> None:
    rate = Fact("3.500%", ("securities.interest.rate",))
    words = parse_words("{a} Notes").drawn(lambda reference: (rate,))
    title: Fact[Words] = Fact(words, ("securities.title",))
    every = ("securities.title", "securities.interest.rate")
    assert title.showing(lambda value: str(value).upper()).origins == every
    assert title.map(str).origins == every
    assert derive(str, title).origins == every
    assert title.origins == ("securities.title",)
