"""What cannot be read or written is told in one line, with its place: characters, encodings, copies of other things."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.agreement import document
from generator.amendments.backwards.edited import edited_paragraphs
from generator.amendments.base.files import read_base
from generator.amendments.conform import Amended
from generator.amendments.of_deal import resolution
from generator.amendments.redlined import amended
from generator.cli import main
from generator.findings import Unavailable
from generator.resources import deals_dir, templates_dir
from generator.takedown import load
from generator.tree.document import Block, Deleted, Paragraph, Text
from generator.tree.walk import plain
from generator.writers import docx, text

SPECIMEN = templates_dir() / "basic_provisions" / "specimen-1993.txt"
MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
BYTES = {
    "controls.txt": (
        b"     1. Text. One.\n\n     2. More. Two\x1a.\n",
        r"controls\.txt:3:1: .*control character U\+001A",
    ),
    "utf-16.txt": ("     1. Text. One.\n".encode("utf-16"), r"utf-16\.txt:1:1: .*control character U\+0000"),
    "bytes.txt": (b"     1. Text.\n\x81\x8d\n", r"bytes\.txt:2: expected text in UTF-8 or Windows-1252, .* 0x81"),
}


@pytest.mark.parametrize("name", BYTES)
def test_is_refused_at_its_line(name: str, tmp_path: Path) -> None:
    data, said = BYTES[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unavailable, match=said):
        read_base(tmp_path / name, name)


@pytest.mark.parametrize(("sign", "code"), [("\ufb03", "U+FB03"), ("\u4e09", "U+4E09"), ("\uf0b7", "U+F0B7")])
def test_a_character_that_no_face_has_is_told(
    sign: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    base = SPECIMEN.read_text("ascii").replace("12. Governing Law.", f"12. Governing Law. {sign}")
    (tmp_path / "own.txt").write_text(base, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["terms", "amend", str(MODEL), "--base", "own.txt"])
    with pytest.raises(SystemExit) as stopped:
        main()
    said = capsys.readouterr().err
    assert stopped.value.code == 1
    assert f"C103 error expected characters that pdf can hold, found {sign!r} ({code})" in said
    assert "own.txt:6" in said
    assert not (tmp_path / "output").exists()


@pytest.fixture(scope="module")
def model() -> Amended:
    takedown = load(MODEL, base="specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None
    return Amended(takedown, resolved)


def test_a_base_document_has_no_tracked_changes(model: Amended, tmp_path: Path) -> None:
    (tmp_path / "redline.docx").write_bytes(docx.write(model.redline))
    with pytest.raises(Unavailable, match=r"it has tracked changes; accept or reject them"):
        read_base(tmp_path / "redline.docx", "redline.docx")


def test_a_redline_in_text_is_no_edited_copy(model: Amended, tmp_path: Path) -> None:
    (tmp_path / "redline.txt").write_bytes(text.write(model.redline))
    with pytest.raises(Unavailable, match="found a redline in plain text"):
        edited_paragraphs(model.resolution.base, tmp_path / "redline.txt", model.conformed)


def test_another_document_is_no_edited_copy(model: Amended, tmp_path: Path) -> None:
    agreement = document(load(MODEL), "filing")
    (tmp_path / "agreement.txt").write_bytes(text.write(agreement))
    with pytest.raises(Unavailable, match=r"expected an edited copy of .*specimen-1993\.txt, found hardly any"):
        edited_paragraphs(model.resolution.base, tmp_path / "agreement.txt", model.conformed)


def test_changes_may_be_tracked_on_the_conformed_copy(model: Amended, tmp_path: Path) -> None:
    """One word of it is deleted, with changes tracked; without the change it is neither the base document nor that."""
    edited = tuple(map(_without_wholly, model.conformed.blocks))
    (tmp_path / "edited.docx").write_bytes(docx.write(replace(model.conformed, blocks=edited)))
    conformed = amended(model.resolution).split("\n")
    found = edited_paragraphs(model.resolution.base, tmp_path / "edited.docx", model.conformed, conformed)
    (changed,) = [line for line in found if line not in conformed]
    assert "contracts made and to be performed within that State govern" in changed
    with pytest.raises(Unavailable, match="expected the base document once all changes are rejected"):
        edited_paragraphs(model.resolution.base, tmp_path / "edited.docx", model.conformed)


def _without_wholly(block: Block) -> Block:
    if not isinstance(block, Paragraph) or "wholly within" not in (words := plain(block.content)):
        return block
    before, _, after = words.partition("wholly ")
    return replace(block, content=(Text(before), Deleted((Text("wholly "),)), Text(after)))
