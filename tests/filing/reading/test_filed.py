"""The model as it was filed reads to the tree of our filing copy, and every character of it is accounted for."""

from collections import Counter

import pytest

from generator.filing.reading import read, read_bytes
from generator.filing.version import Version
from generator.index import Index
from tests.filing.layouts import laid_out

from .agreements import FILED, model
from .passages import passages, shown

LABELS = "By:By:By:Name:Title:Name:Title:"
"""What a signature block says by being one."""


def test_reads_to_the_passages_of_our_filing_copy() -> None:
    assert shown(passages(read(FILED).blocks)) == shown(passages(model().blocks))


def test_says_what_it_left_out_and_where() -> None:
    dropped = read(FILED).dropped
    numbers = [(each.at.line, each.text) for each in dropped if each.rule == "page-number"]
    assert numbers == [(58, "1"), (121, "2"), (187, "3"), (237, "4"), (275, "5"), (301, "6")]
    assert {each.rule for each in dropped} == {"page-number", "dot-leader", "rule-line", "dash-escape"}


def accounted(version: Version) -> Counter[str]:
    """The characters of a reading, those left out among them."""
    found = [f"{each.letter}{each.text}" for each in Index(version.blocks).passages]
    return Counter("".join([*found, *(each.text for each in version.dropped), LABELS]).replace(" ", ""))


def test_accounts_for_every_character() -> None:
    assert accounted(read(FILED)) == Counter("".join(FILED.read_text("ascii").split()))


@pytest.mark.parametrize("seed", range(60))
def test_accounts_for_every_character_of_a_layout(seed: int) -> None:
    data = laid_out(model(), seed)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    assert accounted(read_bytes(data, "x")) == Counter("".join(text.split()))
