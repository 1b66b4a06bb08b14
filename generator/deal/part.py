"""What every mapping of a deal file has in common: frozen, closed, and open where nothing is said."""

from collections.abc import Iterator, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from generator.deal.fields import TBD, JsonSchema, Reads
from generator.findings import Position
from generator.source import Map, Node, Scalar, Seq
from generator.values.facts import Fact

CHECKED = "checked, not printed"
"""What the schema and the reference say of a fact that stands in the deal to be checked, not to print."""

SHEETED = "checked, and printed in a term sheet alone"
"""What they say of one that the body of an agreement does not print."""


def stated(description: str, example: object, **more: Any) -> Any:
    """A field with the description and the example that the schema and the reference give of it."""
    return Field(description=description, examples=[example], **more)


def checked(description: str, example: object) -> Any:
    """A field that may be left out and that no agreement prints: rules compare it with the rest."""
    return stated(description, example, default=None, json_schema_extra={"$comment": CHECKED})


def sheeted(description: str, example: object) -> Any:
    """A field that may be left out and that a term sheet alone prints."""
    return stated(description, example, default=None, json_schema_extra={"$comment": SHEETED})


class Part(BaseModel):
    """A mapping of a deal file. A field that can be open and is left out is open; a group left out is all open."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def open_what_is_left_out(cls, given: object) -> object:
        """`given` with an open scalar or an empty mapping for each such field that it lacks."""
        if not isinstance(given, Map):
            return given
        filled = Map(given.path, given.position)
        filled.keys_at = given.keys_at
        given.allowed = sorted(key for key, _ in _fields(cls))
        filled.update(given)
        for key, info in _fields(cls):
            said = filled.get(key)
            if info.is_required() and (said is None or _says_nothing(said)):
                path = f"{given.path}.{key}" if given.path else key
                place = given.position if said is None else said.position
                if (opened := _opened(info, path, place)) is not None:
                    filled[key] = opened
            elif isinstance(said, Scalar) and said.blank and _may_be_empty(info):
                del filled[key]  # every entry below the key is gone, or a comment
        return filled

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        made = handler.resolve_ref_schema(handler(schema))
        place = Position("", 0, 0)
        open_keys = {key for key, info in _fields(cls) if _opened(info, key, place) is not None}
        for key in open_keys:
            made["properties"][key] = _admitting_open(made["properties"][key])
        for key in (key for key, info in _fields(cls) if _may_be_empty(info)):
            made["properties"][key] = _admitting(made["properties"][key], {"type": "null"})
        if required := [key for key in made.pop("required", []) if key not in open_keys]:
            made["required"] = required
        return made

    def __html__(self) -> str:
        """Refuse to be printed: only a fact prints."""
        from jinja2 import TemplateRuntimeError  # none but a template asks

        raise TemplateRuntimeError(f"a template prints facts and markup only, found the whole of {type(self).__name__}")

    def each_fact(self) -> Iterator[Fact[Any]]:
        """Every fact in this part and the parts within it, in the order of the model."""
        for name in type(self).model_fields:
            yield from _facts(getattr(self, name))


def computed(kind: type[Part]) -> list[str]:
    """The names of what a part computes from its fields, by properties of its own or of a part that it is built on."""
    parts = [cls for cls in kind.__mro__ if issubclass(cls, Part)]
    return [name for cls in reversed(parts) for name, value in vars(cls).items() if isinstance(value, property)]


def _fields(cls: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in cls.model_fields.items():
        yield info.alias or name, info


def _admitting_open(field: JsonSchema) -> JsonSchema:
    """The schema of a field that may be open; a kind of scalar says so itself, a group or a list does not."""
    nothing: JsonSchema = {"enum": [TBD, None]}
    return field if nothing in field.get("anyOf", ()) else _admitting(field, nothing)


def _admitting(field: JsonSchema, nothing: JsonSchema) -> JsonSchema:
    said: JsonSchema = {name: field[name] for name in ("title", "description", "examples") if name in field}
    return {"anyOf": [{name: rule for name, rule in field.items() if name not in said}, nothing], **said}


def _says_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.blank or node.upper() == TBD)


def _opened(info: FieldInfo, path: str, place: Position) -> Node | None:
    """What stands for a field of which nothing is said, or None where something must be."""
    blank = Scalar.at("", path, place, blank=True)
    if _opens(info.metadata):
        return blank
    if _is_group(info):
        return Map(path, place)
    if get_origin(info.annotation) is tuple and _opens(getattr(get_args(info.annotation)[0], "__metadata__", ())):
        return Seq.of(blank, blank)
    return None


def _opens(metadata: Sequence[object]) -> bool:
    return any(isinstance(data, Reads) and data.opens for data in metadata)


def _may_be_empty(info: FieldInfo) -> bool:
    return isinstance(info.default, tuple)


def _is_group(info: FieldInfo) -> bool:
    """Whether a field is a part, or one of several parts."""
    several = get_origin(info.annotation) in (Union, UnionType)
    kinds = get_args(info.annotation) if several else (info.annotation,)
    plain = [get_args(kind)[0] if get_origin(kind) is Annotated else kind for kind in kinds]
    return all(isinstance(kind, type) and issubclass(kind, Part) for kind in plain)


def _facts(value: object) -> Iterator[Fact[Any]]:
    match value:
        case Fact():
            yield value
        case Part():
            yield from value.each_fact()
        case tuple():
            for one in value:
                yield from _facts(one)
        case _:
            return
