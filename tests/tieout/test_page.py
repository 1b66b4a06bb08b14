"""The page and the PDF: whole, escaped, the same bytes each time, and nothing fetched."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from generator.findings import Finding, Position
from generator.tieout.page import html, pdf
from generator.tieout.sheet import sheet
from generator.writers.pdf import UnprintableWords
from tests.proof.words_pdf import fonts, pages, poppler

from .deals import FERNHILL, HOSTILE, NAMES, ROOT, changed, index, made, page, straight, takedown


@pytest.mark.parametrize("name", NAMES)
def test_every_link_lands_on_the_one_anchor_of_its_name(name: str) -> None:
    ids = page(name).xpath("//@id")
    links = page(name).xpath("//@href")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_agreements_word_for_word(name: str) -> None:
    shown = []
    for paragraph in page(name).xpath("//div[@class='text']/p"):
        place = paragraph.find("strong")
        for line in paragraph.iter("br"):
            line.tail = f" {line.tail or ''}"
        shown.append(straight(paragraph.text_content().removeprefix(place.text_content())))
    said = [straight(f"{passage.letter} {passage.text}") for passage in index(name).passages]
    assert " ".join(" ".join(shown).split()) == " ".join(filter(None, said))


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_no_address_runs_nothing_and_escapes_the_deal(name: str) -> None:
    tags = {element.tag for element in page(name).iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "b", "i", "link", "img", "iframe", "object"}
    assert not page(name).xpath("//@src | //@style | //@onclick")
    written = html(made(name)).decode()
    assert "url(" not in written and "@import" not in written and "{{ " not in written
    if name == "awkward":
        assert straight(HOSTILE) in straight(page(name).text_content())


def test_findings_are_counted_and_all_but_notes_told() -> None:
    at = Position(takedown("model").file, 9, 3)
    findings = [
        Finding(at, "T101", "short & <sweet>"),
        Finding(replace(at, file="x/program.yaml"), "G102", "unused", "warning"),
        Finding(at, "S104", "T+5", "note"),
        Finding(at, "S203", "odd", "note"),
    ]
    counted = sheet(takedown("model"), findings)
    assert counted.counted == "1 error, 1 warning, 2 notes"
    assert counted.told == ("T101 error, line 9: short & <sweet>", "G102 warning, program.yaml:9: unused")
    assert "short &amp; &lt;sweet&gt;" in html(counted).decode()


def test_the_head_names_the_file_and_not_its_folder() -> None:
    headed = sheet(takedown("model"), (), b"program: x\n")
    assert headed.head.file == "model.yaml"
    assert headed.head.digest == sha256(b"program: x\n").hexdigest()
    written = html(headed).decode()
    assert str(Path(takedown("model").file).parent) not in written
    assert "Prepared by" in written and "Checked by" in written


def test_the_pdf_is_tagged_set_in_our_faces_and_has_its_heads_again() -> None:
    written = pdf(made("model"))
    told = dict(re.findall(r"^([\w ]+):\s+(.*)$", poppler("pdfinfo", written), re.MULTILINE))
    assert told["Tagged"] == "yes" and "612 x 792" in told["Page size"]
    assert told["Title"] == "Tie-out sheet: TERMS AGREEMENT dated January 24, 2003"
    assert int(told["Pages"]) <= 7
    assert all(face.startswith("Liberation-Serif") and embedded for face, embedded in fonts(written))
    read = pages(written)
    assert all("As printed" in one.body for one in read[:4])
    assert [f"Page {n} of {told['Pages']}" in " ".join(one.foot.split()) for n, one in enumerate(read, 1)] == [
        True
    ] * len(read)
    assert "Title row p. 6" in read[0].body.replace("\u00a0", " ")
    assert "3.500% Fixed Rate Senior Notes due 2008" in " ".join(read[5].body.split())


def test_the_pdf_escapes_and_refuses_what_it_cannot_print() -> None:
    assert "</script>" in " ".join(page.body for page in pages(pdf(made("awkward"))))
    with pytest.raises(UnprintableWords, match=r"你 \(U\+4F60\)"):
        pdf(sheet(changed(("name: SunTrust", "name: 你 SunTrust")), ()))


def test_same_bytes_whatever_the_process_and_the_zone() -> None:
    code = (
        "import hashlib, sys; from pathlib import Path; from generator import load; from generator.tieout import page;"
        "from generator.tieout.sheet import sheet; s = sheet(load(*map(Path, sys.argv[1:])), ());"
        "print([hashlib.sha256(made).hexdigest() for made in (page.html(s), page.pdf(s))])"
    )
    command = [sys.executable, "-c", code, str(FERNHILL), str(FERNHILL.parent / "templates")]
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    printed = {
        subprocess.run(command, env={**settings, **more}, check=True, capture_output=True).stdout
        for more in ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"})
    }
    assert len(printed) == 1
