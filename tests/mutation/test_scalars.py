"""Another value for each scalar changes the words that the tree says came from it, and no other word."""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from generator.findings import Refused
from generator.takedown import Takedown, load
from generator.tree.document import Copy, Document, Signature
from generator.tree.walk import walk
from generator.values.facts import Fact
from tests.lines import lines, texts
from tests.sources import model

from .conftest import Drafting
from .values import OUTSIDE, another, facts, field, scalars

SCALARS = scalars()

SILENT = {
    "*.signed": "a day of signing prints no words: it gates the filing copy",
    "basic_provisions.sections.*": "the outline of the base document is there to check citations, not to print",
    "program.indenture.sections.*": "the outline of the base document is there to check citations, not to print",
    "basic_provisions.terms.*": "the terms of the base document are there to check references, not to print",
}
"""The fields that change no word, and why; each kind has a test of its own below."""

SWITCHES = {
    "program": "templates/another/program.yaml",
    "program.basic_provisions": "templates/basic_provisions/another.yaml",
}
"""The fields that name a file, and the file that another name asks for; a test below switches to a copy."""

SHOWS: dict[str, Copy] = {"underwriters.signs_for": "execution"}
"""The copy in which a change shows, where it is not the filing copy: who signs for himself has not signed."""


def fits(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(field(path), pattern) for pattern in patterns)


def apart(tree: Document, path: str) -> list[str]:
    return [words for line in lines(tree) if (words := line.apart_from(path))]


def own(tree: Document, path: str) -> list[str]:
    return [words for line in lines(tree) if (words := line.of(path))]


@pytest.mark.parametrize("path", [path for path in SCALARS if not fits(path, {**SILENT, **SWITCHES})])
def test_words_follow(path: str, copies: dict[Copy, Document], stated: dict[str, Fact[object]], tree: Drafting) -> None:
    copy = SHOWS.get(field(path), "filing")
    changed = tree(model().changed({path: another(path, stated[path])}), copy)
    assert apart(changed, path) == apart(copies[copy], path)
    assert own(changed, path) != own(copies[copy], path)


@pytest.mark.parametrize("path", [path for path in SCALARS if fits(path, SILENT)])
def test_silent_fields_are_silent(
    path: str, copies: dict[Copy, Document], stated: dict[str, Fact[object]], tree: Drafting
) -> None:
    """What is excepted changes no word in any copy."""
    sources = model().changed({path: another(path, stated[path])})
    for copy, made in copies.items():
        assert texts(lines(tree(sources, copy))) == texts(lines(made))


@pytest.mark.parametrize(("path", "file"), SWITCHES.items())
def test_switches_need_a_file(path: str, file: str, tmp_path: Path) -> None:
    """What is excepted has no other value until there is a file of that name."""
    model().changed({path: "another"}).takedown(tmp_path)
    (tmp_path / file).unlink()
    with pytest.raises(Refused) as refused:
        load(tmp_path / "deal.json")
    assert [finding.code for finding in refused.value.findings] == ["D106"]


def test_exceptions_fit_something() -> None:
    assert [pattern for pattern in {**SILENT, **SWITCHES} if not any(fits(path, [pattern]) for path in SCALARS)] == []


def test_every_scalar_states_one_fact(takedown: Takedown) -> None:
    """No scalar is read twice or passed over."""
    parts = (takedown.deal, takedown.program, takedown.base)
    stated = [fact.origins[0] for part in parts for fact in part.each_fact()]
    inside = (path for path in stated if path in takedown.marks and not path.startswith(OUTSIDE))
    assert sorted(inside) == sorted(SCALARS)


def signatures(tree: Document) -> dict[str, Signature]:
    return {block.party: block for block in walk(tree.blocks) if isinstance(block, Signature)}


SIGNED = [path for path in SCALARS if path.endswith(".signed")]
WHO = {
    "acceptance.by.signed": "Charles E. Wainhouse for Citigroup Inc.",
    "underwriters[0].by.signed": "Jeffrey A. Drake for Salomon Smith Barney Inc.",
}


@pytest.mark.parametrize("path", SIGNED)
def test_day_of_signing_is_in_the_tree(path: str, tree: Drafting) -> None:
    made = signatures(tree(model().changed({path: "2010-06-15"}), "filing"))
    days = {party: str(signature.signed) for party, signature in made.items()}
    party = WHO[path].partition(" for ")[2]
    assert days == {"Salomon Smith Barney Inc.": "2003-01-24", "Citigroup Inc.": "2003-01-24"} | {party: "2010-06-15"}


@pytest.mark.parametrize("copy", ["draft", "execution"])
def test_day_of_signing_is_in_no_other_copy(copy: Copy, copies: dict[Copy, Document]) -> None:
    assert {signature.signed for signature in signatures(copies[copy]).values()} == {None}


@pytest.mark.parametrize("path", SIGNED)
@pytest.mark.parametrize("way", ["TBD", "left out"])
def test_without_a_day_of_signing_no_filing_copy(path: str, way: str, tree: Drafting) -> None:
    sources = model().without(path) if way == "left out" else model().changed({path: way})
    with pytest.raises(Refused) as refused:
        tree(sources, "filing")
    said = f"expected the day on which {WHO[path]} signed ({path}), found none"
    assert [(finding.code, finding.message) for finding in refused.value.findings] == [("C102", said)]


def test_every_signature_has_its_refusal() -> None:
    assert sorted(WHO) == sorted(SIGNED)


PROGRAM_FACTS = {path for path in SCALARS if path.startswith("program.issuer.") or path == "program.title"}
BASE_FACTS = {"basic_provisions.issuer", "basic_provisions.date"}


def untouched(tree: Document, paths: set[str]) -> list[str]:
    """The words of each line apart from those of any of `paths`."""
    kept = ("".join(piece.text for piece in line.pieces if not piece.origins & paths) for line in lines(tree))
    return [words.strip() for words in kept if words.strip()]


@pytest.mark.parametrize(
    ("names", "name", "paths"),
    [
        ("program", "another-program", PROGRAM_FACTS),
        ("program.basic_provisions", "another-base", BASE_FACTS),
    ],
)
def test_names_switch_files(
    names: str,
    name: str,
    paths: set[str],
    copies: dict[Copy, Document],
    stated: dict[str, Fact[object]],
    tree: Drafting,
) -> None:
    """A copied file of another name changes nothing; once its words are changed, they change, and no others do."""
    renamed = model().changed({names: name})
    assert texts(lines(tree(renamed, "filing"))) == texts(lines(copies["filing"]))
    changed = tree(renamed.changed({path: another(path, stated[path]) for path in paths}), "filing")
    assert untouched(changed, paths) == untouched(copies["filing"], paths)
    for path in paths:
        assert own(changed, path) != own(copies["filing"], path)


@pytest.mark.parametrize(
    "path", [path for path in SCALARS if re.search(r"(?:basic_provisions|indenture)\.(?:sections|terms)\.", path)]
)
def test_outlines_are_read(path: str, stated: dict[str, Fact[object]], tmp_path: Path) -> None:
    """An outline prints nothing yet, but is a fact of the base document all the same."""
    value = another(path, stated[path])
    read = facts(model().changed({path: value}).takedown(tmp_path))[path]
    assert str({"yes": True}.get(value, value)) == str(read.known)
    assert read.known != stated[path].known
