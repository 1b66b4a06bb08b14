"""Each fact of the model opened in turn, then all: a draft prints blanks where the tree says; nobody signs on one."""

import json
from pathlib import Path

import pytest

from generator.agreement import document
from generator.deal.changes import as_of
from generator.deal.model import Deal
from generator.deal.program import BasicProvisions, Program
from generator.deal.read import build
from generator.drafting import draft
from generator.findings import Refused
from generator.source import Map, parse
from generator.takedown import Takedown
from generator.tree.document import Copy, Document, Value
from generator.tree.walk import flat, plain, runs, walk
from generator.values.facts import OPEN, Fact
from tests.lines import lines, texts
from tests.sources import Data, Sources, model

from .conftest import TEMPLATES, Drafting
from .values import facts, field, scalars

SCALARS = scalars()

NAMES = {"program", "covenants", "selling_restrictions", "opinions", "program.basic_provisions", "program.parts"}
"""Fields that name files: nothing can be drafted while one is open."""

SIGNING = {"acceptance.by.name", "acceptance.by.title", "underwriters.by.name", "underwriters.by.title"}
"""Fields that may stay open until signing, and print as empty lines then."""

UNPRINTED = {
    "exhibit": "is printed at the head of the filing copy alone",
    "acceptance.by.signed": "prints no words",
    "underwriters.by.signed": "prints no words",
    "underwriters.signs_for": "decides who signs, and prints nothing itself",
    "basic_provisions.sections.complete": "is not printed yet",
    "program.indenture.sections.complete": "is not printed yet",
    "basic_provisions.sections.source": "is not printed yet",
    "program.indenture.sections.source": "is not printed yet",
    "basic_provisions.sections.known": "is not printed yet",
    "program.indenture.sections.known": "is not printed yet",
    "basic_provisions.terms.complete": "is not printed yet",
    "basic_provisions.terms.source": "is not printed yet",
    "basic_provisions.terms.known": "is not printed yet",
}
"""Fields that print no blank in a draft, and why."""

OPTIONAL = {
    "exhibit",
    "acceptance.by.signed",
    "underwriters.by.signed",
    "underwriters.signs_for",
    "counsel.company.title",
    "counsel.tax",
    "basic_provisions.issuer",
    "basic_provisions.sections.complete",
    "program.indenture.sections.complete",
    "basic_provisions.sections.source",
    "program.indenture.sections.source",
    "basic_provisions.terms.complete",
    "basic_provisions.terms.source",
    "amendments.at.line",
    "amendments.at.paragraph",
}
"""Fields that are not there when they are left out, which is no blank."""

ONE_OF = {"amendments.delete", "amendments.delete_phrase", "amendments.delete_word"}
"""Fields of which one must be there."""

NOT_COMMERCIAL = SIGNING | {
    "exhibit",
    "acceptance.by.signed",
    "underwriters.by.signed",
    "basic_provisions.sections.complete",
    "program.indenture.sections.complete",
    "basic_provisions.terms.complete",
}
"""Fields that an agreement can be signed without."""

OPENED = [path for path in SCALARS if field(path) not in NAMES]


@pytest.mark.parametrize("path", [path for path in SCALARS if field(path) in NAMES])
@pytest.mark.parametrize("said", ["TBD", None])
def test_names_of_files_cannot_be_open(path: str, said: str | None, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        model().changed({path: said}).takedown(tmp_path, TEMPLATES)
    assert [finding.code for finding in refused.value.findings] == ["D104"]


@pytest.mark.parametrize("path", OPENED)
def test_a_draft_prints_a_blank(path: str, copies: dict[Copy, Document], takedown: Takedown, tree: Drafting) -> None:
    """`[●]` stands for each value that came from the field and for nothing else; every other word is as it was."""
    made = lines(tree(model().changed({path: "TBD"}), "draft"))
    expected = lines(copies["draft"], opened=path)
    if field(path) == "underwriters.signs_for":
        expected = lines(tree(model().without(path), "draft"))
    assert texts(made) == texts(expected)
    before = {path for path, fact in facts(takedown).items() if fact.is_open}
    blanks = [piece for line in made for piece in line.pieces if not piece.origins & before]
    blanks = [piece for piece in blanks if piece.open or OPEN in piece.text]
    assert all(piece.text == OPEN and path in piece.origins for piece in blanks)
    assert bool(blanks) == (field(path) not in UNPRINTED)


@pytest.mark.parametrize("path", OPENED)
def test_nobody_signs_on_a_blank(path: str, copies: dict[Copy, Document], tmp_path: Path) -> None:
    opened = model().changed({path: "TBD"}).takedown(tmp_path, TEMPLATES)
    if field(path) not in NOT_COMMERCIAL:
        assert told(opened, "execution") == [("C101", path)]
        assert ("C101", path) in told(opened, "filing")
        return
    empty = {"name": "Name:", "title": "Title:"}.get(path.rpartition(".")[2])
    expected = [
        empty if empty and line.of(path) and line.text.startswith(empty) else line.text
        for line in lines(copies["execution"])
    ]
    assert texts(lines(document(opened, "execution"))) == expected


def told(opened: Takedown, copy: Copy) -> list[tuple[str, str]]:
    """The code of each finding against a copy, and the field at whose place it stands."""
    with pytest.raises(Refused) as refused:
        document(opened, copy)
    paths = {place: path for path, place in opened.marks.items()}
    return [(finding.code, paths[finding.position]) for finding in refused.value.findings]


def test_an_open_exhibit_number_is_not_filed(tmp_path: Path) -> None:
    opened = model().changed({"exhibit": "TBD"}).takedown(tmp_path)
    assert told(opened, "filing") == [("C101", "exhibit")]


@pytest.mark.parametrize("path", OPENED)
def test_blank_and_left_out_are_open_too(path: str) -> None:
    """What is blank is as open as what is `TBD`, and so is what is left out, where it is not optional."""
    opened = stated(model().changed({path: "TBD"}))
    assert opened[path].is_open
    assert stated(model().changed({path: None})) == opened
    if path.endswith("]"):
        return  # an entry of a list that is left out is removed: tests/mutation/test_lists.py
    if field(path) in ONE_OF:
        with pytest.raises(Refused, match="D104 error expected exactly one of delete, delete_phrase and delete_word"):
            stated(model().without(path))
        return
    left_out = stated(model().without(path))
    if field(path) in OPTIONAL:
        assert path not in left_out
        assert left_out == {name: fact for name, fact in opened.items() if name != path}
    else:
        assert left_out == opened


def stated(sources: Sources) -> dict[str, Fact[object]]:
    """Each fact of a deal, its program and its base document by its path, before references are drawn."""
    parts = (
        build(Deal, _read(sources.deal, "")),
        build(Program, as_of(_read(sources.program, "program"), None)),
        build(BasicProvisions, _read(sources.basic_provisions, "basic_provisions")),
    )
    return {fact.origins[0]: fact for part in parts for fact in part.each_fact()}


def _read(data: Data, root: str) -> Map:
    return parse(json.dumps(data).encode(), root or "deal", root, json=True)


def bare() -> Sources:
    """The model with nothing said of any fact, but how many entries each list has, and what kind each amendment is.

    It says that there is tax counsel too, whose opinion is asked for.
    """
    files = model()
    for path in OPENED:
        kept = path.endswith("]") or field(path) in ONE_OF | {"amendments.rename", "counsel.tax"}
        files = files.changed({path: None}) if kept else files.without(path)
    return files


@pytest.mark.parametrize(
    "sources",
    [model().changed(dict.fromkeys(OPENED, "TBD")), model().changed(dict.fromkeys(OPENED, None)), bare()],
    ids=["TBD", "blank", "left out"],
)
def test_all_open(sources: Sources, tmp_path: Path) -> None:
    """A draft is drafted of nothing but blanks; for signing and filing, every commercial fact is told as wanting."""
    opened = sources.takedown(tmp_path, TEMPLATES)
    made = document(opened, "draft")
    values = [
        node for block in walk(made.blocks) for run in runs(block) for node in flat(run) if isinstance(node, Value)
    ]
    assert {(plain(value.content), value.open) for value in values} == {(OPEN, True)}
    files = draft(opened, "draft", ("html", "txt"))
    page = files["html"].decode().partition("<body")[2]
    assert page.count(OPEN) == files["txt"].decode().count("[*]") == len(values)
    wanting = {path for path, fact in facts(opened).items() if fact.is_open and field(path) not in NOT_COMMERCIAL}
    with pytest.raises(Refused) as refused:
        document(opened, "execution")
    assert {finding.message.split()[1] for finding in refused.value.findings} == wanting
