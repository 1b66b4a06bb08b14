"""Findings as text, on a terminal, as JSON and as SARIF: each whole, for findings of every kind."""

import json
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.findings import Finding, Position
from generator.reports.record import SCHEMA, record
from generator.reports.sarif import sarif
from generator.reports.text import coloured, counted, lines

HERE = Position("deals/x.yaml", 2, 3)
FINDINGS = [
    Finding(HERE, "T101", "short", "error", (Position("deals/x.yaml", 9, 1), Position("other one.yaml", 4, 2))),
    Finding(Position("deals/x.yaml", 3, 1), "S104", "T+5 \u201cso\u201d", "note"),
    Finding(Position("the command line", 1, 1), "Y001", "x", "warning"),
]


def test_lines() -> None:
    assert list(lines(FINDINGS)) == [
        "deals/x.yaml:2:3: T101 error short (see line 9, other one.yaml:4)",
        "deals/x.yaml:3:1: S104 note T+5 \u201cso\u201d",
        "the command line:1:1: Y001 warning x",
    ]


@pytest.mark.parametrize(
    ("also", "said"),
    [
        ((), ""),
        ((2,), ""),
        ((9,), " (see line 9)"),
        ((9, 4, 9), " (see lines 4, 9)"),
        ((4, 5), " (see lines 4, 5)"),
        ((4, 5, 6, 9, 11, 12, 13, 14), " (see lines 4 to 6, 9, 11 to 14)"),
    ],
)
def test_where_else(also: tuple[int, ...], said: str) -> None:
    places = tuple(Position(HERE.file, line, 1) for line in also)
    assert str(Finding(HERE, "T101", "short", "error", places)) == f"{HERE}: T101 error short{said}"


def test_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals").mkdir()
    (tmp_path / "deals/x.yaml").write_text("a: 1\n\tb: \x1b[2J\nlast", "utf-8")
    bold, end = "\x1b[1m", "\x1b[0m"
    assert list(coloured(FINDINGS)) == [
        f"{bold}deals/x.yaml:2:3{end}: T101 \x1b[1;31merror{end} short (see line 9, other one.yaml:4)",
        "    \tb: \ufffd[2J",
        "    \t ^",
        f"{bold}deals/x.yaml:3:1{end}: S104 \x1b[1;36mnote{end} T+5 \u201cso\u201d",
        "    last",
        "    ^",
        f"{bold}the command line:1:1{end}: Y001 \x1b[1;33mwarning{end} x",
    ]


def test_counts() -> None:
    assert counted(FINDINGS) == "1 error, 1 warning, 1 note"
    assert counted(FINDINGS[:1] * 2) == "2 errors, 0 warnings, 0 notes"


positions = st.builds(Position, st.text(min_size=1), st.integers(1, 10**6), st.integers(1, 10**6))
findings = st.lists(
    st.builds(
        Finding,
        positions,
        st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
        st.text(),
        st.sampled_from(["error", "warning", "note"]),
        st.lists(positions, max_size=3).map(tuple),
    )
)


@given(findings)
def test_json_says_all_of_it(found: list[Finding]) -> None:
    said = json.loads(record(found))
    Draft202012Validator(SCHEMA).validate(said)

    def place(at: dict[str, object]) -> Position:
        return Position(str(at["file"]), int(str(at["line"])), int(str(at["column"])))

    back = [
        Finding(place(one["at"]), one["code"], one["message"], one["severity"], tuple(map(place, one["also"])))
        for one in said["findings"]
    ]
    assert back == found


def test_sarif_whole() -> None:
    def place(uri: str, line: int, column: int) -> dict[str, object]:
        region = {"startLine": line, "startColumn": column}
        return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}

    log = json.loads(sarif(FINDINGS, {"T101": "Totals.\n\nWhy.", "S104": "Cycle."}))
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    run = log["runs"][0]
    assert run["tool"]["driver"]["rules"] == [
        {"id": "S104", "shortDescription": {"text": "Cycle."}},
        {"id": "T101", "shortDescription": {"text": "Totals."}, "fullDescription": {"text": "Why."}},
        {"id": "Y001", "shortDescription": {"text": "Y001"}},
    ]
    assert run["results"] == [
        {
            "ruleId": "T101",
            "ruleIndex": 1,
            "level": "error",
            "message": {"text": "short"},
            "locations": [place("deals/x.yaml", 2, 3)],
            "relatedLocations": [
                place("deals/x.yaml", 9, 1) | {"id": 1},
                place("other%20one.yaml", 4, 2) | {"id": 2},
            ],
        },
        {
            "ruleId": "S104",
            "ruleIndex": 0,
            "level": "note",
            "message": {"text": "T+5 \u201cso\u201d"},
            "locations": [place("deals/x.yaml", 3, 1)],
        },
        {
            "ruleId": "Y001",
            "ruleIndex": 2,
            "level": "warning",
            "message": {"text": "x"},
            "locations": [place("the%20command%20line", 1, 1)],
        },
    ]


@given(st.from_regex(r"/?[a-z %#?\u00e9&]+\.yaml", fullmatch=True))
def test_a_uri_leads_back_to_its_file(file: str) -> None:
    log = json.loads(sarif([Finding(Position(file, 1, 1), "T101", "x")], {}))
    uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert Path(unquote(urlparse(uri).path)) == Path(file)
