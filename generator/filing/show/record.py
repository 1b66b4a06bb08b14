"""A comparison as JSON: stable, without time or user, documented by `SCHEMA`."""

import json
from collections import Counter
from typing import Any

from generator.filing.compare import Change, Comparison
from generator.filing.compare import Side as Said
from generator.filing.compare.comparison import CLASSES, KINDS
from generator.filing.sides import Side
from generator.filing.version import Version

_TEXT: dict[str, Any] = {"type": "string"}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_COUNTS: dict[str, Any] = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_FIELD = _object(
    path={"type": "string", "description": "The field's path, such as `closing.time`."},
    file=_TEXT,
    line={"type": "integer", "minimum": 1},
    column={"type": "integer", "minimum": 1},
)
_SIDE = _object(
    text={"type": "string", "description": "The words as that version has them."},
    at={"type": "string", "description": "`file:line` of the text, or of the template that printed it."},
    block={"type": "string", "description": "The id of the block, item or row."},
    fields={"type": "array", "items": _FIELD, "description": "Of a deal: what the words were drawn from."},
)
_CHANGE = _object(
    id={"type": "string", "pattern": "^c[0-9]+$"},
    **{"class": {"enum": list(CLASSES)}},
    kind={"enum": [*KINDS, None], "description": "Of a change of substance."},
    where={"type": "string", "description": "The place as a reader would name it."},
    old={"anyOf": [_SIDE, {"type": "null"}]},
    new={"anyOf": [_SIDE, {"type": "null"}]},
    before=_TEXT,
    after=_TEXT,
    cause={"type": "string", "description": "The id of the change that this one follows from, or nothing."},
    rules=_TEXTS,
    notes=_TEXTS,
)
_VERSION = _object(
    name=_TEXT,
    dropped={**_COUNTS, "description": "Layout left out on reading, by the id of the rule."},
)
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The changes that terms diff tells",
    **_object(
        version={"const": 1},
        old=_VERSION,
        new=_VERSION,
        counts={**_COUNTS, "description": "How many changes there are of each class."},
        kinds={**_COUNTS, "description": "How many changes of substance there are of each kind."},
        changes={"type": "array", "items": _CHANGE},
    ),
}


def record(comparison: Comparison, old: Side, new: Side) -> str:
    """Every change, of all classes, as a JSON object that satisfies `SCHEMA`."""
    said = {
        "version": 1,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "counts": comparison.counts,
        "kinds": comparison.kinds,
        "changes": [_change(change, old, new) for change in comparison.changes],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _version(version: Version) -> dict[str, Any]:
    return {"name": version.name, "dropped": Counter(dropped.rule for dropped in version.dropped)}


def _change(change: Change, old: Side, new: Side) -> dict[str, Any]:
    return {
        "id": change.id,
        "class": change.sort,
        "kind": change.kind,
        "where": change.where,
        "old": change.old and _side(change.old, old),
        "new": change.new and _side(change.new, new),
        "before": change.before,
        "after": change.after,
        "cause": change.cause,
        "rules": list(change.rules),
        "notes": list(change.notes),
    }


def _side(said: Said, side: Side) -> dict[str, Any]:
    return {"text": said.text, "at": said.at, "block": said.block, "fields": list(_fields(said, side))}


def _fields(said: Said, side: Side) -> list[dict[str, Any]]:
    if side.takedown is None:
        return []
    places = [(path, side.takedown.place(path)) for path in said.fields]
    return [{"path": path, "file": at.file, "line": at.line, "column": at.column} for path, at in places]
