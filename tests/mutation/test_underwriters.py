"""An underwriter removed, and all of them reversed: Annex A, its total and the signature blocks follow."""

import re

import pytest

from generator.tree.document import Copy, Document
from tests.sources import Sources, model

from .conftest import Drafting
from .told import Told, entries, replaced, told

FIRMS = entries("underwriters")


def dollars(firms: Sources) -> int:
    return sum(int(re.sub(r"\D", "", firm["commitment"])) for firm in firms.at("underwriters"))


def slugged(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def annexed(firms: Sources) -> list[Told]:
    """The rows of Annex A for the underwriters of a deal, the total among them."""
    rows = [(firm["name"], firm["commitment"].lstrip("$")) for firm in firms.at("underwriters")]
    first, *others = [(f"annex-a-{slugged(name)}", name, amount) for name, amount in rows]
    made = [(first[0], f"{first[1]} ${first[2]}"), *((name, f"{firm} {amount}") for name, firm, amount in others)]
    return [*made, ("commitments-total", f"TOTAL ${dollars(firms):,}")]


def signing(firms: Sources) -> list[Told]:
    """The firms for which the lead manager signs, in capitals."""
    return [("signature-salomon-smith-barney-inc", firm["name"].upper()) for firm in firms.at("underwriters")]


def with_firms(made: Document, firms: Sources) -> list[Told]:
    expected = replaced(told(made), annexed(model()), annexed(firms))
    return replaced(expected, signing(model()), signing(firms))


@pytest.mark.parametrize("index", FIRMS[1:])
def test_an_underwriter_removed(index: int, copies: dict[Copy, Document], tree: Drafting) -> None:
    firms = model().without(f"underwriters[{index}]")
    assert told(tree(firms, "filing")) == with_firms(copies["filing"], firms)


def test_underwriters_reversed(copies: dict[Copy, Document], tree: Drafting) -> None:
    """The lead manager signs for all wherever it stands."""
    firms = model().changed({"underwriters": model().at("underwriters")[::-1]})
    assert told(tree(firms, "filing")) == with_firms(copies["filing"], firms)


def test_the_lead_manager_removed(copies: dict[Copy, Document], tree: Drafting) -> None:
    """Nobody signs for all: every firm signs for itself."""
    firms = model().without("underwriters[0]")
    lead = [line for line in told(copies["execution"]) if line[0] == "signature-salomon-smith-barney-inc"]
    alone = [
        (f"signature-{slugged(firm['name'])}", words)
        for firm in firms.at("underwriters")
        for words in (firm["name"].upper(), "By:", "Name:", "Title:")
    ]
    expected = replaced(replaced(told(copies["execution"]), lead, alone), annexed(model()), annexed(firms))
    assert told(tree(firms, "execution")) == expected
