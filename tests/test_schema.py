"""The published schema: current, complete, and of one mind with the model about what a deal may say."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from ruamel.yaml import YAML

from generator.deal.model import Deal
from generator.deal.part import Part
from generator.deal.read import build
from generator.findings import Position, Refused
from generator.resources import deals_dir
from generator.schema import schema, schema_text
from generator.source import Map, Node, Scalar, Seq

from .commands.transcript import Given, Step, parse

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
BROKEN = Path(__file__).parent / "broken"
FOLDERS = ("amendments", "fields", "json")

ONLY_THE_MODEL_SEES = {
    "amendments/no_kind": "which of all kinds is meant",
    "amendments/number_twice": "a number that a text repeats",
    "amendments/no_deletion": "how many of three keys there are",
    "amendments/two_deletions": "how many of three keys there are",
    "fields/blank_names": "blanks around words",
    "fields/braces_where_none_draws": "braces, of which no editor knows where they draw",
    "fields/restrictions_with_stops": "the last stop of words",
    "fields/counts": "numbers, which an editor reads as such",
    "fields/no_such_date": "the calendar",
}
"""The broken deals of which the schema sees nothing, and what it does not see."""


def typed(text: str) -> Any:
    """A deal as an editor reads it: YAML 1.2, where numbers are numbers, but dates are strings."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def strings(text: str) -> Any:
    """A deal as it stands in its file: strings alone, and nothing where nothing is said."""
    return told(YAML(typ="base", pure=True).load(text))


def told(tree: Any) -> Any:
    """A tree of strings, the blank ones as null."""
    match tree:
        case dict():
            return {key: told(value) for key, value in tree.items()}
        case list():
            return [told(value) for value in tree]
        case _:
            return None if tree in ("", "~", "null") else tree


def node(tree: Any, path: str = "") -> Node:
    """A tree as `source` would read it."""
    place = Position("deal.yaml", 1, 1)
    if isinstance(tree, dict):
        made = Map(path, place)
        made.update({key: node(value, f"{path}.{key}".lstrip(".")) for key, value in tree.items()})
        return made
    if isinstance(tree, list):
        listed = Seq(path, place)
        listed.extend(node(value, f"{path}[{at}]") for at, value in enumerate(tree))
        return listed
    return Scalar.at("" if tree is None else str(tree), path, place, blank=tree is None)


def model_accepts(deal: Any) -> bool:
    """Whether the model reads a deal."""
    source = node(deal)
    assert isinstance(source, Map)
    try:
        return isinstance(build(Deal, source), Deal)
    except Refused:
        return False


def parts() -> dict[str, type[Part]]:
    """The model of each object of the schema."""

    def below(kind: type[Part]) -> Iterator[type[Part]]:
        yield kind
        for inner in kind.__subclasses__():
            yield from below(inner)

    named = {kind.__name__: kind for kind in below(Part)}
    return {name: named[name] for name in ("Deal", *SCHEMA["$defs"])}


FIELDS = [(name, key) for name, kind in parts().items() for key in kind.model_fields]


def described(name: str, key: str) -> tuple[dict[str, Any], Any]:
    """What the schema says of a field, and the field."""
    kind = parts()[name]
    info = kind.model_fields[key]
    where = SCHEMA if name == "Deal" else SCHEMA["$defs"][name]
    return where["properties"][info.alias or key], info


def test_the_shipped_schema_is_current() -> None:
    assert (deals_dir() / "deal.schema.json").read_text("utf-8") == schema_text()


def test_it_is_a_schema_and_a_deal_names_it() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(schema_text()) == SCHEMA
    assert MODEL.read_text("utf-8").startswith("# yaml-language-server: $schema=deal.schema.json\n")


def test_every_object_is_closed_and_says_what_it_is() -> None:
    for name, kind in parts().items():
        said = SCHEMA if name == "Deal" else SCHEMA["$defs"][name]
        assert said["additionalProperties"] is False
        assert said["description"] == re.sub(r"\s+", " ", kind.__doc__ or "")
        assert set(said["properties"]) == {info.alias or key for key, info in kind.model_fields.items()}


@pytest.mark.parametrize(("name", "key"), FIELDS, ids=str)
def test_every_field_has_a_description_and_an_example_that_is_right(name: str, key: str) -> None:
    said, info = described(name, key)
    assert re.fullmatch(r"\S.{3,}\.", said["description"])
    assert "title" not in said
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    reads: TypeAdapter[object] = TypeAdapter(kind)
    assert said["examples"]
    for example in said["examples"]:
        assert not list(VALIDATOR.evolve(schema=said | {"$defs": SCHEMA["$defs"]}).iter_errors(example))
        found = node([example] if key in ("series", "commitments") else example)
        assert reads.validate_python(found) is not None


@pytest.mark.parametrize("reading", [typed, strings])
def test_the_model_deal_is_right(reading: Any) -> None:
    assert not [error.message for error in VALIDATOR.iter_errors(reading(MODEL.read_text("utf-8")))]


CASES = [f"{folder}/{file.stem}" for folder in FOLDERS for file in sorted((BROKEN / folder).glob("*.txt"))]


def broken(case: str) -> Any:
    """The deal of a broken case."""
    parts = parse((BROKEN / f"{case}.txt").read_text("utf-8"))
    (given,) = (part for part in parts if isinstance(part, Given))
    return strings(given.content.decode())


def well_formed(case: str) -> bool:
    """Whether a case is one that a schema can know of: a mapping, in which no key stands twice."""
    parts = parse((BROKEN / f"{case}.txt").read_text("utf-8"))
    told = [line for part in parts if isinstance(part, Step) for line in part.lines]
    return not any(
        re.search(r": (Y\d+ |D103 error expected a mapping of fields, found a list$)", line) for line in told
    )


@pytest.mark.parametrize("case", [case for case in CASES if well_formed(case)])
def test_a_broken_deal_is_seen_by_the_schema_too(case: str) -> None:
    deal = broken(case)
    assert not model_accepts(deal)
    assert VALIDATOR.is_valid(deal) == (case in ONLY_THE_MODEL_SEES)


def test_what_the_schema_does_not_see_is_there_to_be_seen() -> None:
    assert set(ONLY_THE_MODEL_SEES) <= set(CASES)


LEAVES: tuple[Any, ...] = (
    "TBD",
    None,
    "zzz",
    " ",
    "",
    "2003-01-24",
    "2003-13-01",
    "$1",
    "1.5%",
    "all",
    [],
    ["zzz"],
    {},
    {"zzz": "1"},
)
MORE = {
    "legend": "Execution Copy",
    "exhibit": "4.01",
    "draft": {
        "document": "N-1",
        "version": "4",
        "number": "2",
        "time": "noon",
        "firm": "Cleary",
        "confidential": "yes",
    },
    "opinions": ["us-tax-non-us-holders", {"id": "further", "one_off": "by {program.issuer.name}"}],
}


def places(tree: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every node of a tree but its top."""
    for key, inner in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield (*path, key)
        yield from places(inner, (*path, key))


def changed(tree: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """A tree with another value at a place; with the place taken away, where the value is `...`."""
    made = deepcopy(tree)
    within = made
    for key in path[:-1]:
        within = within[key]
    if value is ...:
        del within[path[-1]]
    else:
        within[path[-1]] = value
    return made


FULL = strings(MODEL.read_text("utf-8")) | MORE


@pytest.mark.parametrize("key", FULL)
def test_whatever_the_model_reads_the_schema_admits(key: str) -> None:
    """An editor never marks what the tool would draft from: at each place of a deal, other values of every kind.

    (But for `tbd` in small letters: that is read too, and an editor had better say `TBD`.)
    """
    ways = [path for path in places(FULL) if path[0] == key]
    deals = [changed(FULL, path, value) for path in ways for value in (*LEAVES, ...)]
    read = [deal for deal in deals if model_accepts(deal)]
    assert read
    for deal in read:
        assert not [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(deal)]
