"""`from generator import load, draft`: what its documentation says, and nothing but the templates and the deal."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import generator
from generator import Finding, Refused, Takedown, draft, load
from generator.writers import FORMATS

CHECKOUT = Path(__file__).resolve().parents[1]
MODEL = CHECKOUT / "deals" / "citigroup-2003-01-24.yaml"
ALL: Any = ("docx", "pdf", "html", "txt", "edgar")


@pytest.fixture(scope="module")
def takedown() -> Takedown:
    return load(MODEL)


@pytest.fixture(scope="module")
def filing(takedown: Takedown) -> dict[str, bytes]:
    """The model's filing copy in every format."""
    return draft(takedown, copy="filing", formats=ALL)


def test_the_documented_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    example = [line for line in (generator.__doc__ or "").splitlines() if line.startswith("    ")]
    names: dict[str, Any] = {}
    exec(dedent("\n".join(example)), names)
    assert sorted(names["files"]) == ["docx", "txt"]
    assert all(isinstance(content, bytes) and content for content in names["files"].values())


def test_every_name_of_the_api_is_there_and_no_other() -> None:
    assert all(getattr(generator, name).__name__ == name for name in generator.__all__)
    with pytest.raises(AttributeError, match="no attribute 'redraft'"):
        _ = generator.redraft


def test_a_deal_is_a_path_or_its_text(takedown: Takedown, filing: dict[str, bytes]) -> None:
    named = load(str(MODEL))
    assert (named.deal, named.program, named.base) == (takedown.deal, takedown.program, takedown.base)
    assert draft(named, "filing", ["html"]) == {"html": filing["html"]}


def test_execution_copy_as_docx_and_pdf_unless_said_otherwise(takedown: Takedown) -> None:
    made = draft(takedown)
    assert list(made) == ["docx", "pdf"]
    assert made["docx"].startswith(b"PK") and made["pdf"].startswith(b"%PDF-")
    assert made == draft(takedown, copy="execution", formats=("pdf", "docx"))


def test_each_format_is_the_same_whatever_else_is_asked_for(takedown: Takedown, filing: dict[str, bytes]) -> None:
    assert list(filing) == list(FORMATS)
    for name in FORMATS:
        assert draft(takedown, "filing", [name, name]) == {name: filing[name]}
    assert draft(takedown, "filing", []) == {}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"formats": ["txt", "odt", "rtf"]}, "expected formats of docx, pdf, html, txt, edgar, found odt, rtf"),
        ({"formats": ["TXT"]}, "found TXT"),
        ({"formats": "txt"}, "found t, x, t"),
        ({"copy": "final"}, "expected a copy of draft, execution, filing, found final"),
    ],
)
def test_what_there_is_not_is_a_value_error(takedown: Takedown, asked: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        draft(takedown, **asked)


def test_a_wrong_deal_is_refused_with_findings_in_order(tmp_path: Path) -> None:
    file = tmp_path / "deal.yaml"
    file.write_text("underwriters: []\ndate: today\nprogram: citigroup\nsecurities: {}\n", "utf-8")
    with pytest.raises(Refused) as caught:
        load(file)
    findings = caught.value.findings
    assert {(type(finding), finding.severity) for finding in findings} == {(Finding, "error")}
    assert [(one.position.line, one.position.column, one.code) for one in findings] == [(1, 15, "D102"), (2, 7, "D104")]
    assert str(caught.value) == "\n".join(map(str, findings))
    assert str(findings[1]) == f"{file}:2:7: D104 error expected a date such as 2003-01-24, found 'today'"


def test_an_open_fact_refuses_a_copy_and_not_the_next(tmp_path: Path) -> None:
    file = tmp_path / "deal.yaml"
    file.write_text(MODEL.read_text("utf-8").replace("99.478%", "TBD"), "utf-8")
    opened = load(file)
    with pytest.raises(Refused, match=r"securities\.price\.to_public"):
        draft(opened, "execution", ["txt"])
    assert b"[*] of the principal amount" in draft(opened, "draft", ["txt"])["txt"]


@pytest.mark.parametrize("name", ["no-such-deal.yaml", "."])
def test_a_file_that_cannot_be_read_is_an_os_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"No such file|Is a directory"):
        load(tmp_path / name)
    with pytest.raises(OSError, match=r"No such file|Not a directory"):
        load(MODEL, templates=tmp_path / "templates" if name == "." else MODEL)


def test_templates_of_ones_own_come_first(tmp_path: Path) -> None:
    clause = tmp_path / "clauses" / "covenants" / "luxembourg-listing.html"
    clause.parent.mkdir(parents=True)
    shipped = CHECKOUT / "templates" / "clauses" / "covenants" / clause.name
    clause.write_text(shipped.read_text("utf-8").replace("Luxembourg Stock", "Vienna Stock"), "utf-8")
    own = draft(load(MODEL, templates=tmp_path), "filing", ["txt"])["txt"]
    assert b"Vienna Stock Exchange" in own and b"Luxembourg Stock" not in own


DRAFTS = """
import hashlib, json, sys
from pathlib import Path

touched = []

def watch(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"the network was touched: {event}")
    if event == "open" and isinstance(arguments[0], str):
        touched.append(arguments[0])

sys.addaudithook(watch)
import generator
made = generator.draft(generator.load("deals/citigroup-2003-01-24.yaml"), copy="filing", formats=FORMATS)
print(json.dumps({
    "home": generator.__file__,
    "hashes": {name: hashlib.sha256(content).hexdigest() for name, content in made.items()},
    "opened": touched,
    "modules": sorted(sys.modules),
}))
"""


def drafted_in(folder: Path, formats: tuple[str, ...]) -> dict[str, Any]:
    """What a process of its own drafts in `folder`, with what it opened and imported."""
    program = DRAFTS.replace("FORMATS", repr(formats))
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def hashes(files: dict[str, bytes]) -> dict[str, str]:
    """The hash of each file."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_same_bytes_without_tests_or_filed_texts(tmp_path: Path, filing: dict[str, bytes]) -> None:
    for name in ("generator", "templates", "deals"):
        ignored = shutil.ignore_patterns("*.filed.*", "__pycache__", "data")
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=ignored)
    assert not [*tmp_path.rglob("*filed*"), *tmp_path.glob("tests")]
    said = drafted_in(tmp_path, ALL)
    assert Path(said["home"]).is_relative_to(tmp_path)
    assert said["hashes"] == hashes(filing)
    assert [name for name in said["opened"] if "templates" in name]
    ours = [str(CHECKOUT / name) for name in ("generator", "templates", "deals", "tests")]
    assert not [name for name in said["opened"] if name.startswith(tuple(ours))]


def test_drafting_text_opens_no_filed_text_and_loads_no_other_writer(filing: dict[str, bytes]) -> None:
    said = drafted_in(CHECKOUT, ("txt", "html"))
    assert said["hashes"] == hashes({name: filing[name] for name in ("txt", "html")})
    assert not [name for name in said["opened"] if "filed" in name or "/tests/" in name]
    assert not {"weasyprint", "docx", "fontTools", "generator.writers.docx"} & set(said["modules"])


def sources() -> Iterator[tuple[str, str]]:
    """Every module of the package, with its text."""
    for file in sorted((CHECKOUT / "generator").rglob("*.py")):
        yield str(file.relative_to(CHECKOUT)), file.read_text("utf-8")


def test_no_module_speaks_of_the_filed_text() -> None:
    """But those that compare with it: nothing is drafted from it."""
    named = dict(sources())
    assert len(named) > 50
    found = {name for name, text in named.items() if "filed.txt" in text or ".filed" in text}
    assert found == {"generator/cli/diffs.py", "generator/filing/sides.py"}


def test_no_module_asks_for_the_clock_or_the_network() -> None:
    asked = ("import socket", "import requests", "urllib.request", "http.client", ".now(", ".today(", "time.time(")
    found = {(name, word) for name, text in sources() for word in asked if word in text}
    assert found == {("generator/cli/drafts.py", ".now(")}  # when a finding was overridden, for the log
