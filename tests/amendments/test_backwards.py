"""An edited copy into amendments that lead to it: any edit, and the model's own redline."""

from collections.abc import Sequence

from hypothesis import given, settings

from generator.amendments.backwards.block import block
from generator.amendments.base.files import read_base
from generator.resources import templates_dir

from .random_edits import EDITS, Edit, edited

SPECIMEN = templates_dir() / "basic_provisions" / "specimen-1993.txt"
BASE = read_base(SPECIMEN, SPECIMEN.name)


@given(EDITS)
@settings(max_examples=100)
def test_any_edit_is_said_in_amendments(edits: Sequence[Edit]) -> None:
    """`block` itself resolves what it says, and raises where that does not lead to the edited copy."""
    assert "amendments:" in block(BASE, edited(BASE, edits))
