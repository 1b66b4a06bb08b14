"""An edited copy into amendments that lead to it: any edit, and the model's own redline."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from generator.agreement import document
from generator.amendments.backwards.block import amendments_block, block
from generator.amendments.base.files import read_base
from generator.amendments.conform import Amended
from generator.amendments.of_deal import resolution
from generator.amendments.redlined import amended
from generator.amendments.resolve import resolve
from generator.findings import Unavailable
from generator.resources import deals_dir, templates_dir
from generator.takedown import load
from generator.writers import docx, text

from .random_edits import EDITS, Edit, edited

SPECIMEN = templates_dir() / "basic_provisions" / "specimen-1993.txt"
BASE = read_base(SPECIMEN, SPECIMEN.name)
MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
GOLDEN = Path(__file__).parent / "model-backwards.yaml"


@given(EDITS)
@settings(max_examples=80)
def test_any_edit_is_said_in_amendments(edits: Sequence[Edit]) -> None:
    """The block in the place of the model's amendments makes a deal whose conformed text is the edited copy."""
    copy = edited(BASE, edits)
    deal = MODEL.read_text("utf-8")
    head, tail = deal[: deal.index("amendments:")], deal[deal.index("covenants:") :]
    with TemporaryDirectory() as folder:
        file = Path(folder, "deal.yaml")
        file.write_text(head + block(BASE, copy) + tail, "utf-8")
        takedown = load(file, base="specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None and resolved.troubles == ()
    assert amended(resolved).split("\n") == copy


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model's conformed copy and redline on the specimen, as `terms amend` writes them."""
    folder = tmp_path_factory.mktemp("amended")
    takedown = load(MODEL, base="specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None
    made = Amended(takedown, resolved)
    (folder / "redline.docx").write_bytes(docx.write(made.redline))
    (folder / "conformed.docx").write_bytes(docx.write(made.conformed))
    (folder / "conformed.txt").write_bytes(text.write(made.conformed))
    return folder


@pytest.mark.parametrize("name", ["redline.docx", "conformed.docx", "conformed.txt"])
def test_the_models_amendments_come_back(name: str, files: Path, rewrite_goldens: bool) -> None:
    """From tracked changes and from a clean copy alike: title page, foot and notes are none of the document's."""
    front = Amended(load(MODEL, base="specimen-1993"), resolve(BASE, ())).conformed
    said = amendments_block(BASE, files / name, front)
    if rewrite_goldens:
        GOLDEN.write_text(said, "utf-8")
    assert said == GOLDEN.read_text("utf-8")


def test_a_copy_of_another_document_is_refused(files: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SPECIMEN.read_text("ascii").replace("Counterparts", "Counterpart"), "ascii")
    front = Amended(load(MODEL, base="specimen-1993"), resolve(BASE, ())).conformed
    with pytest.raises(Unavailable, match=r"redline\.docx: expected the base document once all changes are rejected"):
        amendments_block(read_base(other, "other.txt"), files / "redline.docx", front)


def test_nothing_edited_is_no_amendment() -> None:
    assert block(BASE, [BASE.text[each.start : each.end] for each in BASE.paragraphs]).endswith("amendments: []\n")
