"""Whatever a deal or a program holds is printed as it stands: no name is markup, a template, or a path."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.agreement import document
from generator.drafting import draft
from generator.tree.document import Value
from generator.tree.walk import flat, plain, runs, walk
from generator.values.facts import Fact
from generator.values.words import Words
from tests.mutation.values import BY_FIELD, facts, field
from tests.proof.words import split, words_of_txt
from tests.proof.words_html import words_of_html
from tests.sources import Sources, model

AWKWARD = (
    "<b>bold</b> & Co.",
    "{{ 7*7 }} {% raw %} {# note #}",
    "&amp; &lt;p&gt; &#8220;x&#8221; &nbsp;",
    "</p></section><script>alert(1)</script>",
    """a "quoted" and an 'odd' one""",
    "<clause id='x' data-from='date'> <!-- x --> <![CDATA[ y ]]>",
    '" onclick="alert(1)" data-from="date',
    "%s $1 \\1 \\n {0} #{x} ${y}",
)

NO_BRACES = str.maketrans("{}", "()")
"""Where no fact can be drawn, a brace is refused."""


class Tags(HTMLParser):
    """The tags of a page and the names of their attributes."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update((tag, *(f"{tag} {name}" for name, _ in attrs)))


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Fact[object]]:
    """Each fact of the model by its path."""
    return facts(model().takedown(tmp_path_factory.mktemp("model")))


@pytest.fixture(scope="module")
def awkward(stated: dict[str, Fact[object]]) -> dict[str, str]:
    """Awkward words for every field that holds free ones, each with a number of its own."""
    free = [path for path, fact in stated.items() if isinstance(fact.known, str | Words) and not has_a_form(path)]
    assert len(free) > 40
    made = {path: f"{AWKWARD[index % len(AWKWARD)]} No{index}" for index, path in enumerate(free)}
    plain_words = {path for path in free if not isinstance(stated[path].known, Words)}
    return {path: text.translate(NO_BRACES) if path in plain_words else text for path, text in made.items()}


def has_a_form(path: str) -> bool:
    return path == "program" or any(f".{field(path)}".endswith(f".{name}") for name in (*BY_FIELD, "basic_provisions"))


@pytest.fixture(scope="module")
def sources(stated: dict[str, Fact[object]], awkward: dict[str, str]) -> Sources:
    """The model with awkward words; a brace that stands for itself is doubled where a fact can be drawn."""
    draws = {path for path in awkward if isinstance(stated[path].known, Words)}
    doubled = {path: awkward[path].replace("{", "{{").replace("}", "}}") for path in draws}
    return model().changed(awkward | doubled)


def unprinted(path: str) -> bool:
    outlines = ("basic_provisions.sections.", "basic_provisions.terms.", "program.indenture.sections.")
    return path.startswith((*outlines, "basic_provisions.issuer"))


def test_the_tree_holds_the_words(sources: Sources, awkward: dict[str, str], tmp_path: Path) -> None:
    made = document(sources.takedown(tmp_path), "filing")
    values = [
        node for block in walk(made.blocks) for run in runs(block) for node in flat(run) if isinstance(node, Value)
    ]
    for path, text in awkward.items():
        printed = {plain(value.content) for value in values if value.origins == (path,)}
        assert printed <= {text, text.upper(), article(path)}
        assert text in printed or unprinted(path)


def article(path: str) -> str:
    """What stands before the issuer's jurisdiction."""
    return "a" if path == "program.issuer.jurisdiction" else ""


@pytest.mark.parametrize("form", ["txt", "html", "edgar"])
def test_the_words_are_printed(form: str, sources: Sources, awkward: dict[str, str], tmp_path: Path) -> None:
    takedown = sources.takedown(tmp_path)
    page = draft(takedown, "filing", (form,))[form].decode()
    found = " ".join(words_of_txt(page) if form == "txt" else words_of_html(page))
    for path, text in awkward.items():
        assert unprinted(path) or " ".join(split(text)) in found
    if form != "txt":
        clean = Tags(draft(model().takedown(tmp_path / "clean"), "filing", (form,))[form])
        assert Tags(page.encode()).found == clean.found
