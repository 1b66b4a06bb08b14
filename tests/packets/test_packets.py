"""Pages go out, are signed or scanned, come back, and make the executed agreement; what is not of it is refused."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import ImageDraw

from generator.findings import Finding
from generator.packets.executed import Closing, Release
from generator.packets.packet import Packet, packet_of
from generator.packets.recording import Unrecorded, recorded
from generator.packets.returned import returned
from generator.signing.placed import placed_fields
from generator.takedown import load
from tests.commands.transcript import Given, Part, Step, played
from tests.conformance.signing import signed
from tests.conformance.verapdf import PROFILES, failures
from tests.proof.deals import MODEL

FIRM, ISSUER = "sig-1-salomon-smith-barney", "sig-2-citigroup"


@cache
def packet() -> Packet:
    return packet_of(load(MODEL), "execution", "deal")


@cache
def out() -> dict[str, bytes]:
    return packet().files()


def shown(one: Packet) -> str:
    """The draft of a packet, as messages name it."""
    assert one.made.identity is not None
    return one.made.identity.shown


def page_file(field: str) -> str:
    return f"deal-execution-{field}.pdf"


def signed_page(field: str, name: str = "Ann") -> bytes:
    return signed(out()[page_file(field)], field, name)


def scanned(file: bytes, suffix: str = "png") -> bytes:
    """A picture of the first page, signed with a pen."""
    image = pdfium.PdfDocument(file)[0].render(scale=1.5).to_pil().convert("RGB")
    ImageDraw.Draw(image).line([(150, 690), (200, 660), (230, 700)], fill=(0, 0, 120), width=3)
    made = BytesIO()
    image.save(made, {"png": "PNG", "jpg": "JPEG", "tif": "TIFF", "pdf": "PDF"}[suffix], resolution=108)
    return made.getvalue()


@pytest.fixture
def back(tmp_path: Path) -> Callable[..., tuple[Closing, list[Finding]]]:
    """What comes of files that came back under their names."""

    def collected(**files: bytes) -> tuple[Closing, list[Finding]]:
        folder = tmp_path / "back"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, data in files.items():
            (folder / name.replace("__", ".")).write_bytes(data)
        pages, findings = returned(folder, packet())
        return Closing(packet(), tuple(pages), tuple(findings), Release("2003-01-24", "counsel")), findings

    return collected


def test_each_signatory_has_a_page_with_one_field() -> None:
    files = {name: data for name, data in out().items() if "-sig-" in name}
    assert list(files) == [page_file(FIRM), page_file(ISSUER)]
    for (name, data), field in zip(files.items(), (FIRM, ISSUER), strict=True):
        assert [(one.name, one.page) for one in placed_fields(data)] == [(field, 1)]
        with pdfium.PdfDocument(data) as document:
            text = document[0].get_textpage().get_text_bounded()
        assert len(pdfium.PdfDocument(data)) == 1 and "Very truly yours" in text and text.split()[-1] == "6", name
        assert [failures(data, profile) for profile in PROFILES] == [[], []]


def test_the_sheet_says_who_signs_what() -> None:
    told = json.loads(out()["deal-execution-packet.json"])
    assert [(page["party"], page["signatory"], page["page"], page["file"]) for page in told["pages"]] == [
        ("Salomon Smith Barney Inc.", "Jeffrey A. Drake", 6, page_file(FIRM)),
        ("Citigroup Inc.", "Charles E. Wainhouse", 6, page_file(ISSUER)),
    ]
    with pdfium.PdfDocument(out()["deal-execution-packet.pdf"]) as document:
        words = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert "SIGNATURE PACKET" in words and "Charles E. Wainhouse, Assistant Treasurer" in words
    assert packet().files() == out()


def test_signed_pages_make_the_executed_agreement(back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    firm, issuer = signed_page(FIRM), signed_page(ISSUER, "Bob")
    closing, findings = back(one__pdf=firm, two__pdf=issuer)
    assert not findings and not closing.outstanding
    files = closing.files()
    assert list(files) == ["deal-executed.pdf", "deal-closing.json", "deal-closing.pdf"]
    with pikepdf.open(BytesIO(files["deal-executed.pdf"])) as executed:
        assert len(executed.pages) == 8 and "/AcroForm" not in executed.Root
        assert {name: bytes(spec.get_file().read_bytes()) for name, spec in executed.attachments.items()} == {
            "one.pdf": firm,
            "two.pdf": issuer,
        }
        assert b"pdfaid" not in executed.Root.Metadata.read_bytes()
    with pdfium.PdfDocument(files["deal-executed.pdf"]) as document:
        ends = [page.get_textpage().get_text_bounded().split()[-1] for page in document]
    assert ends == ["1", "2", "3", "4", "5", "6", "6", "7"]
    told = json.loads(files["deal-closing.json"])
    assert (told["released"], told["by"], told["outstanding"], told["remarks"]) == ("2003-01-24", "counsel", [], [])
    assert told["pages"][1]["signed"].startswith("digital signature of Bob on 20")
    assert closing.files() == files


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "pdf"])
def test_a_scan_is_taken_with_a_warning(suffix: str, back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    scan = {f"deal-execution-{ISSUER}__{suffix}": scanned(out()[page_file(ISSUER)], suffix)}
    closing, findings = back(one__pdf=signed_page(FIRM), **scan)
    assert [(finding.code, finding.severity) for finding in findings] == [("K105", "warning")]
    assert shown(packet()) in findings[0].message
    with pdfium.PdfDocument(closing.files()["deal-executed.pdf"]) as document:
        assert len(document) == 8 and document[6].get_size() == pytest.approx((612, 792), abs=30)
        assert min(document[6].render(scale=0.5, grayscale=True).to_pil().getdata()) < 120


def test_what_is_missing_is_outstanding(back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    closing, findings = back(one__pdf=signed_page(FIRM))
    assert not findings and [page.field.party for page in closing.outstanding] == ["Citigroup Inc."]
    assert "deal-executed.pdf" not in closing.files()
    assert json.loads(closing.record())["outstanding"] == ["Citigroup Inc."]


def test_a_page_of_another_draft_names_both(tmp_path: Path, back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    deal = tmp_path / f"{MODEL.stem}.yaml"
    deal.write_text(MODEL.read_text("utf-8").replace("99.478%", "99.500%"), "utf-8")
    before = packet_of(load(deal), "execution", "deal")
    page = before.pages[0]
    closing, (finding,) = back(one__pdf=signed(before.page(page), page.field.name, "Ann"))
    assert (finding.code, finding.severity) == ("K105", "warning")
    assert shown(before) in finding.message and shown(packet()) in finding.message
    assert len(closing.pages) == 1


def test_a_broken_signature_is_refused(back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    page = signed_page(FIRM)
    at = page.index(b"/Info")
    _, (finding,) = back(one__pdf=page[:at] + b"/Inf0" + page[at + 5 :])
    assert finding.code == "K103" and "changed after it was put" in finding.message


def test_a_page_that_shows_something_else_is_refused(back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    """A name is painted over before the page is signed: the signature is intact, the page is not ours."""
    made = BytesIO()
    with pikepdf.open(BytesIO(out()[page_file(FIRM)])) as pdf:
        pdf.pages[0].contents_add(b"q 1 1 1 rg 300 100 400 60 re f Q")
        pdf.save(made)
    _, (finding,) = back(one__pdf=signed(made.getvalue(), FIRM, "Ann"))
    assert finding.code == "K103" and "shows something else" in finding.message


def test_an_unsigned_page_is_refused(back: Callable[..., tuple[Closing, list[Finding]]]) -> None:
    _, (finding,) = back(one__pdf=out()[page_file(FIRM)])
    assert finding.code == "K103" and "neither a digital signature nor a mark" in finding.message


DAY = "2003-01-24"


def test_the_day_is_recorded_and_nothing_else_changes() -> None:
    text = MODEL.read_text("utf-8").replace(f", signed: {DAY}", "")
    made = recorded(text, load(MODEL), ("Salomon Smith Barney Inc.", "Citigroup Inc."), DAY)
    assert made == MODEL.read_text("utf-8") and made.count(f"signed: {DAY}") == 2
    block = text.replace(
        "by: {name: Jeffrey A. Drake, title: Vice President}",
        "by:\n      name: Jeffrey A. Drake\n      title: Vice President  # as told",
    )
    assert f"      title: Vice President  # as told\n      signed: {DAY}\n" in recorded(
        block, load(MODEL), ("Salomon Smith Barney Inc.",), DAY
    )
    with pytest.raises(Unrecorded, match=r"Nobody Inc\."):
        recorded(text, load(MODEL), ("Nobody Inc.",), DAY)


def test_nothing_signed_is_overwritten(tmp_path: Path) -> None:
    """Neither by another packet, nor by a draft that is told to replace what is there."""
    given = Given("deal.yaml", "as shipped", ())
    first: list[Part] = [
        given,
        Step("terms packet deal.yaml", (), 0),
        Step("terms draft deal.yaml --format pdf", (), 0),
    ]
    played(first, tmp_path)
    for name, field in ((page_file(FIRM), FIRM), ("deal-execution.pdf", FIRM)):
        file = tmp_path / "output" / name
        file.write_bytes(signed(file.read_bytes(), field, "Ann"))
    kept = {file: file.read_bytes() for file in (tmp_path / "output").glob("*.pdf")}
    again: list[Part] = [
        Step("terms packet deal.yaml", (), 0),
        Step("terms draft deal.yaml --format pdf --force", (), 0),
    ]
    for step in played(again, tmp_path):
        assert isinstance(step, Step) and step.code == 2
    assert {file: file.read_bytes() for file in (tmp_path / "output").glob("*.pdf")} == kept
