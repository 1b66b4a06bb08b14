"""A firm's own rules and templates: from an installed package, and from the folder beside its templates."""

import sys
from pathlib import Path

import pytest

from generator.checking import check
from generator.findings import Unavailable
from generator.resources import deals_dir
from generator.rules.book import RULES
from generator.rules.firm import every_rule
from generator.rules.rule import code, title
from generator.takedown import load
from generator.templating.library import search_path

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
RULE = '''"""The house asks that {what}.

Example:
    date: 2003-01-24

Fix: ask the house.
"""

from generator.rules.problem import Problem

SEVERITY = "warning"


def check(case):
    yield Problem(case.deal.date, "the house asks for a look")
'''


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A firm's folder: templates, and rules beside them."""
    for folder in ("templates", "rules"):
        (tmp_path / folder).mkdir()
    (tmp_path / "rules/f101_a_look.py").write_text(RULE.format(what="each deal is looked at"), "utf-8")
    return tmp_path


def test_rules_beside_the_templates_that_are_named(house: Path) -> None:
    rules = every_rule(house / "templates")
    assert [code(rule) for rule in rules] == [*map(code, RULES), "F101"]
    assert title(rules[-1]) == "The house asks that each deal is looked at."
    found = check(load(MODEL, house / "templates"), rules[-1:], whole=False)
    assert [(finding.code, finding.severity, finding.position.line) for finding in found] == [("F101", "warning", 4)]


def test_rules_that_came_with_a_deal_do_not_run(house: Path) -> None:
    (house / "deal.yaml").write_bytes(MODEL.read_bytes())
    (house / "rules/f102_never.py").write_text("raise SystemExit('ran')\n", "utf-8")
    assert load(house / "deal.yaml").library.roots[0] == house / "templates"
    assert every_rule() == RULES


def test_an_installed_package(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = house / "site"
    (site / "house_terms/templates").mkdir(parents=True)
    (site / "house_terms/__init__.py").touch()
    (site / "house_terms/f103_installed.py").write_text(RULE.format(what="packages work"), "utf-8")
    (site / "house_terms/templates/__init__.py").touch()
    made = site / "house_terms-1.dist-info"
    made.mkdir()
    (made / "METADATA").write_text("Metadata-Version: 2.1\nName: house-terms\nVersion: 1\n", "utf-8")
    points = "[terms.rules]\nlook = house_terms.f103_installed\n[terms.templates]\nhouse = house_terms.templates\n"
    (made / "entry_points.txt").write_text(points, "utf-8")
    monkeypatch.syspath_prepend(str(site))
    assert [code(rule) for rule in every_rule()][-1] == "F103"
    assert search_path(MODEL)[-2:] == (site / "house_terms/templates", search_path(MODEL)[-1])
    for name in [name for name in sys.modules if name.startswith("house_terms")]:
        monkeypatch.delitem(sys.modules, name)


BROKEN = {
    "f101_again.py": (RULE, "expected a code of its own, found it in"),
    "t101_ours.py": (RULE, "expected a code of its own, found it in the rules of terms"),
    "look.py": (RULE, "expected a name such as f101_what_it_checks"),
    "f104_bare.py": (
        "x = 1\n",
        "expected a docstring, which is its page; SEVERITY, one of error, warning, note; a fun",
    ),
    "f105_worse.py": (RULE.replace('"warning"', '"fatal"'), "expected SEVERITY, one of error, warning, note"),
    "f106_syntax.py": ("def", "cannot be loaded: SyntaxError: "),
    "f107_exits.py": ("import nowhere\n", "cannot be loaded: ModuleNotFoundError: No module named 'nowhere'"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_that_is_none(house: Path, name: str) -> None:
    text, said = BROKEN[name]
    (house / "rules" / name).write_text(text, "utf-8")
    with pytest.raises(Unavailable) as refused:
        every_rule(house / "templates")
    assert said in str(refused.value) and str(house / "rules") in str(refused.value)


def test_a_rule_that_fails_is_told_by_its_name(house: Path) -> None:
    (house / "rules/f108_fails.py").write_text(RULE.replace("yield Problem", "1 / 0; yield Problem"), "utf-8")
    with pytest.raises(Unavailable, match=r"rule F108 \(.*f108_fails.py\) failed: ZeroDivisionError"):
        check(load(MODEL), every_rule(house / "templates"))


def test_a_rule_that_meets_an_open_fact_says_nothing(house: Path) -> None:
    (house / "deal.yaml").write_text(MODEL.read_text("utf-8").replace("date: 2003-01-24", "date: TBD", 1), "utf-8")
    (house / "rules/f101_a_look.py").write_text(
        RULE.replace("yield Problem", "case.deal.date.value; yield Problem"), "utf-8"
    )
    assert check(load(house / "deal.yaml"), every_rule(house / "templates")[-1:], whole=False) == []
