"""Findings as JSON: stable, without time or user, documented by `SCHEMA`."""

import json
from collections.abc import Sequence
from typing import Any

from generator.findings import Finding, Position

_PLACE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "file": {"type": "string"},
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
    "required": ["file", "line", "column"],
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The findings of terms check",
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "code": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
                    "severity": {"enum": ["error", "warning", "note"]},
                    "message": {"type": "string"},
                    "at": _PLACE,
                    "also": {"type": "array", "items": _PLACE},
                },
                "required": ["code", "severity", "message", "at", "also"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "findings"],
    "additionalProperties": False,
}
"""What `terms check --format json` prints, as a JSON Schema."""


def record(findings: Sequence[Finding]) -> str:
    """The findings as JSON, in the order given."""
    said = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "at": _place(finding.position),
            "also": [_place(other) for other in finding.also],
        }
        for finding in findings
    ]
    return json.dumps({"version": 1, "findings": said}, indent=2, ensure_ascii=False)


def _place(position: Position) -> dict[str, Any]:
    return {"file": position.file, "line": position.line, "column": position.column}
