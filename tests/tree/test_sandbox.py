"""A template cannot reach Python, nor a fact's bare value, nor print words that have no origin."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from generator.agreement import document
from generator.findings import Refused

from .probe import FRONT, probe, tree

CASES: list[dict[str, str]] = YAML(typ="base").load(Path(__file__).with_name("sandbox.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["no"])
def test_is_refused(case: dict[str, str], tmp_path: Path) -> None:
    takedown = probe(tmp_path, f"<p>\n{case['template']}\n</p>")
    with pytest.raises(Refused) as refused:
        document(takedown, "filing")
    (finding,) = refused.value.findings
    assert (Path(finding.position.file).name, finding.code) == ("probe.html", "P101")
    assert finding.position.line == FRONT.count("\n") + 2
    assert finding.message.startswith(f"in clause probe: {case['says']}")


def test_what_is_refused_is_the_only_trouble(tmp_path: Path) -> None:
    """The probe itself is sound: without the forbidden expression it drafts."""
    assert tree(tmp_path, "<p>\n{{ deal.date }}\n</p>").blocks
