"""What a clause file says of itself on top is true: the facts it names, the terms it defines; and it is used."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from jinja2 import Environment, nodes
from pydantic import Tag

from generator.agreement import document
from generator.amendments.conform import COVER, FOOT, NOTES
from generator.deal.amendments import OPERATIONS, Amendment
from generator.deal.model import Deal
from generator.deal.part import Part, computed
from generator.deal.program import BasicProvisions, Program
from generator.deal.securities import Series
from generator.resources import deals_dir, templates_dir
from generator.takedown import Takedown, load
from generator.templating.clauses import Clause, read_clause
from generator.term_sheet import SHEET
from generator.tree.document import Copy
from tests.lines import lines

from .named import Named, named

FILES = sorted((templates_dir() / "clauses").rglob("*.html"))
ROOTS: dict[str, tuple[Any, ...]] = {
    "deal": (Deal,),
    "securities": (Series,),
    "program": (Program,),
    "basic_provisions": (BasicProvisions,),
    "amendment": OPERATIONS,
}
"""What holds facts under which name; `amendment` is the one that is being worded."""

NO_FACTS = {("copy",), ("clause",), ("origin",), ("redline",)} | {
    ("notes", key) for key in ("number", "letter", "deemed")
}
"""What else a template may name."""

clauses = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def front(file: Path) -> Clause:
    return read_clause(file, str(file))


@clauses
def test_front_is_well_formed(file: Path) -> None:
    clause = front(file)
    first, last = clause.valid.value
    assert first is None or last is None or first < last
    assert not clause.law_checked_on.is_open


@clauses
def test_facts_are_those_that_the_template_names(file: Path) -> None:
    """Each name is, or lies within, one of the facts on top; each of those is named."""
    stated = {tuple(fact.value.split(".")) for fact in front(file).facts}
    used = named(file.read_text("utf-8")) - NO_FACTS
    assert {name for name in used if not any(name[: len(fact)] == fact for fact in stated)} == set()
    assert {fact for fact in stated if not any(name[: len(fact)] == fact for name in used)} == set()


@clauses
def test_every_name_is_in_the_model(file: Path) -> None:
    assert {name for name in named(file.read_text("utf-8")) - NO_FACTS if not is_in_the_model(name)} == set()


@pytest.mark.parametrize(
    "name",
    ["deal.dates", "deal.closing.hour", "deal.underwriters.signs", "deal.date.year", "amendment.renamed", "issuer"],
)
def test_a_name_that_is_not_in_the_model_is_seen(name: str) -> None:
    assert not is_in_the_model(tuple(name.split(".")))


def is_in_the_model(name: Named) -> bool:
    """Whether a chain of attributes leads to a fact, a part, or a computed property, through lists and choices."""
    kinds: set[Any] = set(ROOTS.get(name[0], ()))
    for attribute in name[1:]:
        kinds = {one for kind in kinds for asked in attributes(kind, attribute) for one in alternatives(asked)}
    return bool(kinds)


def attributes(kind: Any, name: str) -> Iterator[Any]:
    """The type of an attribute that templates may ask of a part; none where there is no such attribute."""
    if not (isinstance(kind, type) and issubclass(kind, Part)):
        return
    if name in kind.model_fields:
        yield kind.model_fields[name].annotation
    elif name in computed(kind) and isinstance(asked := getattr(kind, name), property) and asked.fget:
        yield get_type_hints(asked.fget)["return"]


def alternatives(kind: Any) -> set[Any]:
    """What a value of a type may be, one by one: the members of a union, the entries of a list."""
    if get_origin(kind) is Annotated:
        return alternatives(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType, tuple):
        return {one for inner in get_args(kind) if inner is not Ellipsis for one in alternatives(inner)}
    return set() if kind is type(None) else {kind}


@clauses
def test_defines_the_terms_that_it_says(file: Path) -> None:
    terms = [" ".join(term.split()) for term in re.findall(r"<dfn>(.*?)</dfn>", file.read_text("utf-8"), re.DOTALL)]
    assert [term.value for term in front(file).defines] == [term for term in terms if not term.startswith("{{")]


def test_no_two_clauses_have_one_name() -> None:
    assert sorted(file.stem for file in FILES) == sorted({file.stem for file in FILES})


def test_every_clause_is_used() -> None:
    """By a program, a deal, another clause, as the sentence of a kind of amendment, or in amended documents."""
    copies: tuple[Copy, ...] = ("draft", "execution", "filing")
    used = {name for file in FILES for name in taken_from(file)} | worded() | {COVER, NOTES, FOOT, SHEET}
    for deal in deals_dir().glob("*.yaml"):
        takedown = load(deal)
        used |= {part.value for part in takedown.program.parts}
        used |= {name for copy in copies for name in drafted(takedown, copy)}
    assert {file.stem for file in FILES} - used == set()


def worded() -> set[str]:
    """The clauses that word the kinds of amendment, by the names of those kinds."""
    union, *_ = get_args(Amendment)
    tags = (data for kind in get_args(union) for data in get_args(kind) if isinstance(data, Tag))
    return {f"amendment-{tag.tag}" for tag in tags}


def drafted(takedown: Takedown, copy: Copy) -> set[str]:
    """The clauses that made the lines of a copy."""
    return {Path(line.at.rpartition(":")[0]).stem for line in lines(document(takedown, copy))}


def taken_from(file: Path) -> set[str]:
    """The clauses that a template imports by their names."""
    tree = Environment().parse(file.read_text("utf-8"))
    imports = (node.template for node in tree.find_all(nodes.Import))
    names = (node.template for node in tree.find_all(nodes.FromImport))
    return {template.value for found in (imports, names) for template in found if isinstance(template, nodes.Const)}
