"""The files that are validated: execution copies of any number of signatories, unsigned and signed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.agreement import document
from generator.identity import identified
from generator.takedown import load
from generator.term_sheet import term_sheet
from generator.tree.document import Block, Document, Section, Signature
from generator.tree.fields import signature_fields, with_fields
from generator.writers import pdf
from tests.conformance.signing import signed
from tests.proof.deals import MODEL, with_firms, written

SIGNATORIES = (1, 2, 10, 40)
SERIES = Path(__file__).parents[1] / "issuer" / "pmi-2012-05-22.yaml"
MOST = 95
"""Underwriters of the longest Annex that was filed."""


@cache
def tree(signatories: int) -> Document:
    """The model's execution copy with so many signatories: the issuer, and firms that sign each for itself."""
    deal = with_firms([(f"Firm {number} Securities Inc.", 1_000_000_000) for number in range(1, max(signatories, 2))])
    for number, firm in enumerate(deal["underwriters"], 1):
        firm["by"] = {"name": f"Ann Example {number}", "title": "Director"}
        firm["signs_for"] = "itself"
    with TemporaryDirectory() as folder:
        takedown = load(written(deal, Path(folder, "deal.json")))
        made = identified(takedown, document(takedown, "execution"))
    return replace(made, blocks=tuple(_without_issuer(made.blocks))) if signatories == 1 else made


def _without_issuer(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Section():
                yield replace(block, blocks=tuple(_without_issuer(block.blocks)))
            case Signature(id="issuer-signature"):
                continue
            case _:
                yield block


@cache
def unsigned(signatories: int) -> bytes:
    """Its PDF."""
    return pdf.write(tree(signatories))


def names(signatories: int) -> list[str]:
    """The names of its fields, in order."""
    return [field.name for field in signature_fields(with_fields(tree(signatories)))]


@cache
def once(signatories: int) -> bytes:
    """Its PDF, the first field signed."""
    return signed(unsigned(signatories), names(signatories)[0], "Ann")


@cache
def twice(signatories: int) -> bytes:
    """Its PDF, the first two fields signed, one after the other."""
    return signed(once(signatories), names(signatories)[1], "Bob")


@cache
def copies() -> dict[str, bytes]:
    """The model's other copies and its term sheet, an Annex of as many firms as any, and an agreement on two series."""
    takedown = load(MODEL)
    trees = {copy: identified(takedown, document(takedown, copy)) for copy in ("draft", "filing")}
    deal = with_firms([(f"Firm {number} & Partners, L.P.", 10_000_000) for number in range(1, MOST + 1)])
    with TemporaryDirectory() as folder:
        trees["annex"] = document(load(written(deal, Path(folder, "deal.json"))), "execution")
    trees["term sheet"] = term_sheet(takedown)
    trees["series"] = document(load(SERIES), "draft")
    return {name: pdf.write(made) for name, made in trees.items()}
