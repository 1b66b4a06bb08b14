"""The copies that nobody has signed: each says the same in every format, and what was filed but for what is its own."""

import pytest

from .conftest import FORMATS, Files, Words
from .words import difference, words_of_filed
from .words_pdf import pages

FOOT = "NYDOCS1-712345 -- Version 4 -- Draft -- Cleary & Co. -- Confidential".split()
"""What the deal gives for the foot of a draft's pages."""

SIGNED = (
    "By: /s/ Jeffrey A. Drake Name: Jeffrey A. Drake Title: Vice President",
    "By: /s/ Charles E. Wainhouse Name: Charles E. Wainhouse Title: Assistant Treasurer",
)


def unsigned(filed: str, blank: str = "") -> list[str]:
    """The words that were filed, less the exhibit legend, `blank` for the name and the title of each who signs."""
    text = " ".join(words_of_filed(filed)).removeprefix("Exhibit 1.01 ")
    for line in SIGNED:
        assert text.count(line) == 1
        text = text.replace(line, f"By: Name: {blank} Title: {blank}")
    return text.split()


@pytest.mark.parametrize("form", FORMATS)
def test_execution_copy(form: str, copies: dict[str, Words], filed: str) -> None:
    """No exhibit legend, empty signature lines, no foot; every other word as filed."""
    told = difference(unsigned(filed), copies["execution"][form])
    assert not told, f"{form}: {told}"


@pytest.mark.parametrize("form", FORMATS)
def test_draft(form: str, copies: dict[str, Words], filed: str) -> None:
    """As the execution copy, with a blank for each fact that is open; the foot once where there are no pages."""
    blank = "[*]" if form == "txt" else "[\u25cf]"
    expected = [blank if word == "99.478%" else word for word in unsigned(filed, blank)]
    told = difference(expected + ([] if form in ("docx", "pdf") else FOOT), copies["draft"][form])
    assert not told, f"{form}: {told}"


def test_foot_of_a_draft(circulated: Files) -> None:
    """Each page of a draft has its number and the foot in its bottom margin, and nothing else there."""
    feet = [page.foot.replace("\u2014", "--").split() for page in pages(circulated["pdf"])]
    assert feet == [[str(number + 1), *FOOT] for number in range(len(feet))]
