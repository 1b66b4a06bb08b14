"""Each clause prints exactly the words that its cases say, and each clause has cases.

A case puts `facts` on the model, leaves out the field `without`, drafts a `copy` (filing, unless it says another), and
states the `words` of each paragraph, item or row that the clause's file made, or of the blocks named in `of`. Those
of amended documents are seen in the `conformed` copy on the specimen, or in the `redline`.
"""

from pathlib import Path
from typing import Any, cast

import pytest
from ruamel.yaml import YAML

from generator.agreement import document
from generator.amendments.conform import COVER, FOOT, NOTES, Amended
from generator.amendments.of_deal import resolution
from generator.resources import templates_dir
from generator.takedown import load
from generator.term_sheet import SHEET, term_sheet
from generator.tree.document import Copy, Document
from tests.lines import Line, lines
from tests.sources import Sources, model

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
CASES: list[tuple[str, dict[str, Any]]] = [(file.stem, case) for file in FILES for case in YAML(typ="base").load(file)]


def made_by(clause: str, line: Line) -> bool:
    """Whether the file of a clause made the line; the foot has no block that could say so."""
    if line.id == "foot":
        return clause in ("draft-foot", FOOT)
    return Path(line.at.rpartition(":")[0]).stem == clause


def drafted(clause: str, sources: Sources, copy: str, folder: Path) -> Document:
    """The document in which a clause is seen."""
    takedown = sources.takedown(folder)
    if clause == SHEET:
        return term_sheet(takedown)
    if clause not in (COVER, NOTES, FOOT):
        return document(takedown, cast(Copy, copy))
    takedown = load(folder / "deal.json", base="specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None
    made = Amended(takedown, resolved)
    return made.redline if copy == "redline" else made.conformed


@pytest.mark.parametrize(("clause", "case"), CASES, ids=[f"{clause}: {case['case']}" for clause, case in CASES])
def test_words(clause: str, case: dict[str, Any], tmp_path: Path) -> None:
    sources = model().changed(case.get("facts", {}))
    if "without" in case:
        sources = sources.without(case["without"])
    found = lines(drafted(clause, sources, case.get("copy", "filing"), tmp_path))
    wanted = [line for line in found if (line.id in case["of"] if "of" in case else made_by(clause, line))]
    assert [line.text for line in wanted] == case["words"]


def test_every_clause_has_cases_and_all_cases_a_clause() -> None:
    assert sorted(file.stem for file in FILES) == sorted(
        file.stem for file in (templates_dir() / "clauses").rglob("*.html")
    )


@pytest.mark.parametrize("clause", [file.stem for file in FILES])
def test_some_case_prints_something(clause: str) -> None:
    assert any(case["words"] for name, case in CASES if name == clause)


def test_cases_hold_nothing_else() -> None:
    assert {key for _, case in CASES for key in case} == {"case", "copy", "facts", "without", "of", "words"}
