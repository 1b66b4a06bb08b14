"""However the agreement is laid out, it reads to the same passages: a fixed sample of layouts.

A few are ambiguous: a page that ends with a full line and the end of a sentence does not say whether a paragraph ends.
"""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.filing.reading import read_bytes
from generator.index import Index
from generator.tree.document import Copy
from tests.filing.layouts import laid_out, laid_out_html, look, typed

from .agreements import model
from .passages import passages, shown

SEEDS = st.integers(min_value=0, max_value=2**32)
COPIES: st.SearchStrategy[Copy] = st.sampled_from(("filing", "execution"))


@settings(max_examples=80, derandomize=True)
@given(seed=SEEDS, copy=COPIES)
def test_text(seed: int, copy: Copy) -> None:
    document = model(copy)
    assert shown(passages(read_bytes(laid_out(document, seed), "x").blocks)) == shown(passages(document.blocks)), look(
        seed
    )


@settings(max_examples=80, derandomize=True)
@given(seed=SEEDS, copy=COPIES)
def test_html(seed: int, copy: Copy) -> None:
    document = model(copy)
    assert shown(passages(read_bytes(laid_out_html(document, seed), "x").blocks)) == shown(passages(document.blocks))


@settings(max_examples=25, derandomize=True)
@given(seed=SEEDS, width=st.integers(min_value=60, max_value=132), length=st.integers(min_value=30, max_value=66))
@example(seed=0, width=60, length=30)
@example(seed=0, width=132, length=66)
@example(seed=247, width=105, length=30)  # a page ends behind the first line of the only paragraph above the terms
def test_every_width_and_length(seed: int, width: int, length: int) -> None:
    document = model()
    how = replace(look(seed), width=width, length=length, value=28, signature=24)
    assert shown(passages(read_bytes(typed(document, how), "x").blocks)) == shown(passages(document.blocks)), how


@settings(max_examples=30, derandomize=True)
@given(seed=SEEDS)
def test_hyphens_with_the_words_of_the_other_side(seed: int) -> None:
    document = model()
    how = replace(look(seed), hyphens=True)
    version = read_bytes(typed(document, how), "x", beside=(each.text for each in Index(document.blocks).passages))
    assert shown(passages(version.blocks)) == shown(passages(document.blocks)), how
