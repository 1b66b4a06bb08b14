"""A PDF of ours is the same; one with a word, a number, a page, an attachment or a field changed is not."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from generator.agreement import document
from generator.findings import Refused
from generator.identity import identified
from generator.takedown import Takedown, load
from generator.tree.document import Copy, Document
from generator.verifying.signatures import signatures
from generator.verifying.verify import Verified, identity_of, verify
from generator.writers import pdf
from tests.conformance.signing import signed
from tests.proof.deals import MODEL

WRITE = pdf.write
FIRM, ISSUER = "sig-1-salomon-smith-barney", "sig-2-citigroup"


@cache
def takedown() -> Takedown:
    return load(MODEL)


@cache
def ours(copy: Copy = "execution") -> bytes:
    return pdf.write(identified(takedown(), document(takedown(), copy)))


@cache
def twice() -> bytes:
    return signed(signed(ours(), FIRM, "Ann"), ISSUER, "Bob")


@pytest.fixture(autouse=True)
def drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is drawn again is the same each time, as other tests say: here it is drawn once."""
    monkeypatch.setattr("generator.verifying.verify.pdf.write", _drawn)


def _drawn(made: Document, kept: dict[str, bytes] = {}) -> bytes:  # noqa: B006 - what it keeps is its purpose
    key = repr(made.identity)
    if key not in kept:
        kept[key] = WRITE(made)
    return kept[key]


def verified(data: bytes, copy: Copy = "execution") -> Verified:
    return verify(data, "x.pdf", takedown(), copy)


def changed(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """Our file with a change."""
    made = BytesIO()
    with pikepdf.open(BytesIO(ours())) as opened:
        change(opened)
        opened.save(made)
    return made.getvalue()


@pytest.mark.parametrize("copy", ["draft", "execution", "filing"])
def test_what_we_draw_is_the_same(copy: Copy) -> None:
    found = verified(ours(copy), copy)
    assert found.same and not found.notes and not found.signatures
    identity = identity_of(ours(copy), "x.pdf")
    assert identity is not None and identity.copy == copy


def test_signed_it_is_the_same() -> None:
    found = verified(twice())
    assert found.same
    assert [(one.field, one.signer, one.amiss, one.later) for one in found.signatures] == [
        (FIRM, "Ann", "", True),
        (ISSUER, "Bob", "", False),
    ]


def test_another_deal_is_told_by_its_words(tmp_path: Path) -> None:
    deal = tmp_path / "deal.yaml"
    deal.write_text(MODEL.read_text("utf-8").replace("99.478%", "99.487%"), "utf-8")
    found = verify(twice(), "x.pdf", load(deal), "execution")
    assert not found.same and found.changed
    (change,) = found.words.of("substantive")
    assert change.kind == "price"
    assert any("the deal now draws" in note for note in found.notes)


def over(content: bytes) -> Callable[[pikepdf.Pdf], object]:
    return lambda opened: opened.pages[0].contents_add(content)


def test_a_number_painted_over() -> None:
    found = verified(changed(over(b"q 1 1 1 rg 150 520 90 20 re f Q")))
    assert not found.changed and [said[:30] for said in found.differences] == ["page 1: shows something else t"]


def test_a_page_gone_and_a_page_more() -> None:
    def without(opened: pikepdf.Pdf) -> None:
        del opened.pages[2]

    found = verified(changed(without))
    assert "expected 7 pages, found 6" in found.differences and found.changed
    found = verified(changed(lambda opened: opened.add_blank_page()))
    assert "expected 7 pages, found 8" in found.differences


def test_a_field_gone_moved_or_strange() -> None:
    def gone(opened: pikepdf.Pdf) -> None:
        del opened.pages[5].Annots[0]

    def moved(opened: pikepdf.Pdf) -> None:
        opened.pages[5].Annots[1].Rect = [96, 100, 288, 130]

    def strange(opened: pikepdf.Pdf) -> None:
        opened.pages[5].Annots[1].T = "sig-9-nobody"

    def text(opened: pikepdf.Pdf) -> None:
        opened.pages[5].Annots[1].FT = pikepdf.Name.Tx

    said = {change.__name__: verified(changed(change)).differences for change in (gone, moved, strange, text)}
    assert said["gone"] == (f"page 6: expected the signature field {FIRM}, found none",)
    assert said["moved"][0].startswith(f"page 6: the signature field {ISSUER} is not on its line, which is on page 6")
    assert "page 6: a signature field sig-9-nobody that is not of the agreement" in said["strange"]
    assert f"page 6: a field {ISSUER} that is not of the agreement" in said["text"]


def test_what_is_carried_along() -> None:
    def attached(opened: pikepdf.Pdf) -> None:
        opened.attachments["x.exe"] = pikepdf.AttachedFileSpec(opened, b"MZ")

    def script(opened: pikepdf.Pdf) -> None:
        opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    def note(opened: pikepdf.Pdf) -> None:
        made = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 9, 9], Contents="99.9%"
        )
        opened.pages[0].Annots = pikepdf.Array([made])

    def link(opened: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.com")
        made = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
        opened.pages[0].Annots = pikepdf.Array([made])

    def layers(opened: pikepdf.Pdf) -> None:
        opened.Root.OCProperties = pikepdf.Dictionary()

    said = {change.__name__: verified(changed(change)).differences for change in (attached, script, note, link, layers)}
    assert said == {
        "attached": ("the file carries an attachment: x.exe",),
        "script": ("the file carries an action that runs when it is opened",),
        "note": ("page 1: a note (FreeText) that is not of the agreement",),
        "link": ("page 1: a link that does something when it is touched",),
        "layers": ("the file has layers, which may show one thing on a screen and another on paper",),
    }


def test_a_page_changed_after_it_was_signed() -> None:
    update: Any = IncrementalPdfFileWriter(BytesIO(twice()))
    update.add_stream_to_page(0, update.add_object(StreamObject(stream_data=b"q 1 1 1 rg 150 520 90 20 re f Q")))
    made = BytesIO()
    update.write(made)
    found = verified(made.getvalue())
    assert not found.same
    assert [one.amiss for one in found.signatures] == ["intact, but page 1 was changed after it was put"] * 2


def test_bytes_changed_under_a_signature() -> None:
    at = twice().index(b"Primerica") if b"Primerica" in twice() else twice().index(b"/Info")
    (first, second) = signatures(twice()[:at] + b"Xx" + twice()[at + 2 :])
    assert first.amiss == second.amiss == "broken: what it covers was changed after it was put"


def test_a_value_that_covers_too_little() -> None:
    """The range of a signature rewritten so that it leaves out what was changed: the classic forgery."""
    data = twice()
    at = data.rindex(b"/ByteRange")
    end = data.index(b"]", at) + 1
    said = [int(number) for number in data[data.index(b"[", at) + 1 : end - 1].split()]
    forged = b"/ByteRange [0 %d %d %d]" % (said[1] - 40, said[2], said[3])
    *_, last = signatures(data[:at] + forged.ljust(end - at) + data[end:])
    assert last.amiss.startswith("broken: ")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", ours()[:2000], b"words"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        verified(data)
    assert [finding.code for finding in refused.value.findings] == ["V101"]
