"""Nothing is in a file that goes round but the agreement: words are planted wherever some might leak from."""

import sys
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import pikepdf
import pytest

from generator.cli import main
from generator.facts_alone import facts_alone
from generator.takedown import load
from generator.verifying.contents import attached_facts
from tests.conformance.files import holds
from tests.conformance.verapdf import PROFILES, failures
from tests.proof.words_pdf import words_of_pdf
from tests.sources import MODEL

USER, FOLDER = "planted-user", "planted-folder"
PLANTED = ("planted-comment", "planted-waiver", "planted-recipient", "planted-counsel", "planted-because", USER, FOLDER)
FINDINGS = ("S102", "the Federal Reserve does not settle", "underwriters[0]", "deal.yaml:")
FORMATS = "docx,pdf,html,txt,edgar"


@pytest.fixture
def deal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model with a closing on a Saturday, which is a finding, and words of ours wherever a deal takes them."""
    for variable in ("USER", "LOGNAME", "USERNAME", "HOME"):
        monkeypatch.setenv(variable, f"/{USER}" if variable == "HOME" else USER)
    file = tmp_path / FOLDER / "deal.yaml"
    file.parent.mkdir()
    monkeypatch.chdir(file.parent)
    said = MODEL.read_text("utf-8").replace("date: 2003-01-31", "date: 2003-02-01   # planted-comment")
    said += "# terms: waive S102, planted-waiver\ndraft:\n  number: 3\n  recipients: [planted-recipient]\n"
    file.write_text(said, "utf-8")
    return file


def run(*words: str) -> int:
    """The exit code of the command."""
    with patch.object(sys, "argv", ["terms", *words]), pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


def drafted(deal: Path, *options: str) -> dict[str, bytes]:
    """What the command writes, by name."""
    assert run("draft", str(deal), "--output", "out", *options) == 0
    return {file.name: file.read_bytes() for file in Path("out").iterdir() if not file.name.startswith(".")}


def asking(deal: Path) -> Path:
    """The deal with a question for counsel, which keeps every copy but a draft from being written."""
    with deal.open("a", encoding="utf-8") as file:
        file.write("for_counsel: [planted-counsel]\n")
    return deal


@pytest.mark.parametrize("copy", ["draft", "execution", "filing"])
def test_nothing_leaks(deal: Path, copy: str) -> None:
    deal = asking(deal) if copy == "draft" else deal
    answered = [] if copy == "draft" else ["--override", "S102", "--because", "planted-because"]
    files = drafted(deal, "--as", copy, "--format", FORMATS, *answered)
    assert len(files) == (6 if copy == "execution" else 5)
    found = [(name, said) for name, data in files.items() for said in (*PLANTED, *FINDINGS) if holds(name, data, said)]
    assert found == []
    assert all(holds(name, data, "salomon") for name, data in files.items()), "what is there is found"
    with pikepdf.open(BytesIO(files[next(name for name in files if name.endswith(".pdf"))])) as pdf:
        assert "/AF" not in pdf.Root and "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
        assert list(pdf.attachments) == []


def test_the_facts_alone_are_embedded_when_asked_for(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = drafted(asking(deal), "--as", "draft", "--format", "docx,pdf", "--embed-source")
    name = "deal-draft-3.pdf"
    assert f"out/{name} holds the facts of the deal, too: whoever gets it can read them" in capsys.readouterr().err
    assert not [(file, said) for file in files for said in (*PLANTED, *FINDINGS) if holds(file, files[file], said)]
    assert not holds("deal-draft-3.docx", files["deal-draft-3.docx"], "program:")
    facts = attached_facts(files[name])
    assert facts is not None and facts == facts_alone(load(deal))
    with pikepdf.open(BytesIO(files[name])) as pdf:
        (spec,) = pdf.Root.AF
        params = spec.EF.F.Params
        assert (str(spec.AFRelationship), str(spec.EF.F.Subtype), str(spec.UF)) == (
            "/Source",
            "/text/yaml",
            "facts.yaml",
        )
        assert str(params.ModDate) == str(params.CreationDate) == "D:20030124000000Z" and str(spec.Desc)
    for profile in PROFILES:
        assert failures(files[name], profile) == []


def test_the_embedded_facts_draft_the_same_agreement(deal: Path, tmp_path: Path) -> None:
    """Whatever the order, the comments and the quotation marks of the deal were."""
    ours = drafted(deal, "--as", "draft", "--format", "pdf", "--embed-source")["deal-draft-3.pdf"]
    facts = attached_facts(ours)
    assert facts is not None
    again = tmp_path / "again" / "deal.yaml"
    again.parent.mkdir()
    again.write_bytes(facts)
    theirs = drafted(again, "--as", "draft", "--format", "pdf", "--embed-source")["deal-draft.pdf"]
    assert attached_facts(theirs) == facts and words_of_pdf(theirs) == words_of_pdf(ours)


def test_facts_in_another_order_are_the_same_bytes(tmp_path: Path) -> None:
    facts = facts_alone(load(MODEL))
    first = tmp_path / "first.yaml"
    first.write_bytes(facts)
    blocks = facts.decode().split("\n")
    heads = [at for at, line in enumerate(blocks) if line and not line.startswith((" ", "-"))]
    parts = ["\n".join(blocks[a:b]) for a, b in zip(heads, [*heads[1:], len(blocks) - 1], strict=True)]
    second = tmp_path / "second.yaml"
    second.write_text("\n".join(reversed(parts)) + "\n", "utf-8")
    assert facts_alone(load(first)) == facts_alone(load(second)) == facts


def test_without_a_pdf_there_is_nothing_to_put_them_into(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("draft", str(deal), "--as", "draft", "--format", "docx", "--embed-source") == 2
    assert "--embed-source puts the facts into a PDF: add pdf to --format, found docx" in capsys.readouterr().err
