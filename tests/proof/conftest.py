"""What the proof drafts and reads, once a run: the model, a changed model, awkward firms, one start of LibreOffice."""

from pathlib import Path
from typing import Any

import pytest

from generator import draft, load
from generator.tree.document import Copy

from .by_hand import by_hand
from .deals import ACCENTED, AWKWARD, MODEL, Firm, model, with_firms, written
from .words import split, words_of_txt
from .words_docx import docx_texts, words_of_docx
from .words_html import words_of_html
from .words_pdf import words_of_pdf

FORMATS = ("txt", "html", "edgar", "docx", "pdf")
FORTY: tuple[Firm, ...] = tuple((name, 25_000_000 + 1_000 * at) for at, name in enumerate((*AWKWARD, *ACCENTED)))
ONE: tuple[Firm, ...] = ((AWKWARD[0], 2_000_000_000),)

Files = dict[str, bytes]
Words = dict[str, list[str]]


def drafted(path: Path, *formats: str, copy: Copy = "filing") -> Files:
    """One copy of the deal at `path`, by format."""
    return draft(load(path), copy=copy, formats=formats)


def changed() -> dict[str, Any]:
    """The model deal with a comma taken out, a word in the other case and a digit changed."""
    deal = model()
    deal["closing"]["place"] = deal["closing"]["place"].replace("Avenue,", "Avenue")
    deal["closing"]["time"] = deal["closing"]["time"].lower()
    deal["securities"]["price"]["to_underwriters"] = "99.154%"
    return deal


def unsigned() -> dict[str, Any]:
    """The model deal before anybody has signed, with a foot for its drafts."""
    deal = model()
    del deal["underwriters"][0]["by"], deal["acceptance"]["by"]
    deal["draft"] = {"document": "NYDOCS1-712345", "version": "4", "firm": "Cleary & Co.", "confidential": "yes"}
    return deal


@pytest.fixture(scope="session")
def filed() -> str:
    """The agreement as it was filed."""
    return MODEL.with_suffix(".filed.txt").read_text("ascii")


@pytest.fixture(scope="session")
def filing() -> Files:
    """The model's filing copy in every format."""
    return drafted(MODEL, *FORMATS)


@pytest.fixture(scope="session")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The changed model in every format."""
    return drafted(written(changed(), tmp_path_factory.mktemp("variant") / "changed.json"), *FORMATS)


@pytest.fixture(scope="session")
def execution(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The unsigned model's execution copy in every format."""
    return drafted(written(unsigned(), tmp_path_factory.mktemp("execution") / "deal.json"), *FORMATS, copy="execution")


@pytest.fixture(scope="session")
def circulated(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The unsigned model's draft, its price to the public open, in every format."""
    deal = unsigned()
    deal["securities"]["price"]["to_public"] = "TBD"
    return drafted(written(deal, tmp_path_factory.mktemp("circulated") / "deal.json"), *FORMATS, copy="draft")


@pytest.fixture(scope="session")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A deal of forty awkward firms, in the formats that are dear."""
    return drafted(written(with_firms(FORTY), tmp_path_factory.mktemp("forty") / "forty.json"), "docx", "pdf")


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A deal of one firm, in the formats that are dear."""
    return drafted(written(with_firms(ONE), tmp_path_factory.mktemp("single") / "single.json"), "docx", "pdf")


@pytest.fixture(scope="session")
def docx_files(
    filing: Files, variant: Files, execution: Files, circulated: Files, forty: Files, single: Files
) -> Files:
    """Each DOCX of this run, by a name for it."""
    drafts = {"filing": filing, "variant": variant, "execution": execution, "draft": circulated}
    drafts |= {"forty": forty, "single": single}
    return {"by hand": by_hand()} | {name: files["docx"] for name, files in drafts.items()}


@pytest.fixture(scope="session")
def office(docx_files: Files, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What LibreOffice reads in each DOCX of this run, by its name."""
    room = tmp_path_factory.mktemp("office")
    for name, content in docx_files.items():
        (room / f"{name}.docx").write_bytes(content)
    read = docx_texts([room / f"{name}.docx" for name in docx_files])
    return {path.stem: text for path, text in read.items()}


def words_by_format(files: Files, office_text: str) -> Words:
    """The words of each format of one draft."""
    return {
        "txt": words_of_txt(files["txt"].decode("ascii")),
        "html": words_of_html(files["html"].decode()),
        "edgar": words_of_html(files["edgar"].decode()),
        "docx": words_of_docx(office_text),
        "pdf": words_of_pdf(files["pdf"]),
    }


@pytest.fixture(scope="session")
def filing_words(filing: Files, office: dict[str, str]) -> Words:
    """The words of the model's filing copy, by format."""
    return words_by_format(filing, office["filing"])


@pytest.fixture(scope="session")
def variant_words(variant: Files, office: dict[str, str]) -> Words:
    """The words of the changed model, by format."""
    return words_by_format(variant, office["variant"])


@pytest.fixture(scope="session")
def copies(execution: Files, circulated: Files, office: dict[str, str]) -> dict[str, Words]:
    """The words of the execution copy and of the draft, by format."""
    return {
        "execution": words_by_format(execution, office["execution"]),
        "draft": words_by_format(circulated, office["draft"]),
    }


def annex(firms: tuple[Firm, ...]) -> list[str]:
    """The words that Annex A must have for these firms, from its head to its total."""
    rows = [f"{name} {'' if at else '$'}{amount:,}" for at, (name, amount) in enumerate(firms)]
    total = f"TOTAL ${sum(amount for _, amount in firms):,}"
    return split("\n".join(["ANNEX A NAME OF UNDERWRITER PRINCIPAL AMOUNT OF SECURITIES", *rows, total]))


def signature_list(firms: tuple[Firm, ...]) -> list[str]:
    """The words that the underwriters' signature block must have for these firms, as far as who signs."""
    names = [name.upper() for name, _ in firms]
    return split("\n".join(["Very truly yours,", *names, f"By: {names[0]} By: /s/ Jeffrey A. Drake"]))
