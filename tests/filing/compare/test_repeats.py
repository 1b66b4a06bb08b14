"""A text that repeats itself, and breaks between paragraphs that stand elsewhere on the other side."""

from pathlib import Path

import pytest

from generator.filing.compare import Comparison, compare
from generator.filing.version import Version
from generator.tree.document import Paragraph, Text
from tests.bench.comparing.one import compared
from tests.bench.comparing.texts import texts
from tests.diffbench.scoring import loud

FIRST = "The Securities will be represented by one or more global Securities registered in the name of DTC."
SECOND = "Owners of beneficial interests will be entitled to physical delivery in certificated form only."
THIRD = "Principal and interest shall be payable in United States dollars to the holders of record."


def test_as_many_changes_as_edits_though_every_clause_stands_many_times(tmp_path: Path) -> None:
    about = texts(12_000, tmp_path)
    assert len(loud(compared(about.old, about.new))) == about.edits


def parted(*paragraphs: str) -> Version:
    """Paragraphs as a version that was read."""
    made = (Paragraph(id=f"paragraph-{n}", content=(Text(said),), at=f"x:{n}") for n, said in enumerate(paragraphs, 1))
    return Version("x", tuple(made))


def told(*old: str, new: tuple[str, ...]) -> Comparison:
    """What is told of paragraphs beside others."""
    return compare(parted(*old), parted(*new))


@pytest.mark.parametrize("cut", [12, 40, 70])
def test_a_break_elsewhere_is_layout(cut: int) -> None:
    at = FIRST.index(" ", cut)
    new = (FIRST[:at], f"{FIRST[at + 1 :]} {SECOND} {THIRD}")
    for one, other in (((f"{FIRST} {SECOND}", THIRD), new), (new, (f"{FIRST} {SECOND}", THIRD))):
        assert [(each.sort, each.rules) for each in told(*one, new=other).changes] == [("layout", ("paragraph-split",))]


def test_a_change_beside_such_a_break_is_told_alone() -> None:
    made = told(f"{FIRST} {SECOND}", THIRD, new=(FIRST, f"{SECOND} {THIRD}".replace("dollars", "euro")))
    (change,) = loud(made)
    assert change.old and change.new and (change.old.text, change.new.text) == ("dollars", "euro")


@pytest.mark.parametrize(("old", "new"), [("not able", "notable"), ("5 00 notes", "500 notes"), ("a part", "apart")])
def test_words_run_together_beside_such_a_break_are_of_substance(old: str, new: str) -> None:
    said = f"The Underwriters are {{}} to be named in the city of New York on the Closing Date. {SECOND}"
    for one, other in ((old, new), (new, old)):
        made = told(said.format(one), new=(said.format(other).removesuffix(f" {SECOND}"), SECOND))
        assert len(loud(made)) == 1
