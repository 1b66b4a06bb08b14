"""Words of a deal keep their text, and draw the facts that they name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.facts import Fact
from generator.values.words import Part, Reference, Words, parse_words

TEXTS = st.text(alphabet="ab .,;&<>\"'{}é●", min_size=1, max_size=12)
PATHS = st.from_regex(r"\A[a-z][a-z0-9_]{0,5}(\.[a-z][a-z0-9_]{0,5}){0,3}\Z").map(Reference)
PARTS = st.lists(TEXTS | PATHS, min_size=1, max_size=8)


def written(part: str | Reference) -> str:
    """How a deal file writes a part."""
    return f"{{{part.path}}}" if isinstance(part, Reference) else part.replace("{", "{{").replace("}", "}}")


def merged(parts: tuple[Part, ...]) -> list[Part]:
    """Parts with the texts between two references made one."""
    made: list[Part] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        else:
            made.append(part)
    return made


def folded(parts: list[str | Reference]) -> list[Part]:
    """Parts as they must be read: white space is one blank."""
    return [re.sub(r"\s+", " ", part) if isinstance(part, str) else part for part in merged(tuple(parts))]


@given(PARTS.filter(lambda parts: any(isinstance(part, Reference) or part.strip() for part in parts)))
def test_words_and_references_are_read_as_written(parts: list[str | Reference]) -> None:
    words = parse_words("".join(map(written, parts)))
    assert merged(words.parts) == folded(parts)
    assert words.references == tuple(part for part in parts if isinstance(part, Reference))


@given(st.text(max_size=20) | TEXTS)
def test_text_is_words_or_a_value_error(text: str) -> None:
    try:
        words = parse_words(text)
    except ValueError:
        assert not text.strip() or "{" in text or "}" in text
        return
    doubled = "".join(written(part) for part in words.parts if isinstance(part, str | Reference))
    assert doubled == re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "{", "}", "{}", "a { b", "a } b", "{a", "a}", "{a.b", "{A}", "{a b}", "{a.}", "{.a}", "{a..b}", "{1}",
     "{a[0]}", "{a|b}", "{a{b}}", "{{a}", "{a}}", "{ a }", "{% if %}"],
)  # fmt: skip
def test_a_stray_brace_is_no_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_words(text)


def test_two_braces_print_one_and_name_nothing() -> None:
    words = parse_words("a {{b.c}} {{{d}}} {{ {{")
    assert str(words) == "a {b.c} {{d}} { {"
    assert words.references == (Reference("d"),)


def test_white_space_and_line_breaks_are_one_blank() -> None:
    assert str(parse_words("such\n  registration\t statement")) == "such registration statement"


def test_references_are_replaced_by_the_facts_they_name() -> None:
    facts = {"a": (Fact("A & B", ("a",)),), "b": (Fact("x", ("b[0]",)), Fact("y", ("b[1]",))), "c": ()}
    words = parse_words("{a} of {b}{c}!")
    drawn = words.drawn(lambda reference: facts[reference.path])
    assert drawn == Words((*facts["a"], " of ", facts["b"][0], ", ", facts["b"][1], "!"))
    assert str(drawn) == "A & B of x, y!"
    assert drawn.references == ()
    assert words.references == (Reference("a"), Reference("b"), Reference("c"))


def test_a_reference_that_is_not_drawn_prints_as_it_was_written() -> None:
    words = parse_words("of {a.b}")
    assert words.drawn_parts == ("of ", "{a.b}")
    assert str(words) == "of {a.b}"
