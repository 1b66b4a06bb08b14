"""The JSON Schema of a deal file, which an editor completes and checks from."""

import json
from typing import Any

from generator.deal.model import Deal

ADDRESS = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as a JSON object: a description and an example on each field; a fact that can be open admits `TBD`."""
    made = Deal.model_json_schema(by_alias=True)
    for part in (made, *made["$defs"].values()):
        for key, field in part.get("properties", {}).items():
            field.pop("title", None)
            if field.get("default", 0) is None:
                field.pop("default")
            part["properties"][key] = _one_or_many(field) if key == "securities" else field
    kinds = made["properties"]["amendments"]["anyOf"][0]["items"]  # what is left out leaves it open which kind is meant
    kinds["anyOf"] = kinds.pop("oneOf")
    return {"$schema": ADDRESS, **made, "title": "A deal file of a terms agreement"}


def _one_or_many(field: dict[str, Any]) -> dict[str, Any]:
    """Today's YAML writes one series as a single mapping."""
    said: dict[str, Any] = {name: field.pop(name) for name in ("description", "examples") if name in field}
    return said | {"anyOf": [field["items"], field]}


def schema_text() -> str:
    """The schema as `terms schema` prints it and `deals/deal.schema.json` holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
