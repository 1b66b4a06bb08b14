"""Each rule finds what its fixture marks, where it marks it and in these words, and nothing in the clean twin.

A fixture is a transcript of `terms check FILE --only CODE`, named after the rule's module. The line that a finding
points at says so: `# {T101}`, or `{# {T101} #}` in a template. Where a step finds nothing, its files are the clean
twin.
"""

import re
from pathlib import Path

import pytest

from generator.rules.book import RULES
from generator.rules.rule import Rule, code
from tests.commands.transcript import Part, Step, parse, played, written

FOLDER = Path(__file__).parent
FOUND = re.compile(r"^(\S.*?):(\d+):\d+: (\w+) (?:error|warning|note) ")
MARK = re.compile(r"\{([A-Z]+\d+)\}")


def name(rule: Rule) -> str:
    return rule.__name__.rpartition(".")[2]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_finds_what_is_marked(rule: Rule, tmp_path: Path, rewrite_goldens: bool) -> None:
    file = FOLDER / f"{name(rule)}.txt"
    parts = parse(file.read_text("utf-8"))
    done: list[Part] = []
    clean = dirty = False
    for part in parts:
        done += played([part], tmp_path)
        if isinstance(part, Step):
            step = done[-1]
            assert isinstance(step, Step) and f"--only {code(rule)}" in part.command
            pointed = [FOUND.match(line) for line in step.lines]
            assert all(pointed), step.lines
            there = {(match[1], int(match[2])) for match in pointed if match and match[3] == code(rule)}
            assert there == marked(tmp_path, code(rule)), f"found at {there}, marked at {marked(tmp_path, code(rule))}"
            clean, dirty = clean or not step.lines, dirty or bool(step.lines)
    if rewrite_goldens:
        file.write_text(written(done), "utf-8")
    assert written(done) == file.read_text("utf-8")
    assert clean and dirty, "expected findings in one step at least, and none in another"


def marked(folder: Path, wanted: str) -> set[tuple[str, int]]:
    """The lines of the files in `folder` that are marked with a code."""
    return {
        (str(file.relative_to(folder)), number)
        for file in folder.rglob("*")
        if file.suffix in (".yaml", ".html", ".json", ".txt")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if wanted in MARK.findall(line)
    }


def test_every_fixture_has_a_rule() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == {name(rule) for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_every_rule_has_a_page(rule: Rule) -> None:
    page = rule.__doc__ or ""
    title, _, rest = page.partition("\n")
    assert title.endswith(".") and "\nExample:\n" in rest and "\nFix: " in rest
    assert re.fullmatch(r"[a-z]\d{3}(?:_[a-z0-9]+)+", name(rule))


def test_every_code_is_one_rule() -> None:
    codes = [code(rule) for rule in RULES]
    assert len(codes) == len(set(codes))
