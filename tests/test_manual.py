"""The reference pages, the schema and README's links are current."""

import re
from pathlib import Path

import pytest

from generator.manual import FOLDER, pages
from generator.resources import deals_dir
from generator.schema import schema_text

TOP = Path(__file__).parents[1]


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_page_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], "run: make reference"


def test_no_page_is_left_over() -> None:
    assert {file.name for file in FOLDER.glob("*.md")} == set(pages())


def test_the_schema_is_current() -> None:
    assert (deals_dir() / "deal.schema.json").read_text(encoding="utf-8") == schema_text(), "run: make reference"


@pytest.mark.parametrize("page", ["README.md", "templates/README.md"])
def test_every_link_lands(page: str) -> None:
    file = TOP / page
    links = re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (file.parent / link).exists()] == []
