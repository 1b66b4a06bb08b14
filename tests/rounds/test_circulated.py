"""A circulated draft holds what went out, is never written again, and is told when it was changed."""

import json
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

import pytest

from generator.rounds.circulated import RECORD, Circulated, Spoiled, last
from generator.rounds.freezing import Draft, Taken, freeze, prepared
from generator.takedown import load, with_foot
from tests.sources import MODEL


def draft(folder: Path, number: int = 1, text: str = "") -> Draft:
    deal = folder / "deal.yaml"
    if not deal.exists():
        copyfile(MODEL, deal)
    if text:
        deal.write_text(deal.read_text("utf-8") + text, "utf-8")
    takedown = with_foot(load(deal), {"number": str(number), "time": "noon"})
    return prepared(takedown, deal, number, ["docx", "html"])


def test_a_draft_holds_its_files_their_hashes_and_the_deal(tmp_path: Path) -> None:
    made = freeze(draft(tmp_path, text="draft: {recipients: [Citigroup Inc., Davis Polk & Wardwell]}\n"))
    assert made.folder == tmp_path / "deal.drafts/1"
    assert {file.name for file in made.folder.iterdir()} == {*made.record.files, RECORD}
    assert list(made.record.files) == ["deal-draft-1.docx", "deal-draft-1.html", "deal-draft-1.txt", "deal.yaml"]
    for name, known in made.record.files.items():
        assert sha256((made.folder / name).read_bytes()).hexdigest() == known
        assert (made.folder / name).stat().st_mode & 0o222 == 0
    assert (made.folder / "deal.yaml").read_bytes() == (tmp_path / "deal.yaml").read_bytes()
    assert made.record.recipients == ("Citigroup Inc.", "Davis Polk & Wardwell")
    assert {"terms", "templates"} <= set(made.record.versions)
    assert made.called == "deal, draft 1 (noon)"
    said = (made.folder / "deal-draft-1.txt").read_text("utf-8")
    assert "Draft 1" in said and "Davis Polk" not in said
    assert last(tmp_path / "deal.yaml") == made


def test_the_same_deal_freezes_to_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    one, two = (freeze(draft(folder)) for folder in folders)
    assert (one.folder / RECORD).read_bytes() == (two.folder / RECORD).read_bytes()


def test_no_draft_is_written_over(tmp_path: Path) -> None:
    first = freeze(draft(tmp_path))
    before = {file.name: file.read_bytes() for file in first.folder.iterdir()}
    with pytest.raises(Taken):
        freeze(draft(tmp_path, text="draft: {firm: Cleary}\n"))
    assert {file.name: file.read_bytes() for file in first.folder.iterdir()} == before
    assert [each.name for each in first.folder.parent.iterdir()] == ["1"]


def test_the_last_is_the_highest_number(tmp_path: Path) -> None:
    for number in (1, 2, 10):
        freeze(draft(tmp_path, number))
    found = last(tmp_path / "deal.yaml")
    assert found and found.record.number == 10


def test_a_comment_in_the_deal_changes_no_words(tmp_path: Path) -> None:
    first, second = draft(tmp_path), draft(tmp_path, 2, "# a note to ourselves\n")
    assert first.words == second.words
    assert first.source != second.source


def test_a_draft_that_changed_is_told(tmp_path: Path) -> None:
    made = freeze(draft(tmp_path))
    file = made.folder / "deal-draft-1.txt"
    file.chmod(0o644)
    file.write_text("something else", "utf-8")
    with pytest.raises(Spoiled, match="found it changed since"):
        made.checked()
    file.unlink()
    with pytest.raises(Spoiled, match="found none"):
        made.checked()


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"number": 1}', None])
def test_a_record_that_cannot_be_read_is_told(record: str | None, tmp_path: Path) -> None:
    made: Circulated = freeze(draft(tmp_path))
    file = made.folder / RECORD
    file.unlink()
    if record is not None:
        file.write_text(record, "utf-8")
    with pytest.raises(Spoiled, match="expected the record of a circulated draft"):
        last(tmp_path / "deal.yaml")


def test_the_record_is_json(tmp_path: Path) -> None:
    made = freeze(draft(tmp_path))
    assert json.loads((made.folder / RECORD).read_bytes())["time"] == "noon"
