"""The redline, the conformed copy and the annotated page of an amended document, as written files."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.amendments.annotated import annotated
from generator.amendments.base.folded import fold
from generator.amendments.redlined import amended
from generator.writers import docx
from tests.proof.words_pdf import poppler

from .amended import WHOLES, documents, without_cover
from .resolver import resolved

NAMES = ["the model", *WHOLES]
MARK = re.compile(r" \[Note \d+\]")
LINK = re.compile(r'<a href="#([^"]+)">([^<]+)</a>')
FORMATS = ("docx", "pdf", "html", "txt")


def folded(lines: list[str]) -> list[str]:
    return [" ".join(fold(line).text.split()) for line in lines if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_all_accepted_is_the_conformed_copy_and_all_rejected_the_original(name: str) -> None:
    one, _ = documents()[name]
    written = docx.write(one.redline)
    later = resolved(written, "accepted")
    assert later == resolved(docx.write(without_cover(one)), "accepted")
    assert folded(resolved(written, "rejected")) == folded(one.resolution.base.text.split("\n"))
    body = len(later) - len(one.resolution.deemings)
    assert [MARK.sub("", line) for line in folded(later[:body])] == folded(amended(one.resolution).split("\n"))
    assert [line.startswith("[Note ") for line in later[body:]] == [True] * len(one.resolution.deemings)


@pytest.mark.parametrize("name", NAMES)
def test_every_change_leads_to_its_amendment_and_back(name: str) -> None:
    one, agreement = documents()[name]
    page = annotated(one, agreement).decode()
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    changed, listed = page.split('<ol id="amendments-list">')
    there = [target for target, _ in LINK.findall(changed)]
    items = set(re.findall(r'<li id="([^"]+)"', listed))
    assert set(there) == items and items <= set(ids)
    back = [target for target, _ in LINK.findall(listed)]
    assert sorted(back) == sorted(name for name in ids if re.fullmatch(r"(change|note)-\d+", name))
    notes = {f"note-{number}": deeming.amendment for number, deeming in enumerate(one.resolution.deemings, 1)}
    for change, index in (one.changes | notes).items():
        item = re.split(r"<li ", listed)[index + 1]
        assert f'href="#{change}"' in item, (change, index)
    assert len(there) == len(back)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the command writes, on the other side of the world as here."""
    here, there = (amend(tmp_path_factory.mktemp("amended"), *how) for how in (("UTC", "0"), ("Asia/Tokyo", "7")))
    assert here == there
    return here


def amend(folder: Path, zone: str, seed: str) -> dict[str, bytes]:
    program = "from generator.cli import main; main()"
    arguments = ["amend", "citigroup-2003-01-24", "--base", "specimen-1993", "--output", str(folder)]
    spoken = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", program, *arguments], env=spoken, check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in folder.glob("citigroup*")}


def test_the_clock_plays_no_part_and_every_file_is_there(written: dict[str, bytes]) -> None:
    stem = "citigroup-2003-01-24"
    names = {f"{stem}-{what}.{suffix}" for what in ("conformed", "redline") for suffix in FORMATS}
    assert set(written) == names | {f"{stem}-annotated.html"}


def test_every_page_says_specimen(written: dict[str, bytes]) -> None:
    for name, content in written.items():
        if name.endswith(".pdf"):
            pages = poppler("pdftotext", content).split("\f")
            assert len(pages) > 5 and all("SPECIMEN" in page for page in pages if page.strip()), name
        elif name.endswith(".docx"):
            with ZipFile(BytesIO(content)) as archive:
                feet = [
                    archive.read(part).decode()
                    for part in archive.namelist()
                    if "footer" in part and "_rels" not in part
                ]
            assert feet and all("SPECIMEN" in foot for foot in feet), name
        else:
            assert content.decode().count("SPECIMEN") >= 2, name


def test_a_document_that_is_none_does_not(tmp_path: Path) -> None:
    for name in WHOLES:
        one, agreement = documents()[name]
        assert b"SPECIMEN" not in annotated(one, agreement)
        assert "SPECIMEN" not in " ".join(resolved(docx.write(one.conformed), "accepted"))
