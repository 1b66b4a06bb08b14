"""An issuer that the generator has never heard of drafts from its own folder of templates."""

from pathlib import Path

import pytest

from generator.drafting import draft
from generator.takedown import load
from generator.tree.document import Copy
from generator.writers import WRITERS, file_name
from tests.goldens.golden import check, named, orphans

HERE = Path(__file__).parent
GOLDENS = HERE / "goldens"
FORMATS = ("txt", "html")
DEALS = sorted(HERE.glob("*.yaml"))


def copies(deal: Path) -> tuple[Copy, ...]:
    """Those that can be made: a draft alone where a fact of the issuer is not known to us."""
    return ("draft",) if load(deal).open_facts() else ("draft", "execution", "filing")


NAMES = [
    file_name(deal.stem, copy, "", writer)
    for deal in DEALS
    for copy in copies(deal)
    for writer in WRITERS
    if writer.name in FORMATS
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for deal in DEALS:
        takedown = load(deal)
        for copy in copies(deal):
            made |= named(deal.stem, copy, draft(takedown, copy, FORMATS))
    return made


@pytest.mark.parametrize("name", NAMES)
def test_is_as_it_was(name: str, files: dict[str, bytes], rewrite_goldens: bool) -> None:
    check(GOLDENS / name, files[name], rewrite_goldens)


def test_no_golden_is_an_orphan(rewrite_goldens: bool) -> None:
    assert orphans(GOLDENS, NAMES, rewrite_goldens) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_model_is_in_it(name: str, files: dict[str, bytes]) -> None:
    """Its words are its own or shared: no fact of the other issuer's shelf or deal shows."""
    foreign = (
        "Citigroup",
        "Primerica",
        "Delaware",
        "Salomon",
        "Luxembourg",
        "\nLadies and Gentlemen",
        "11.03",
    )
    assert [words for words in foreign if words in files[name].decode()] == []


def test_its_own_wording_hides_the_shared_one(files: dict[str, bytes]) -> None:
    text = " ".join(files["fernhill-2004-05-18-filing.txt"].decode().split())
    assert "it is then a binding agreement between the Company and the several Underwriters." in text
    assert "Please accept this offer no later than" not in text


def test_there_is_no_python_to_it() -> None:
    files = [file for folder in (HERE / "templates", GOLDENS) for file in folder.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} == {".yaml", ".html", ".txt"}
