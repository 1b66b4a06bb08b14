"""Two files are read beside each other, so that each settles the hyphens that the other's line ends leave open."""

from pathlib import Path

from generator.filing.compare import compare
from generator.filing.sides import sides

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
