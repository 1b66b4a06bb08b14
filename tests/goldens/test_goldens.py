"""The model in each copy, as text, HTML and EDGAR HTML."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.drafting import draft
from generator.tree.document import Copy
from generator.writers import WRITERS, file_name
from tests.sources import MODEL, model

from .golden import check, named, orphans

FOLDER = Path(__file__).parent / "model"
FORMATS = ("txt", "html", "edgar")
COPIES: dict[Copy, dict[str, Any]] = YAML(typ="base").load(Path(__file__).with_name("copies.yaml"))
NAMES = [file_name(MODEL.stem, copy, "", writer) for copy in COPIES for writer in WRITERS if writer.name in FORMATS]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for copy, facts in COPIES.items():
        takedown = model().changed(facts).takedown(tmp_path_factory.mktemp(copy))
        made |= named(MODEL.stem, copy, draft(takedown, copy, FORMATS))
    return made


@pytest.mark.parametrize("name", NAMES)
def test_is_as_it_was(name: str, files: dict[str, bytes], rewrite_goldens: bool) -> None:
    check(FOLDER / name, files[name], rewrite_goldens)


def test_no_golden_is_an_orphan(rewrite_goldens: bool) -> None:
    assert orphans(FOLDER, NAMES, rewrite_goldens) == []


def test_every_copy_has_goldens() -> None:
    assert list(COPIES) == ["draft", "execution", "filing"]


def test_a_missing_golden_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"no golden x\.txt"):
        check(tmp_path / "x.txt", b"words\n", rewrite=False)


@pytest.mark.parametrize("content", [b"Words\n", b"words", b"words\r\n", b"words \n"])
def test_another_byte_fails(content: bytes, tmp_path: Path) -> None:
    check(tmp_path / "x.txt", b"words\n", rewrite=True)
    with pytest.raises(AssertionError):
        check(tmp_path / "x.txt", content, rewrite=False)


def test_an_orphan_is_told_and_goes_when_goldens_are_rewritten(tmp_path: Path) -> None:
    check(tmp_path / "x.txt", b"words\n", rewrite=True)
    assert orphans(tmp_path, [], rewrite=False) == ["x.txt"]
    assert orphans(tmp_path, [], rewrite=True) == []
    assert list(tmp_path.iterdir()) == []
