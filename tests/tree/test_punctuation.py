"""Letters and closing punctuation follow from where an item stands."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.lines import lines, texts

from .probe import tree

CASES: list[dict[str, Any]] = YAML(typ="base").load(Path(__file__).with_name("punctuation.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_items_end_as_they_should(case: dict[str, Any], tmp_path: Path) -> None:
    items = "".join(f'<li id="item-{index}">{words}</li>' for index, words in enumerate(case["items"]))
    assert texts(lines(tree(tmp_path, f"<ol>{items}</ol>"))) == case["prints"]
