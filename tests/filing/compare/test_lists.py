"""Lists whose items are added, dropped or changed, and references to their items: a data file, `lists.yaml`."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.filing.compare import Change, compare
from generator.filing.reading import read_bytes

CASES = YAML(typ="safe").load(Path(__file__).with_name("lists.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_is_told(case: dict[str, Any]) -> None:
    found = compare(read_bytes(case["old"].encode(), "old"), read_bytes(case["new"].encode(), "new"))
    assert [written(change) for change in found.changes] == case["told"]


def written(change: Change) -> str:
    """A change as the data file has it."""
    what = f"{change.sort} {change.kind}" if change.kind else change.sort
    old, new = (side.text if side else "" for side in (change.old, change.new))
    notes = f" [{', '.join(change.notes)}]" if change.notes and change.notes != ("label",) else ""
    return f"{what}: {old} => {new}{notes}"
