"""The origin of a value is kept by everything that a template can do with it."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.lines import Line, lines

from .probe import tree

CASES: list[dict[str, Any]] = YAML(typ="base").load(Path(__file__).with_name("carried.yaml"))


def marked(line: Line, part: str = "program.parts[0]") -> str:
    """The words of a line, those that came from a field as `[words](paths)`; all stand with the part."""
    assert all(part in piece.origins for piece in line.pieces)
    return "".join(
        f"[{piece.text}]({' '.join(sorted(paths))})" if (paths := piece.origins - {part}) else piece.text
        for piece in line.pieces
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["way"])
def test_origin_is_kept(case: dict[str, Any], tmp_path: Path) -> None:
    template = case["template"] if "whole" in case else f"<p>{case['template']}</p>"
    (line,) = lines(tree(tmp_path, template, case.get("others")))
    assert marked(line) == case["prints"]
