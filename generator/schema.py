"""The JSON Schema of a deal file, which an editor completes and checks from."""

import json
from typing import Any

from generator.deal.model import Deal
from generator.deal.parties import PARTED

ONE_OR_MANY = ("securities", "commitment")
ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as a JSON object: a description and an example on each field; a fact that can be open admits `TBD`."""
    made = Deal.model_json_schema(by_alias=True)
    for part in (made, *made["$defs"].values()):
        for key, field in part.get("properties", {}).items():
            field.pop("title", None)
            if field.get("default", 0) is None:
                field.pop("default")
            part["properties"][key] = _one_or_many(field) if key in ONE_OR_MANY else field
    kinds = made["properties"]["amendments"]["anyOf"][0]["items"]  # what is left out leaves it open which kind is meant
    kinds["anyOf"] = kinds.pop("oneOf")
    return {"$schema": ADDRESS, **made, "title": "A deal file of a terms agreement"}


def _one_or_many(field: dict[str, Any]) -> dict[str, Any]:
    """A list of one may be written as the one alone; several amounts with strokes between them."""
    said: dict[str, Any] = {name: field.pop(name) for name in ("description", "examples") if name in field}
    listed = field.get("anyOf", [field])[0]
    parted = [{"type": "string", "pattern": f"{PARTED}"}] if "$ref" not in listed["items"] else []
    return said | {"anyOf": [listed["items"], *parted, *field.get("anyOf", [field])]}


def schema_text() -> str:
    """The schema as `terms schema` prints it and `deals/deal.schema.json` holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
