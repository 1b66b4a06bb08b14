"""Two sides are read beside each other, which settles hyphens at line ends, and two deals drafted as one copy."""

from pathlib import Path

from generator.filing.compare import compare
from generator.filing.sides import sides
from tests.sources import MODEL

PARTED = """\
      The Underwriters have agreed among themselves to terms on co-
obligors and to the self-
less settling of claims.
"""
WHOLE = """\
      The Underwriters have agreed among themselves to terms on
co-obligors and to the selfless settling of claims.
"""


def test_a_hyphen_in_doubt(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(PARTED)
    new.write_text(WHOLE)
    for one, other in ((old, new), (new, old)):
        here, there = sides(one, other)
        assert not compare(here.version, there.version).counts["substantive"]


def test_two_deals_are_one_copy(tmp_path: Path) -> None:
    open_ = tmp_path / "open.yaml"
    open_.write_text(MODEL.read_text("utf-8").replace("time: 9:00 p.m. Eastern Time", "time: TBD"), "utf-8")
    for one, other in ((MODEL, open_), (open_, MODEL)):
        here, there = sides(one, other)
        assert here.copy == there.copy == "draft"
        (change,) = compare(here.version, there.version).of("substantive")
        assert change.kind == "date"
