"""Plain strings into a typed part, with every piece of trouble told at its place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.deal.part import Part
from generator.findings import Finding, Position, Refused, did_you_mean
from generator.source import Map, Node, Scalar, Seq
from generator.values.facts import Fact
from generator.values.words import Reference, Words

P = TypeVar("P", bound=Part)


def build(model: type[P], source: Map) -> P:
    """`source` as a `model`; raises Refused with a finding for each thing that is wrong, all at once."""
    made, told = attempt(model, source)
    if made is None or told:
        raise Refused(told)
    return made


def attempt(model: type[P], source: Map) -> tuple[P | None, list[Finding]]:
    """What can be made of `source`, and a finding for each thing in it that is wrong and was left out.

    So names and references, which need the whole, are looked up in what is right, and all is told at once. None where
    what is wrong leaves no `model` behind.
    """
    told = list(source.findings)
    sound = source
    for again in range(ROUNDS):
        try:
            return model.model_validate(sound), told
        except ValidationError as error:
            details = [detail for detail in error.errors(include_url=False) if not _echo(detail)]
        if not again:
            told += [_finding(model, source, detail) for detail in details]
        wrong = {node.path for detail in details if isinstance(node := detail["input"], Scalar | Map | Seq)}
        if source.path in wrong:
            break
        sound = _without(wrong, sound)
    return None, told


ROUNDS = 6
"""What is left out may leave its list empty, and so on outwards; no deal file is nested deeper than this."""


def _without(wrong: set[str], given: Map) -> Map:
    """`given` less every node within it whose path is one of `wrong`."""
    made = Map(given.path, given.position)
    made.keys_at = given.keys_at
    made.update({key: _sound(wrong, value) for key, value in given.items() if value.path not in wrong})
    return made


def _sound(wrong: set[str], node: Node) -> Node:
    match node:
        case Map():
            return _without(wrong, node)
        case Seq():
            return Seq.of(node, *(_sound(wrong, one) for one in node if one.path not in wrong))
        case _:
            return node


def _echo(detail: ErrorDetails) -> bool:
    """Whether this is told already: a list whose every entry is wrong counts as empty to pydantic."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _finding(model: type[BaseModel], source: Map, detail: ErrorDetails) -> Finding:
    """The finding for one error of pydantic's, whose `input` is a node of the source and so knows its place."""
    node, key = detail["input"], str(detail["loc"][-1])
    found = _found(node)
    match detail["type"]:
        case "extra_forbidden":
            place, known = _key(source, node, key)
            said = f"unknown key {key!r}; expected one of {', '.join(known)}{did_you_mean(key, known)}"
            return Finding(place, "D101", said)
        case "missing":
            return Finding(_place(node, source), "D102", f"expected the key {key!r}, found none")
        case "too_short":
            return Finding(_place(node, source), "D102", "expected at least one entry, found none")
        case "too_long":
            return Finding(_place(node, source), "D103", "expected one entry alone, found more")
        case "shape":
            return Finding(_place(node, source), "D103", detail["msg"])
        case "value":
            return Finding(_place(node, source), "D104", detail["msg"])
        case "union_tag_invalid":
            place, said = _tag(node, source, detail["ctx"])
            return Finding(place, "D104", said)
        case "int_parsing" | "int_type":
            return Finding(_place(node, source), "D104", f"expected a whole number, found {found}")
        case "tuple_type":
            return Finding(
                _place(node, source), "D103", f"expected a list such as [a, b], or [] for none, found {found}"
            )
        case "model_type" | "model_attributes_type" | "dict_type":
            return Finding(_place(node, source), "D103", f"expected a mapping of fields, found {found}")
        case _:
            return Finding(_place(node, source), "D104", f"{detail['msg']}, found {found}")


def _tag(node: object, source: Map, context: dict[str, Any]) -> tuple[Position, str]:
    """Where the key stands that chooses between kinds of mapping, and what it should have said."""
    tag, expected = context["tag"], context["expected_tags"].replace("'", "")
    chooses = next((value for value in node.values() if value == tag), node) if isinstance(node, Map) else node
    hint = did_you_mean(tag, expected.split(", "))
    return _place(chooses, source), f"expected one of {expected}, found {tag!r}{hint}"


def _found(node: object) -> str:
    match node:
        case Scalar():
            return "nothing" if node.blank else repr(str(node))
        case Map():
            return "a mapping"
        case Seq():
            return "a list"
        case _:
            return repr(node)


def _place(node: object, source: Map) -> Position:
    return node.position if isinstance(node, Scalar | Map | Seq) else source.position


def _key(source: Map, node: object, key: str) -> tuple[Position, list[str]]:
    """Where an unknown key stands, and the keys that its mapping may have."""
    for within, value in _maps(source):
        if value is node and key in within.keys_at:
            return within.keys_at[key], within.allowed
    return _place(node, source), []


def _maps(node: Node) -> "list[tuple[Map, Node]]":
    """Each value of each mapping within `node`, with the mapping."""
    if isinstance(node, Scalar):
        return []
    inner = [pair for value in (node.values() if isinstance(node, Map) else node) for pair in _maps(value)]
    return [*((node, value) for value in node.values()), *inner] if isinstance(node, Map) else inner


def drawn(part: P, named: Callable[[Reference], tuple[Fact[Any], ...]]) -> P:
    """`part` with the references in all its words replaced by the facts they name."""
    return part.model_copy(update={name: _drawn(getattr(part, name), named) for name in type(part).model_fields})


def _drawn(value: object, named: Callable[[Reference], tuple[Fact[Any], ...]]) -> object:
    match value:
        case Fact() if isinstance(value.known, Words):
            return replace(value, known=value.known.drawn(named))
        case Part():
            return drawn(value, named)
        case tuple():
            return tuple(_drawn(one, named) for one in value)
        case _:
            return value
