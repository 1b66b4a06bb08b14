"""Where templates are looked for, what a deal can name, and what a reference prints."""

from pathlib import Path

import pytest

from generator.agreement import document
from generator.templating.library import Library, search_path
from generator.tree.markup import parse
from generator.tree.number import number
from generator.tree.walk import plain, runs, walk
from tests.sources import model


@pytest.mark.parametrize(("folder", "deal"), [(".", "deals/tonight.yaml"), ("deals", "tonight.yaml")])
def test_templates_beside_the_folder_are_found(
    folder: str, deal: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("deals", "templates"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / folder)
    assert search_path(Path(deal))[0] == tmp_path / "templates"


def test_a_deal_can_name_what_is_the_programs_own(tmp_path: Path) -> None:
    names = ("clauses/covenants/listing", "clauses/opinions/tax", "newco/spain", "newco/tax")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"{name}.html").write_text("", "utf-8")
    library = Library((tmp_path,), "newco")
    assert library.room("covenants") == ["listing", "spain"]
    assert library.room("opinions") == ["spain", "tax"]
    assert not library.clashes()


def test_a_reference_without_words_prints_a_label_wherever_it_stands() -> None:
    see = 'see <a href="#annex"></a> there'
    table = f"<table id='t'><caption>T</caption><thead><tr id='h'><th>{see}</th></tr></thead><tbody></tbody></table>"
    rest = f"<address id='d'>{see}</address><dl id='l'><dt id='k'>{see}</dt><dd>{see}</dd></dl>"
    signed = f"<signature id='s'><p>{see}</p><p class='name'>{see}</p></signature>"
    made = number(parse(f"<h1 id='annex' data-label='A'>x</h1><p id='p'>{see}</p>{table}{rest}{signed}").blocks)
    words = [plain(run) for block in walk(made) for run in runs(block)]
    assert words == ["x", *["see A there"] * 7]


def test_firms_may_be_called_as_rows_and_signatures_are(tmp_path: Path) -> None:
    names = ("Issuer", "Total", "Name of Underwriter")
    changes = {f"underwriters[{index}].name": name for index, name in enumerate(names)}
    assert document(model().changed(changes).takedown(tmp_path), "filing").blocks
