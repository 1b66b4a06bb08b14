"""Every rule has its examples: what is the same by it, and what is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generator.filing.compare.tokens.rules import RULES
from generator.filing.compare.tokens.token import tokens, why

EXAMPLES = YAML(typ="safe").load(Path(__file__).with_name("rules.yaml"))
SAME = [(rule, *pair) for rule, said in EXAMPLES.items() for pair in said["same"]]
OTHER = [(rule, *pair) for rule, said in EXAMPLES.items() for pair in said.get("other", ())]


def test_every_rule_has_examples() -> None:
    assert set(EXAMPLES) == {rule.id for rule in RULES}


@pytest.mark.parametrize(("rule", "old", "new"), SAME)
def test_is_the_same_by_the_rule(rule: str, old: str, new: str) -> None:
    one, other = tokens(old), tokens(new)
    assert [token.key for token in one] == [token.key for token in other]
    assert rule in {name for was, now in zip(one, other, strict=True) for name in why(was, now)}


@pytest.mark.parametrize(("rule", "old", "new"), OTHER)
def test_is_not_the_same(rule: str, old: str, new: str) -> None:
    assert [token.key for token in tokens(old)] != [token.key for token in tokens(new)]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_tokens_stand_in_order_and_leave_out_only_blanks_and_leaders(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at and text[token.start : token.end] == token.text
        at = token.end


@given(st.text(alphabet="0123456789.,%$€£()- ", max_size=14), st.text(alphabet="0123456789.,%$€£()- ", max_size=14))
def test_figures_that_differ_are_never_the_same(old: str, new: str) -> None:
    if [token.key for token in tokens(old)] == [token.key for token in tokens(new)]:
        assert _figures(old) == _figures(new)


def _figures(text: str) -> list[str]:
    return [one for one in text if one in "0123456789%$€£"]
