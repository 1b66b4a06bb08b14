"""A file that is not what the agreement says, or may part where it must not, is told of as findings.txt says."""

from pathlib import Path

import pytest

from generator.takedown import load, with_foot
from tests.proof.deals import with_firms, written
from tests.sources import model as sources

from .conftest import Drafted
from .spoiled import Spoil, docx, printed_in, printed_with, text

TOLD = Path(__file__).parent / "findings.txt"
"""What is told of each case below, under its name; written anew by --rewrite-goldens."""

PARTED = r"\1</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>"
"""A row that ends after a paragraph, where one row held it and the next."""

FILES: dict[str, tuple[str, Spoil]] = {
    "a digit of the DOCX": ("docx", docx("document", r"\$1,700,000,000", "$1,800,000,000")),
    "a word of a name": ("docx", docx("document", "Blaylock &amp; Partners", "Blaylock and Partners", 1)),
    "a word within a drawn title": ("docx", docx("document", "Fixed Rate Senior", "Floating Rate Senior", 1)),
    "the letters of the DOCX": ("docx", docx("numbering", "lowerLetter", "upperLetter")),
    "a list that goes on from the one before": ("docx", docx("numbering", "<w:lvlOverride.*?</w:lvlOverride>", "")),
    "lists that the DOCX does not have": ("docx", docx("numbering", "<w:num .*?</w:num>", "")),
    "rows that may break": ("docx", docx("document", "<w:cantSplit/>", '<w:cantSplit w:val="0"/>')),
    "a firm parted from who signs for it": ("docx", docx("document", "(CITIGROUP INC[.].*?</w:p>)", PARTED, 1)),
    "paragraphs not kept with the next": ("docx", docx("document", "<w:keepNext/>", '<w:keepNext w:val="false"/>')),
    "styles that keep nothing": ("docx", docx("styles", "<w:keepNext/>", "")),
    "a head that is not repeated": ("docx", docx("document", "<w:tblHeader/>", "")),
    "no DOCX": ("docx", lambda data: data[:-100]),
    "no PDF": ("pdf", lambda data: data[100:200]),
    "no page": ("html", lambda data: b""),
    "an empty text, and not each of its facts": ("txt", lambda data: b""),
    "a word lost from the page": ("html", text(" severally", "")),
    "a word lost from the text": ("txt", text(" severally", "")),
    "a word lost from the page for EDGAR": ("edgar", text(" severally", "")),
    "a dash lost from the text": ("txt", text("Corporation -- Debt", "Corporation Debt")),
    "a word too many": ("html", text("<main>", "<main><p>Draft</p>")),
    "a word too many that nobody sees": ("html", text("<main>", "<main><p style='display: none'>Draft</p>")),
}

SPLIT = ".signing, .signature { break-inside: auto } "

STYLES = {
    "a firm parted from its line in print": SPLIT + "#issuer-signature .by { break-before: page }",
    "a title parted from its name in print": SPLIT + "#issuer-signature .field { break-before: page }",
    "a block moved whole": "#issuer-signature { break-before: page }",
    "a fact that does not show": "#date { display: none }",
    "words that run into the foot": "#accepted { position: absolute; bottom: -40pt }",
    "words that run off the paper": "#attention { position: absolute; left: 530pt; white-space: nowrap }",
}


def told(name: str) -> list[str]:
    """What is to be told of a case."""
    _, found, rest = TOLD.read_text("utf-8").partition(f"=== {name}\n")
    assert found, f"no {name} in {TOLD.name}"
    return rest.partition("\n===")[0].splitlines()


def found(model: Drafted, name: str) -> list[str]:
    """What is told of a case."""
    if name in STYLES:
        return model.told({"pdf": printed_with(model.document, STYLES[name])})
    form, spoil = FILES[name]
    return model.told({form: spoil(model.files[form])})


def test_every_case_is_told(model: Drafted, rewrite_goldens: bool) -> None:
    names = [*FILES, *STYLES]
    if rewrite_goldens:
        sections = ("\n".join([f"=== {name}", *found(model, name), ""]) for name in names)
        TOLD.write_text("\n".join(sections), "utf-8")
    listed = [line.removeprefix("=== ") for line in TOLD.read_text("utf-8").splitlines() if line.startswith("=== ")]
    assert listed == names


@pytest.mark.parametrize("name", [*FILES, *STYLES])
def test_spoiled(name: str, model: Drafted) -> None:
    assert found(model, name) == [line for line in told(name) if line]


def test_foreign_font(model: Drafted) -> None:
    said = "expected words set in LiberationSerif alone, found DejaVu-Sans-Bold"
    assert model.told({"pdf": printed_in(model.document, "DejaVu-Sans-Bold")}) == [
        f"deal-filing.pdf:1:1: O103 error {said}"
    ]
    assert model.told({"pdf": printed_in(model.document, "Liberation-Serif-Bold")}) == []


def test_font_left_out(model: Drafted) -> None:
    assert model.told({"pdf": printed_in(model.document, None)}) == [
        f"deal-filing.pdf:1:1: O103 error expected every font to be embedded, found {name} left out"
        for name in ("Liberation-Serif", "Liberation-Serif-Bold")
    ]


def test_pdf_of_another_deal(model: Drafted, tmp_path: Path) -> None:
    other = sources().changed({"securities.price.to_underwriters": "99.154%"}).takedown(tmp_path)
    assert model.told({"pdf": Drafted(other, "filing", ("pdf",)).files["pdf"]}) == [
        "citigroup-2003-01-24.yaml:19:22: O101 error expected '99.153%' in deal-filing.pdf, found '99.154%'",
        "deal-filing.pdf:1:1: O102 error expected '99.153%' after 'attached as Annex A hereto at', found '99.154%'",
    ]


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "txt", "edgar"])
def test_foot_of_another_draft(form: str, tmp_path: Path) -> None:
    """The foot is words too: of every page of the PDF, of the one footer of the DOCX, of the end of the others."""
    given = sources().takedown(tmp_path)
    ours, theirs = (
        Drafted(with_foot(given, {"document": number}), "draft", (form,)) for number in ("NY1-12345", "NY1-12346")
    )
    lines = ours.told(theirs.files)
    assert [line.startswith("the command line:1:1: O101") for line in lines] == [False, True]
    assert all("expected 'NY1-12345'" in line and "found 'NY1-12346'" in line for line in lines)


def test_many_firms(tmp_path: Path) -> None:
    """A block too long for a page may break between two firms, and nowhere else."""
    firms = [(f"Underwriter No. {at} of a Rather Long Name & Partners Incorporated", 1_000_000) for at in range(40)]
    drafted = Drafted(load(written(with_firms(firms), tmp_path / "deal.json")), "filing", ("docx", "pdf"))
    assert drafted.told(drafted.files) == []
    block = "the signature block of Underwriter No. 0 of a Rather Long Name & Partners Incorporated"
    split = printed_with(drafted.document, SPLIT + ".agent { break-before: page }")
    assert drafted.told({"pdf": split}) == [
        f"deal-filing.pdf:7:1: O104 error expected {block} on one page, found it on pages 7 and 8"
    ]
    parted = docx("document", "(.*NO[.] 39 OF.*?</w:p>)", PARTED, 1)(drafted.files["docx"])
    assert drafted.told({"docx": parted}) == [
        f"deal-filing.docx:1:1: O105 error expected {block} kept together, found it free to part"
    ]


def test_facts_that_no_part_prints(tmp_path: Path) -> None:
    """What a program lacks a part for is told of; the legend in its own copy alone; what is checked never."""
    given = sources().changed({"legend": "Execution Copy", "securities.redemption": "none"})
    parts = [part for part in given.program["parts"] if part not in ("counsel", "heading")]
    takedown = given.changed({"program.parts": parts, "securities.ranking": "senior"}).takedown(tmp_path)
    execution, filing = (
        {line.partition("O101 ")[2] for line in Drafted(takedown, copy, ()).told({})}
        for copy in ("execution", "filing")
    )
    legend = {"warning legend (Execution Copy) is stated, and printed nowhere"}
    assert execution - filing == legend and filing < execution
    assert filing == {
        f"warning {what} is stated, and printed nowhere"
        for what in (
            "counsel.company.name (John R. Dye, Esq.)",
            "counsel.company.title (Associate General Counsel of the Company)",
            "counsel.underwriters (Cleary, Gottlieb, Steen & Hamilton)",
            "program.title (TERMS AGREEMENT)",
        )
    }
