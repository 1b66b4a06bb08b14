"""An execution PDF: archival, accessible, signed field by field without a fix, and telling when it was changed."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import page
import pikepdf
import pypdfium2 as pdfium
import pytest
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.diff_analysis import ModificationLevel

from generator.identity import ENTRIES, Identity, entries, read
from generator.signing.placed import packet_of, placed_fields, signatures_json
from generator.tree.fields import signature_fields, with_fields
from generator.writers import pdf as writer
from generator.writers.press.archival import HEAD
from tests.conformance import made
from tests.conformance.signing import statuses
from tests.conformance.verapdf import PROFILES, checks, failures
from tests.every_node import every_node
from tests.proof.words_pdf import fonts

QUICK = {"PDF/A-3a": page.ValidationProfile.PDF_A_3A, "PDF/UA-1": page.ValidationProfile.PDF_UA_1}


def sound(file: bytes) -> None:
    """veraPDF and qpdf find nothing, and only our faces are in the file."""
    for profile in PROFILES:
        assert failures(file, profile) == [], profile
    with NamedTemporaryFile(suffix=".pdf") as kept:
        Path(kept.name).write_bytes(file)
        checked = subprocess.run(["qpdf", "--check", kept.name], capture_output=True, timeout=60)
    assert checked.returncode == 0, checked.stderr
    assert all(face.startswith("Liberation-Serif") and embedded for face, embedded in fonts(file))


def test_the_profiles_are_whole() -> None:
    assert {name: checks(name) > 100 for name in PROFILES} == dict.fromkeys(PROFILES, True)


@pytest.mark.parametrize("signatories", made.SIGNATORIES)
def test_unsigned(signatories: int) -> None:
    file = made.unsigned(signatories)
    sound(file)
    for profile in QUICK.values():
        assert page.validate_pdf_bytes(file, profile=profile).failures == []
    assert [field.name for field in placed_fields(file)] == made.names(signatories)
    assert len(set(made.names(signatories))) == signatories
    assert not any(field.signed for field in placed_fields(file))
    assert file.count(b"startxref") == 1  # one revision


@pytest.mark.parametrize(
    ("copy", "fields"), [("draft", 2), ("filing", 0), ("annex", 2), ("term sheet", 0), ("series", 3)]
)
def test_other_copies(copy: str, fields: int) -> None:
    file = made.copies()[copy]
    sound(file)
    assert len(placed_fields(file)) == fields


def test_whatever_an_agreement_holds() -> None:
    sound(writer.write(every_node()))


def test_what_does_not_conform_is_told() -> None:
    """The same files without what makes them conform: neither validator passes whatever it is given."""
    file = made.unsigned(2)
    cut = file.replace(b"pdfuaid:part", b"pdfuaid:trap")
    assert [said[:4] for said in failures(cut, "PDF/UA-1")] == ["5-2:"]
    out = BytesIO()
    with pikepdf.open(BytesIO(file)) as pdf:
        del pdf.Root.MarkInfo
        pdf.save(out)
    assert any(said.startswith("6.7") for said in failures(out.getvalue(), "PDF/A-3a"))
    assert page.validate_pdf_bytes(cut, profile=QUICK["PDF/UA-1"]).failures


def test_signed_alone() -> None:
    sound(made.once(1))
    (only,) = statuses(made.once(1), "Ann")
    assert only.bottom_line and only.modification_level == ModificationLevel.NONE


@pytest.mark.parametrize("signatories", [2, 10, 40])
def test_signed_one_after_the_other(signatories: int) -> None:
    if signatories < 40:
        sound(made.once(signatories))
    file = made.twice(signatories)
    sound(file)
    first, second = statuses(file, "Ann", "Bob")
    assert first.bottom_line and second.bottom_line
    assert first.modification_level == ModificationLevel.FORM_FILLING
    assert second.modification_level == ModificationLevel.NONE
    assert [field.signed for field in placed_fields(file)] == [at < 2 for at in range(signatories)]
    assert file.startswith(made.once(signatories)) and made.once(signatories).startswith(made.unsigned(signatories))


def test_poppler_agrees(tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(made.twice(2))
    told = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, timeout=60).stdout
    assert told.count("Signature Validation: Signature is Valid.") == 2
    assert told.count("Total document signed") == 1


def test_a_number_painted_over_is_a_modification() -> None:
    update: Any = IncrementalPdfFileWriter(BytesIO(made.twice(2)))
    over = StreamObject(stream_data=b"q 1 1 1 rg 90 600 400 40 re f Q")
    update.add_stream_to_page(0, update.add_object(over))
    out = BytesIO()
    update.write(out)
    for status in statuses(out.getvalue(), "Ann", "Bob"):
        assert status.modification_level == ModificationLevel.OTHER and not status.bottom_line


def test_a_commitment_drawn_anew_is_a_modification() -> None:
    """The Annex in a later update, with another figure where there was one."""
    update: Any = IncrementalPdfFileWriter(BytesIO(made.twice(10)))
    place, _ = update.find_page_for_modification(-1)
    page = place.get_object()
    drawn = page["/Contents"].data
    one, two = b"0014000f0013", b"0015000f0013"  # 1,0 and 2,0 by the numbers of their glyphs
    assert drawn.count(one) == 9  # a commitment each
    page["/Contents"] = update.add_object(StreamObject(stream_data=drawn.replace(one, two, 1)))
    update.update_container(page)
    out = BytesIO()
    update.write(out)
    for status in statuses(out.getvalue(), "Ann", "Bob"):
        assert status.intact and status.modification_level == ModificationLevel.OTHER and not status.bottom_line


def test_a_digit_changed_in_place_breaks_it() -> None:
    file = made.once(2)
    at = file.index(b"/Rect [")
    first, *_ = statuses(file[:at] + file[at:].replace(b"276", b"277", 1), "Ann")
    assert not first.intact


@pytest.mark.parametrize("signatories", made.SIGNATORIES)
def test_each_field_lies_on_its_line(signatories: int) -> None:
    """Over the rule that is drawn, from end to end, on the page where the one who signs is named."""
    file = made.unsigned(signatories)
    who = {field.name: field for field in signature_fields(with_fields(made.tree(signatories)))}
    with pdfium.PdfDocument(file) as document:
        for field in placed_fields(file):
            left, bottom, right, top = field.rect
            rules = [shape.get_bounds() for shape in document[field.page - 1].get_objects(filter=[2])]
            assert any(rule[:3] == pytest.approx((left, bottom, right), abs=1) for rule in rules), rules
            assert top - bottom > 18 + HEAD - 1 and right - left > 150
            under = document[field.page - 1].get_textpage().get_text_bounded(left, bottom - 40, right + 60, bottom)
            assert who[field.name].signatory in under


def test_where_to_sign_is_told_beside_it() -> None:
    told = json.loads(signatures_json("x.pdf", made.tree(10), made.unsigned(10)))
    assert told["document"] == "x.pdf" and told["pages"] > 6
    assert [field["name"] for field in told["fields"]] == made.names(10)
    assert told["fields"][0] | {"page": 0, "rect": []} == {
        "name": "sig-1-firm-1-securities",
        "party": "Firm 1 Securities Inc.",
        "signatory": "Ann Example 1",
        "title": "Director",
        "page": 0,
        "rect": [],
    }


def test_the_draft_is_known_by_its_metadata_alone() -> None:
    found = read(packet_of(made.twice(2)))
    assert found == made.tree(2).identity and found is not None
    assert found.agreement == "deal" and len(found.words) == 64
    assert read(packet_of(writer.write(every_node()))) is None
    odd = Identity(**dict.fromkeys(ENTRIES, "<a & b>"))
    assert entries(odd)["copy"] == "<a & b>"
