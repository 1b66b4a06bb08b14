"""The foot of the pages that are signed: on each of them and no other, in PDF and DOCX; no words of the agreement."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from generator.agreement import document
from generator.drafting import Drafted, drafted
from generator.filing.compare import compare
from generator.filing.sides import sides
from generator.proofing import proof
from generator.takedown import Takedown, load
from generator.tree.document import Section
from generator.writers import docx
from generator.writers.ooxml.elements import R
from tests.open_xml.validator import invalid
from tests.proof.deals import with_firms, written
from tests.proof.words_pdf import pages
from tests.sources import model
from tests.writers.word_file import W, WordFile

FOOT = "[Signature Page to Terms Agreement dated January 27, 2003]"
FORMATS = ("pdf", "docx", "html", "txt")


def later(folder: Path, **changes: object) -> Takedown:
    """The model a working day later, which its program gives a foot."""
    return model().changed({"date": "2003-01-27", "draft.document": "NYDOCS1-712345", **changes}).takedown(folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("later")


@pytest.fixture(scope="module")
def made(folder: Path) -> Drafted:
    return drafted(later(folder), "draft", FORMATS)


def signed_pages(pdf: bytes) -> list[bool]:
    """Whether each page has the foot, below its number; it is never among the words above."""
    read = pages(pdf)
    assert not any("Signature Page" in page.body for page in read)
    feet = [[line.strip() for line in page.foot.split("\n") if line.strip()] for page in read]
    assert all(foot[:1] == [str(number)] for number, foot in enumerate(feet, 1))
    assert all(foot[1] == FOOT for foot in feet if "Signature Page" in " ".join(foot))
    return [FOOT in foot for foot in feet]


def test_on_the_signature_page_alone(made: Drafted) -> None:
    assert signed_pages(made.files["pdf"]) == [False] * 5 + [True, False]


def test_on_every_signature_page_of_many(folder: Path) -> None:
    deal = with_firms([(f"Firm {number} LLC", 25_000_000) for number in range(1, 41)])
    deal["date"] = "2003-01-27"
    for firm in deal["underwriters"]:
        firm["signs_for"] = "itself"
    pdf = drafted(load(written(deal, folder / "forty.json")), "execution", ("pdf",)).files["pdf"]
    signed = ["By:" in page.body or "Very truly yours" in page.body for page in pages(pdf)]
    assert signed_pages(pdf) == signed and sum(signed) > 5


def test_a_section_of_its_own_in_word(made: Drafted, tmp_path: Path) -> None:
    data = made.files["docx"]
    with ZipFile(BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
        feet = {name: archive.read(name).decode() for name in archive.namelist() if "footer" in name}
    targets = {each.get("Id"): each.get("Target") for each in etree.fromstring(relations)}
    ids = [each.get(f"{{{R}}}id") for each in WordFile(data).tree("document").iter(f"{W}footerReference")]
    assert [targets[id] for id in ids] == ["footer.xml", "footer2.xml", "footer.xml"]
    assert FOOT.replace(" 27", "\u00a027") in feet["word/footer2.xml"] and "Signature" not in feet["word/footer.xml"]
    file = tmp_path / "later.docx"
    file.write_bytes(data)
    assert invalid([file]) == []


def test_signatures_at_the_end_end_the_file(folder: Path) -> None:
    tree = document(later(folder), "draft")
    ends = replace(tree, blocks=tuple(block for block in tree.blocks if not _is_annex(block)))
    body = WordFile(docx.write(ends)).body
    assert body[-1].tag == f"{W}sectPr" and len(list(body.iter(f"{W}sectPr"))) == 2


def _is_annex(block: object) -> bool:
    return isinstance(block, Section) and block.role == "annex"


def test_no_words_of_the_agreement(made: Drafted, folder: Path) -> None:
    """Read back as written, and compared with the deal: nothing differs; the other formats have no pages."""
    takedown = later(folder)
    assert proof(takedown, made.tree, made.files) == []
    for form in ("pdf", "docx"):
        file = folder / f"later.{form}"
        file.write_bytes(made.files[form])
        old, new = sides(Path(takedown.file), file, "draft")
        found = compare(old.version, new.version).changes
        assert {change.sort for change in found} <= {"typographic", "layout"}
        assert "Signature Page" not in repr(found)
    assert all(b"Signature Page" not in made.files[form] for form in ("html", "txt"))


@pytest.mark.parametrize(
    ("said", "day", "foot"),
    [
        (None, "2003-01-27", True),
        ("yes", "2003-01-24", True),
        ("no", "2003-01-27", False),
        ("2003-01-25..", "2003-01-24", False),
        ("2003-01-25..", "2003-01-25", True),
        ("2003-01-25..", "TBD", True),
        ("..2003-01-24", "2003-01-25", False),
        ("no", "TBD", False),
    ],
)
def test_the_program_says_whether(said: str | None, day: str, foot: bool, tmp_path: Path) -> None:
    changes = {"date": day} | ({"program.signature_foot": said} if said else {})
    sources = model().changed(changes)
    made = document((sources if said else sources.without("program.signature_foot")).takedown(tmp_path), "draft")
    assert bool(made.signature_foot) is foot


def test_the_model_and_a_filing_copy_have_none(folder: Path, tmp_path: Path) -> None:
    assert document(model().takedown(tmp_path), "execution").signature_foot == ()
    assert document(later(folder), "filing").signature_foot == ()
