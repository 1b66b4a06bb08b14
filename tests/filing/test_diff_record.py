"""The JSON of a comparison satisfies its schema; the edits of a deal do what they should."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.filing.compare import compare
from generator.filing.patching import patch
from generator.filing.show.record import SCHEMA, record
from generator.filing.sides import Side, side
from generator.manual import FOLDER
from generator.resources import deals_dir

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
FILED = deals_dir() / "citigroup-2003-01-24.filed.txt"
CHANGED = {
    "principal: $2,000,000,000": "principal: $2,100,000,000",
    "to_public: 99.478%": "to_public: 99.487%",
    "date: 2003-01-31": "date: 2003-02-03",
    "time: 8:30 A.M.": "time: 8:30 A.M. New York City time",
    "Lehman Brothers Inc.": "Lehmann Brothers Inc.",
}


def _sides(folder: Path) -> tuple[Side, Side]:
    text = MODEL.read_text("utf-8")
    for old, new in CHANGED.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    deal = folder / "deal.yaml"
    deal.write_text(text, "utf-8")
    return side(FILED), side(deal)


def test_the_record_satisfies_the_schema(tmp_path: Path) -> None:
    old, new = _sides(tmp_path)
    said = record(compare(old.version, new.version), old, new)
    assert said == record(compare(old.version, new.version), old, new)
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads((FOLDER / "diff.schema.json").read_text("utf-8")) == SCHEMA, "run: make reference"
    Draft202012Validator(SCHEMA).validate(json.loads(said))


def test_the_edits_give_the_deal_that_was_filed(tmp_path: Path) -> None:
    old, new = _sides(tmp_path)
    made = patch(compare(old.version, new.version), old, new)
    assert made is not None and made.left == ()
    assert made.after == MODEL.read_text("utf-8")


@pytest.mark.parametrize(
    "gone",
    [
        "  - japan\n",
        "  - uk-public-offers\n",
        "  - netherlands\n",
        ", fsa-stabilization",
        "luxembourg-listing, ",
        ", nasd-rule-2720",
        "  - name: HSBC Securities (USA) Inc.\n    commitment: $20,000,000\n",
    ],
)
def test_an_entry_that_one_side_lacks(gone: str, tmp_path: Path) -> None:
    text = MODEL.read_text("utf-8")
    assert text.count(gone) == 1
    deal = tmp_path / "deal.yaml"
    deal.write_text(text.replace(gone, ""), "utf-8")
    lacking, whole = side(deal), side(MODEL)
    removed = patch(compare(lacking.version, whole.version), lacking, whole)
    assert removed is not None and removed.left == () and removed.after == text.replace(gone, "")
    if "name" not in gone:
        added = patch(compare(whole.version, lacking.version), whole, lacking)
        assert added is not None and added.left == () and added.after == text


def test_the_model_is_what_was_filed() -> None:
    assert compare(side(FILED).version, side(MODEL).version).changes == ()


def test_an_excerpt_ends_where_it_ends() -> None:
    whole, ours = side(FILED), side(MODEL)
    part = type(whole.version)("part", whole.version.blocks[: len(whole.version.blocks) // 2])
    assert compare(part, ours.version).counts["substantive"]
    assert not compare(part, ours.version, excerpt=True).counts["substantive"]
