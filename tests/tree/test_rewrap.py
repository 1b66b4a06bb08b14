"""Where a template breaks its lines is nobody's business: re-wrapping every template changes no byte of the output."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.drafting import draft
from generator.resources import templates_dir
from generator.takedown import load
from tests.sources import MODEL, model

FORMATS = ("txt", "html")
DRAFT = {"draft.number": "2", "draft.version": "4", "draft.confidential": "yes", "closing.place": "TBD"}

Rewrap = Callable[[str], str]

WAYS: dict[str, Rewrap] = {
    "joined": lambda data: re.sub(r"\s+", " ", data),
    "broken": lambda data: re.sub(r"\s+", "\n\n        ", data),
    "tabs": lambda data: re.sub(r"\s", "\t \t", data),
}


def rewrapped(template: str, rewrap: Rewrap) -> str:
    """A template with the white space of its words written in another way; its expressions and front stay."""
    tokens = Environment().lex(template)
    return "".join(rewrap(value) if kind == "data" else value for _, kind, value in tokens)


def made(deal: Path) -> list[dict[str, bytes]]:
    """The files of each copy, the draft with a foot and a blank."""
    opened = model().changed(DRAFT).takedown(deal.parent / "draft")
    return [draft(opened, "draft", FORMATS), *(draft(load(deal), copy, FORMATS) for copy in ("execution", "filing"))]


@pytest.fixture(scope="module")
def as_shipped(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    return made(Path(shutil.copy(MODEL, tmp_path_factory.mktemp("shipped"))))


def files() -> list[Path]:
    return sorted(templates_dir().rglob("*.html"))


def with_templates(folder: Path, change: Rewrap) -> Path:
    """A copy of the model in `folder`, with every template changed beside it."""
    for file in files():
        copied = folder / "templates" / file.relative_to(templates_dir())
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(change(file.read_text("utf-8")).encode())
    shutil.copytree(folder / "templates", folder / "draft/templates")
    return Path(shutil.copy(MODEL, folder))


@pytest.mark.parametrize("way", WAYS)
def test_rewrapping_changes_no_byte(way: str, as_shipped: list[dict[str, bytes]], tmp_path: Path) -> None:
    deal = with_templates(tmp_path, lambda template: rewrapped(template, WAYS[way]))
    copies = {file: tmp_path / "templates" / file.relative_to(templates_dir()) for file in files()}
    assert sum(copy.read_bytes() != file.read_bytes() for file, copy in copies.items()) > len(copies) / 2
    assert made(deal) == as_shipped


def test_line_ends_of_another_system_change_no_byte(as_shipped: list[dict[str, bytes]], tmp_path: Path) -> None:
    deal = with_templates(tmp_path, lambda template: template.replace("\n", "\r\n"))
    assert made(deal) == as_shipped


def test_another_word_does(as_shipped: list[dict[str, bytes]], tmp_path: Path) -> None:
    """The comparison itself: the templates beside the deal are those that are read."""
    deal = with_templates(tmp_path, lambda template: template.replace("severally and not jointly", "severally"))
    assert made(deal)[2]["txt"] != as_shipped[2]["txt"]
