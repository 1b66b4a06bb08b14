"""One redline of ten edits in each format, as someone has read it; and the same bytes in every process."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from generator.filing.compare import compare
from generator.filing.show.formats import Wanted, write
from generator.filing.show.redline import redline
from generator.filing.sides import side
from tests.goldens.golden import check
from tests.sources import MODEL

from .ten import EDITED, ten

GOLDENS = Path(__file__).parent / "goldens"
SCRIPT = """
import sys
from hashlib import sha256
from tests.filing.show.ten import ten
from generator.filing.show.formats import Wanted, write
for name in ("html", "docx", "pdf"):
    print(sha256(write(ten(), name, Wanted())).hexdigest())
"""


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def test_html(rewrite_goldens: bool) -> None:
    check(GOLDENS / "ten-edits.html", write(ten(), "html", Wanted()), rewrite_goldens)


def test_docx(rewrite_goldens: bool) -> None:
    with ZipFile(BytesIO(write(ten(), "docx", Wanted()))) as archive:
        body = archive.read("word/document.xml").replace(b"<w:p>", b"\n<w:p>").replace(b"<w:tbl>", b"\n<w:tbl>")
    check(GOLDENS / "ten-edits.document.xml", body, rewrite_goldens)


def test_pdf(rewrite_goldens: bool) -> None:
    text = "\n\f\n".join(pages(write(ten(), "pdf", Wanted())))
    check(GOLDENS / "ten-edits.pdf.txt", f"{text}\n".encode(), rewrite_goldens)


def test_no_format_names_the_tool_or_a_folder() -> None:
    for name in ("html", "docx", "pdf"):
        content = write(ten(), name, Wanted())
        if name == "docx":
            with ZipFile(BytesIO(content)) as archive:
                content = b"".join(map(archive.read, archive.namelist()))
        for word in (str(MODEL.parent), str(EDITED.parent), "terms-agreement"):
            assert word.encode() not in content, (name, word)


def test_two_processes_write_the_same_bytes() -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(__file__).parents[3],
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert said[0] == said[1]
    assert len(said[0].split()) == 3


def test_the_cover_tells_the_page_of_each_change() -> None:
    found = pages(write(ten(), "pdf", Wanted()))
    cover = [number for number, text in enumerate(found) if "BLACKLINE" in text or "No. Change" in text]
    assert cover == [0, 1]
    for words, page in (("99.135%", 3), ("UBS WARBURG LLC", 8), ("UBS Warburg LLC", 9)):
        assert words in found[page - 1]
    assert "12 of substance" in found[0] and "citigroup-2003-01-24 (filing copy)" in found[0]
    assert "ten-edits (filing copy)" in found[0]


@pytest.mark.parametrize("first", ["99.478%", "Additional Terms"])
def test_changed_pages_keep_their_numbers(first: str, tmp_path: Path) -> None:
    edited = tmp_path / "one.yaml"
    title = "    by: {name: Jeffrey A. Drake, title: Vice President"
    text = MODEL.read_text("utf-8")
    assert title in text
    edited.write_text(text.replace(title, title.replace("Vice President", "Director")), "utf-8")
    old, new = side(MODEL), side(edited)
    made = redline(compare(old.version, new.version), old, new)
    whole, some = (pages(write(made, "pdf", Wanted(changed_pages=only))) for only in (False, True))
    assert len(whole) > len(some) == 2
    assert some[1] == whole[-2]
    assert "DirectorDirector" not in some[1] and "Vice PresidentDirector" in some[1]
    assert f"\n{len(whole) - 1}\n" in some[1]
    assert not any(first in page for page in some[1:])
