"""Every output rule has its page; what reads files shares no code with what writes them, and loads late."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.rules.output import RULES
from generator.rules.output.rule import OutputRule

PROOFS = Path(__file__).parents[2] / "generator" / "proofs"
SHARED = {"generator.writers.ascii"}
"""What ASCII has for a character is the format's own, and no writer's doing."""


def name(rule: OutputRule) -> str:
    return rule.__name__.rpartition(".")[2]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_every_rule_has_a_page(rule: OutputRule) -> None:
    title, _, rest = (rule.__doc__ or "").partition("\n")
    assert title.endswith(".") and "\nExample:\n" in rest and "\nFix: " in rest
    assert re.fullmatch(r"o1\d\d(?:_[a-z0-9]+)+", name(rule))


def test_every_module_of_the_room_is_listed() -> None:
    room = PROOFS.parent / "rules" / "output"
    assert [name(rule) for rule in RULES] == sorted(file.stem for file in room.rglob("o*_*.py"))


@pytest.mark.parametrize("module", sorted(PROOFS.glob("*.py")), ids=lambda path: path.stem)
def test_readers_share_no_code_with_the_writers(module: Path) -> None:
    nodes = ast.walk(ast.parse(module.read_text("utf-8")))
    imported = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name.startswith("generator.writers")} <= SHARED


def test_pdfium_is_loaded_when_a_pdf_is_read() -> None:
    code = "import sys, generator.proofing; print([name for name in ('pypdfium2', 'lxml.html') if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROOFS.parents[1], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
