"""The PDF's pages as facts, and that the same deal gives the same bytes in any process."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import FORMATS, Files
from .deals import MODEL
from .words_pdf import Page, fonts, pages, poppler, size

LETTER = (612.0, 792.0)

DIGESTS = """
import hashlib, json, sys
from generator import draft, load
files = draft(load(sys.argv[1]), copy="filing", formats=sys.argv[2:])
json.dump({form: hashlib.sha256(content).hexdigest() for form, content in files.items()}, sys.stdout)
"""


@pytest.fixture(scope="session")
def paper(filing: Files) -> list[Page]:
    """The pages of the model's PDF."""
    return pages(filing["pdf"])


def page_of(words: str, paper: list[Page]) -> int:
    """The index of the only page that has these words."""
    (found,) = (index for index, page in enumerate(paper) if words in " ".join(page.body.split()))
    return found


def test_letter_paper(filing: Files) -> None:
    """Each page is 8.5 by 11 inches."""
    assert size(filing["pdf"]) == LETTER


def test_each_page_has_its_number_at_the_foot_and_nothing_else(paper: list[Page]) -> None:
    """The number of the page in the bottom margin; no words of the agreement stand there."""
    assert [page.foot.split() for page in paper] == [[str(number + 1)] for number in range(len(paper))]


def test_margins_are_an_inch(filing: Files, paper: list[Page]) -> None:
    """No word of a page stands within 70 points of its left, right or upper edge."""
    boxes = poppler("pdftotext", filing["pdf"], "-bbox").split("<word ")[1:]
    edges = [
        {side: float(box.split(f'{side}="')[1].split('"')[0]) for side in ("xMin", "xMax", "yMin")} for box in boxes
    ]
    assert len(edges) > 1994 + len(paper)
    assert min(edge["xMin"] for edge in edges) >= 70
    assert max(edge["xMax"] for edge in edges) <= 612 - 70
    assert min(edge["yMin"] for edge in edges) >= 70


def test_each_signature_block_is_whole_on_one_page(paper: list[Page]) -> None:
    """From "Very truly yours," to the lead manager's title, and from "ACCEPTED:" to the Company's officer's."""
    signing = page_of("Very truly yours,", paper)
    assert page_of("Title: Vice President", paper) == signing
    assert page_of("By: /s/ Jeffrey A. Drake", paper) == signing
    accepting = page_of("ACCEPTED:", paper)
    assert page_of("By: /s/ Charles E. Wainhouse", paper) == page_of("Title: Assistant Treasurer", paper) == accepting


def test_signatures_and_annex_have_pages_of_their_own(paper: list[Page]) -> None:
    """Annex A is the last page, from its top; the signature page before it has no words of the agreement's body."""
    assert paper[-1].body.split()[:2] == ["ANNEX", "A"]
    assert page_of("$2,000,000,000 aggregate", paper) == 0
    signing = page_of("Very truly yours,", paper)
    assert signing == len(paper) - 2
    assert "Please accept this offer" not in " ".join(paper[signing].body.split())


def test_no_page_but_the_last_two_is_short(paper: list[Page]) -> None:
    """A page of running text is filled: pages end for want of room, not by accident."""
    filled = [sum(1 for line in page.body.split("\n") if line.strip()) for page in paper[:-3]]
    assert min(filled) >= 25, filled


def test_only_the_bundled_face_is_used(filing: Files) -> None:
    """Liberation Serif, embedded, and no other font: nothing fell back to what the machine has."""
    used = fonts(filing["pdf"])
    assert used
    assert [name for name, embedded in used if not (embedded and name.startswith("Liberation-Serif"))] == []


def digests(room: Path, **environment: str) -> dict[str, str]:
    """The SHA-256 of each format of the model, drafted by a new process in another directory and environment."""
    root = str(Path(__file__).parents[2])
    run = subprocess.run(
        [sys.executable, "-c", DIGESTS, str(MODEL), *FORMATS],
        cwd=room,
        env=os.environ | {"PYTHONPATH": root} | environment,
        check=True,
        capture_output=True,
        timeout=120,
    )
    found: dict[str, str] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2003", "TZ": "America/New_York", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1043366400"},
    ],
    ids=["tokyo", "new-york"],
)
def test_the_same_bytes_in_another_process(filing: Files, environment: dict[str, str], tmp_path: Path) -> None:
    """Hash seed, time zone, locale, directory and clock leave no trace in any format."""
    here = {form: hashlib.sha256(content).hexdigest() for form, content in filing.items()}
    assert digests(tmp_path, **environment) == here
