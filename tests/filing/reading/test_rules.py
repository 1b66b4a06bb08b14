"""Every normalisation rule does what it says: a data file each, `rules/ID.yaml`."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.filing.reading import read_bytes
from generator.filing.reading.book import NORMALISATIONS

from .carriers import carried
from .passages import written

HERE = Path(__file__).parent / "rules"
CASES = [(file.stem, case) for file in sorted(HERE.glob("*.yaml")) for case in YAML(typ="safe").load(file)]


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule}: {case['name']}" for rule, case in CASES])
def test_reads(rule: str, case: dict[str, Any]) -> None:
    version = read_bytes(carried(case), "x", case.get("changes", "accepted"), case.get("beside", ()))
    assert written(version.blocks) == case["reads"]
    if "drops" in case:
        dropped = sorted(version.dropped, key=lambda each: each.at.line)
        assert [f"{each.at.line} {each.rule} | {each.text}" for each in dropped] == case["drops"]


def test_every_rule_has_a_file_and_every_file_a_rule() -> None:
    assert {rule.id for rule in NORMALISATIONS} == {file.stem for file in HERE.glob("*.yaml")}


def test_what_is_dropped_is_dropped_under_a_rule_that_drops() -> None:
    dropping = {rule.id for rule in NORMALISATIONS if rule.kind == "drop"}
    found = {each.rule for _, case in CASES for each in read_bytes(carried(case), "x").dropped}
    assert found == dropping
