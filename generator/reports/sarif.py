"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.findings import Finding, Position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(findings: Sequence[Finding], pages: Mapping[str, str]) -> str:
    """A SARIF log with one run; `pages` gives what each code means, its title in the first line."""
    codes = sorted({finding.code for finding in findings})
    rules = [_rule(code, pages.get(code, "")) for code in codes]
    driver = {"name": "terms", "version": __version__, "semanticVersion": __version__, "rules": rules}
    results = [_result(finding, codes.index(finding.code)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(code: str, page: str) -> dict[str, Any]:
    title, _, rest = page.strip().partition("\n")
    said: dict[str, Any] = {"id": code, "shortDescription": {"text": title or code}}
    return said | ({"fullDescription": {"text": rest.strip()}} if rest.strip() else {})


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    related = [_location(other) | {"id": number} for number, other in enumerate(finding.also, 1)]
    said: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(finding.position)],
    }
    return said | ({"relatedLocations": related} if related else {})


def _location(position: Position) -> dict[str, Any]:
    file = Path(position.file)
    uri = file.as_uri() if file.is_absolute() else quote(file.as_posix())
    region = {"startLine": position.line, "startColumn": position.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
