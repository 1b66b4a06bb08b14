"""Wording that is said to be the filed model's stands there, word for word; what is ours is listed here."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.resources import deals_dir, templates_dir
from generator.templating.clauses import read_clause
from tests.proof.words import filed_lines

FILES = sorted((templates_dir() / "clauses").rglob("*.html"))

OURS = {
    "draft-foot": ["Draft"],
    "conformed-cover": [
        "SPECIMEN",
        "CONFORMED COPY",
        "of the document entitled",
        "conformed to the Terms Agreement dated",
        ", by which it is varied, relating to the",
        "Made for convenience. The document and the Terms Agreement govern; this copy varies neither.",
    ],
    "amended-foot": [
        "SPECIMEN --",
        "Redline",
        "Conformed copy",
        "of the Basic Provisions dated",
        ", as varied by the Terms Agreement dated",
    ],
    "amended-notes": ["[Note", "] By amendment"],
    "incorporation": [", except for:"],
    "words": [
        "subsection",
        "sentence",
        "clause",
        "immediately after",
        "at the end of",
        ", where it appears for the",
        "together with accrued interest thereon",
        "on the principal amount",
        "and including",
        "to but excluding",
        "to but excluding the Closing Date",
        "to the date of payment and delivery",
        "Schedule I",
    ],
    "amendment-insert": [', insert "', '" immediately', "before"],
    "amendment-delete-whole": ["in its entirety"],
    "amendment-replace-whole": ["in its entirety and replace it with the following:"],
    "amendment-add-section": ["immediately after", ", add the following as a new Section"],
    "amendment-add-paragraph": [", add the following as", "new paragraphs", "a new paragraph"],
    "amendment-add-sentence": [', add the following sentence: "'],
    "amendment-renumber": ["renumber", "as Section"],
    "terms": [
        "The Securities shall have the terms set forth in",
        "hereto.",
    ],
    "offer": [
        ", consisting of",
        ", fully and unconditionally guaranteed by",
        '(the "Guarantor")',
        'as underwriter (the "Underwriter"), offer to purchase the Securities at',
        "the entities listed on",
        "hereto,",
        "the entities named on the list attached as",
        'hereto ("Annex A"),',
        "for whom",
        'are acting as representatives (the "Representatives"),',
        "of each series",
        "the list attached hereto",
        "Schedule A hereto",
        ", in the case of the",
        "The Securities shall be a further issuance of, and shall form a single series with, the Company's",
        "outstanding",
        "issued on",
        "described in the Prospectus Supplement, dated",
        ", and sold by the Terms Agreement, dated",
        ". The closing shall take place",
    ],
    "annex-a": ["SCHEDULE A"],
    "signatures": ["on behalf of the Underwriters named herein", "as Guarantor"],
    "additional-terms": [
        'CDS &amp; Co., as nominee of CDS Clearing and Depository Services Inc. ("CDS")',
        ", as nominee of the common depositary for",
        '("Euroclear") and',
        '("Clearstream")',
        "DTC and its participants",
        "Euroclear and Clearstream and their respective participants",
        "CDS",
        "Interest on the",
        "shall be payable to the persons in whose names they are registered at the close of business on",
        "the business day immediately",
        "preceding each Interest Payment Date.",
    ],
    "disclosure": [
        "the preliminary prospectus supplement dated",
        "the free writing prospectuses listed on Schedule I hereto",
        "the final term sheet set forth in",
        "For purposes of the",
        ', "Applicable Time" means',
        ". For purposes of the",
        ', "Disclosure Package" means the Prospectus',
        ", together with",
        ", in each case",
        "as of the Applicable Time.",
    ],
    "schedules": [
        "ANNEX B",
        "PRICING TERM SHEET",
        "SCHEDULE I",
        "FREE WRITING PROSPECTUSES",
        "SCHEDULE II",
        "SCHEDULE I",
        "PRICING TERM SHEET",
    ],
    "rows": [
        "From the Closing Date to but excluding",
        "per annum; from",
        "to but excluding the Maturity date:",
        "a rate per annum equal to",
        ", and, from",
        "are redeemable by the Company prior to maturity, in whole",
        "or in part,",
        "but not in part,",
        "on or after",
        "of the principal amount thereof, plus accrued interest thereon",
        ", and upon the occurrence of certain events involving United States taxation",
        "are not redeemable by the Company prior to maturity.",
        "Minimum Denomination:",
        "business day",
    ],
    "sheet-rows": [
        "Issuer:",
        "Guarantor:",
        "Trade Date:",
        "Settlement Date:",
        "Principal Amount:",
        "Day Count:",
        "Yield to Maturity:",
        "CUSIP:",
        "ISIN:",
    ],
    "term-sheet": [
        "PRICING TERM SHEET",
    ],
}
"""The words of each clause that is the filed model's but for a variant of ours."""

WHOLLY_OURS = {
    "conformed-cover",
    "amended-foot",
    "amended-notes",
    "draft-foot",
    "disclosure",
    "schedules",
    "sheet-rows",
    "term-sheet",
    *(f"amendment-{kind}" for kind in ("insert", "delete-whole", "replace-whole", "renumber")),
    *(f"amendment-add-{what}" for what in ("section", "paragraph", "sentence")),
}

QUOTED = re.compile(r"</?(?:q|dfn)>")
INLINE = re.compile(r"</?(?:a|cite|em|strong|del|ins)\b[^>]*>")
UNPRINTED = re.compile(r"<caption>.*?</caption>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def filed() -> str:
    """The filed text, its page numbers gone and its blanks folded."""
    text = (deals_dir() / "citigroup-2003-01-24.filed.txt").read_text("ascii")
    return " ".join(" ".join(filed_lines(text)).split())


def wording(file: Path) -> list[str]:
    """The runs of words in a template, between its expressions and its blocks, as they print."""
    tokens = Environment().lex(file.read_text("utf-8"))
    text = "".join(value if kind == "data" else "\0" if kind.endswith("_begin") else "" for _, kind, value in tokens)
    text = INLINE.sub("", QUOTED.sub('"', UNPRINTED.sub("\0", text)))
    runs = [" ".join(run.split()) for run in re.split("\0+", TAG.sub("\0", text))]
    return [run for run in runs if run]


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_wording_is_from_where_it_says(file: Path, filed: str) -> None:
    ours = [run for run in wording(file) if run not in filed]
    assert ours == OURS.get(file.stem, [])
    said = "ours" if file.stem in WHOLLY_OURS else "the filed model; variant ours" if ours else "the filed model"
    assert read_clause(file, str(file)).source.value == said


def test_most_wording_is_filed() -> None:
    """The comparison itself: the templates hold long runs of words, and one that is changed is seen."""
    runs = [run for file in FILES for run in wording(file)]
    assert sum(len(run) for run in runs) > 9000
    assert len([run for run in runs if len(run.split()) > 8]) > 25


def test_a_changed_word_is_seen(filed: str) -> None:
    runs = [run for file in FILES for run in wording(file) if len(run.split()) > 8 and file.stem not in OURS]
    assert [run for run in runs if run.replace(" the ", " a ", 1) in filed and " the " in run] == []
