"""The PDF: its words, faces, pages, links and data, the same bytes everywhere, and nothing fetched."""

import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.tree.document import Block, Cell, Document, Paragraph, Row, Section, Signature, Table
from generator.writers.pdf import UnprintableWords, write
from generator.writers.press.engine import PressUnavailable, fetcher
from generator.writers.press.glyphs import missing_glyphs
from tests.every_node import AWKWARD, every_node, value, words
from tests.proof.words_pdf import Page, fonts, pages, poppler, words_of_pages
from tests.reading import words_of

ROOT = Path(__file__).parents[2]

DRAWN = "import sys; from generator.writers.pdf import write; from tests.every_node import every_node; "
TELL_HASH = "import hashlib; print(hashlib.sha256(write(every_node())).hexdigest())"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write(every_node())


def run(code: str, **environment: str) -> str:
    """What a fresh Python prints that runs `code` in the checkout."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run([sys.executable, "-c", code], env=settings, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def plain_objects(pdf: bytes) -> bytes:
    """Every byte of a PDF that is not in a stream, and every stream, inflated where it is deflated."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"\n".join(zlib.decompress(stream) for stream in streams if stream[:1] == b"\x78")


def with_firms(count: int) -> Document:
    """The every-node document with `count` firms in its first signature block and its annex."""
    names = [f"Underwriter No. {n} of Very Long Name & Partners Incorporated" for n in range(1, count + 1)]
    firms = tuple((value(name.upper(), "x"),) for name in names)
    rows = tuple(
        Row(id=f"row-{n}", cells=(Cell(words(name)), Cell(words("50,000,000"), amount=True)))
        for n, name in enumerate(names)
    )

    def changed(block: Block) -> Block:
        match block:
            case Section():
                return replace(block, blocks=tuple(changed(inner) for inner in block.blocks))
            case Signature(id="sig-agent"):
                return replace(block, firms=firms, agent=firms[0])
            case Table():
                return replace(block, body=rows)
            case _:
                return block

    document = every_node()
    return replace(document, blocks=tuple(changed(block) for block in document.blocks))


def test_the_words_are_the_documents_in_reading_order(pdf: bytes) -> None:
    assert words_of_pages(pages(pdf)) == words_of(every_node())


def test_every_face_is_ours_and_embedded(pdf: bytes) -> None:
    found = fonts(pdf)
    assert len(found) == 4, "the document has regular, bold, italic and bold italic words"
    assert all(name.startswith("Liberation-Serif") and embedded for name, embedded in found)


def test_signatures_and_annex_have_pages_of_their_own(pdf: bytes) -> None:
    firsts = [page.body.split("\n")[0].strip() for page in pages(pdf)]
    assert firsts == ["Exhibit 1.01", "Very truly yours,", "ANNEX A"]


def test_each_foot_has_the_page_number_over_the_drafts_line(pdf: bytes) -> None:
    feet = [page.foot.split("\n") for page in pages(pdf)]
    lines = [[line.strip() for line in foot if line.strip()] for foot in feet]
    assert lines == [[str(n), "Draft No. 3 — Doc. 12345 & <v2>"] for n in (1, 2, 3)]


def test_paper_metadata_and_dates(pdf: bytes) -> None:
    told = dict(re.findall(r"^([\w ]+):\s+(.*)$", poppler("pdfinfo", pdf), re.MULTILINE))
    assert told["Title"] == "Terms Agreement & <Every> Node"
    assert told["Author"] == AWKWARD
    assert told["Subject"].startswith("$2,000,000 3.500% Notes")
    assert told["Tagged"] == "yes" and "612 x 792" in told["Page size"]
    objects = plain_objects(pdf)
    assert b"/Lang (en-US)" in objects and b"/DisplayDocTitle true" in objects
    assert b"(D:20030124)" in objects and b'pdfuaid:part="1"' in pdf


def test_references_are_links_that_land_and_headings_are_bookmarks(pdf: bytes) -> None:
    objects = plain_objects(pdf)
    places = set(re.findall(rb"\(([\w-]+)\) \[\d+ 0 R /XYZ", objects))
    links = set(re.findall(rb"/Dest \(([\w-]+)\)", objects))
    assert links == {b"annex-a", b"restrictions-second"} <= places
    assert b"/URI" not in objects
    for title in (b"TERMS AGREEMENT", b"ACCEPTED:"):
        assert b"/Title (" + title + b")" in objects


def test_nothing_of_the_deal_but_its_words_is_in_the_file(pdf: bytes) -> None:
    objects = plain_objects(pdf)
    for told in (b"securities.principal", b"underwriters[", b"agreement.html", str(ROOT).encode(), b"/EmbeddedFile"):
        assert told not in objects


@pytest.mark.parametrize("count", [13, 17, 26, 40, 58])
def test_a_signature_is_never_cut_from_the_last_firms(count: int) -> None:
    document = with_firms(count)
    read = pages(write(document))
    last = " ".join(rf".*NO\. {count - before}" for before in (2, 1, 0))
    signing = re.compile(last + r" .*By: UNDER.*By:\s+/s/ Ann O’Neill.*Name:.*Title:", re.DOTALL)
    assert [page for page in read if signing.search(flat(page))]
    assert [page for page in read if "Very truly yours" in page.body and "NO. 1 OF" in page.body]
    accepted = [page for page in read if "ACCEPTED:" in page.body]
    assert len(accepted) == 1 and "By:" in accepted[0].body.partition("ACCEPTED:")[2]
    assert words_of_pages(without_repeated_heads(read)) == words_of(document)


def flat(page: Page) -> str:
    return page.body.replace("\u00a0", " ")


def without_repeated_heads(read: list[Page]) -> list[Page]:
    """The pages with the head of the annex on its first page alone."""
    head = re.compile(r"NAME OF UNDERWRITER\s+PRINCIPAL AMOUNT")
    starts = [n for n, page in enumerate(read) if "ANNEX" in page.body]
    return [page if n <= starts[0] else Page(head.sub("", page.body), page.foot) for n, page in enumerate(read)]


def test_a_long_annex_repeats_its_head_and_totals_once() -> None:
    annex = [page.body for page in pages(write(with_firms(95))) if "50,000,000" in page.body]
    assert len(annex) >= 3
    assert all("NAME OF UNDERWRITER" in page for page in annex)
    assert ["TOTAL" in page for page in annex] == [False] * (len(annex) - 1) + [True]
    assert annex[-1].count("50,000,000") >= 1


def test_a_character_without_a_glyph_is_refused_before_anything_is_set() -> None:
    assert missing_glyphs("Société €100 — “née” [●] a\u00a0b 你好 🙂") == ["你", "好", "🙂"]
    with pytest.raises(UnprintableWords, match=r"你 \(U\+4F60\)"):
        write(replace(every_node(), blocks=(Paragraph(id="strange", content=words("Bank 你")),)))


def test_a_document_without_a_date_has_none_in_its_data() -> None:
    objects = plain_objects(write(replace(every_node(), date=None)))
    assert b"CreationDate" not in objects and b"ModDate" not in objects


@pytest.mark.parametrize("address", ["http://example.com/x.css", "file:///etc/passwd", "data:text/css,", "ftp://x/y"])
def test_no_address_is_opened(address: str) -> None:
    with pytest.raises(ValueError, match="disallowed"):
        fetcher()(address)


def test_same_bytes_whatever_the_process_the_zone_and_the_machines_fonts() -> None:
    here = run(DRAWN + TELL_HASH, PYTHONHASHSEED="1", TZ="America/New_York")
    there = run(DRAWN + TELL_HASH, PYTHONHASHSEED="2", TZ="Asia/Tokyo", FONTCONFIG_FILE="/dev/null", LC_ALL="C")
    assert here == there


def test_weasyprint_is_loaded_when_a_pdf_is_written_and_leaves_the_environment_alone() -> None:
    quiet = run("import sys, generator.writers.pdf; print('weasyprint' in sys.modules, 'fontTools' in sys.modules)")
    assert quiet.split() == ["False", "False"]
    told = "print(os.environ.get('FONTCONFIG_FILE'), ctypes.util.find_library.__module__)"
    after = run(f"{DRAWN} import os, ctypes.util; write(every_node()); {told}")
    assert after.split() == [os.environ.get("FONTCONFIG_FILE", "None"), "ctypes.util"]


def test_without_pango_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text("print('noise')\nraise OSError('cannot load libgobject')\n")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{DRAWN}\n"
        "from generator.writers.press.engine import PressUnavailable\n"
        "try:\n    write(every_node())\nexcept PressUnavailable as told:\n    print(told)"
    )
    said = run(code)
    assert "libpango-1.0-0" in said and "cannot load libgobject" in said and "noise" not in said
    assert issubclass(PressUnavailable, RuntimeError)
