"""Sound files give no finding: every copy, every issuer, awkward names, one firm and forty."""

from pathlib import Path

import pytest

from generator.takedown import load, with_foot
from generator.tree.document import Copy
from generator.writers import FORMATS
from tests.proof.deals import ACCENTED, AWKWARD, with_firms, written
from tests.sources import MODEL
from tests.sources import model as sources

from .conftest import Drafted

FERNHILL = Path(__file__).parents[1] / "issuer" / "fernhill-2004-05-18.yaml"
COPIES: tuple[Copy, ...] = ("draft", "execution", "filing")
WITHOUT_TEXT = tuple(name for name in FORMATS if name != "txt")
"""Some names have no form in ASCII; a text copy of them is refused before it is written."""

HARD = (
    "Rothschild & Cie--Banque--Succursale de Paris--Département des Valeurs Mobilières",
    "Fixed- and Floating-Rate Distributors",
    "Land-und-Wertpapier-Handels-und-Verwertungs-Gesellschaft-auf-Gegenseitigkeit mbH",
    "Y" * 90,
    "Firm ... & Co. ...",
    "Crédit “Agricole” d’Île-de-France",
)
"""Names that print breaks inside a word, or that look like furniture."""

UNSEEN = (
    "Soft\u00adhyphen & Co.",
    "Zero\u200bwidth \u200eInc.",
    "Of\ufb01ce \u2014 Ltd.",
    "Joiner \u200cBank",
    "½ № 6½ § 5",
)
"""Names with characters that nobody sees, and with such as print takes apart."""


@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("deal", [MODEL, FERNHILL], ids=["model", "fernhill"])
def test_every_copy(deal: Path, copy: Copy) -> None:
    drafted = Drafted(load(deal), copy)
    assert set(drafted.files) == set(FORMATS)
    assert drafted.told(drafted.files) == []


@pytest.mark.parametrize(
    ("names", "formats"),
    [
        (HARD, FORMATS),
        (AWKWARD, FORMATS),
        ((*AWKWARD, *ACCENTED), WITHOUT_TEXT),
        (UNSEEN, WITHOUT_TEXT),
        (AWKWARD[:1], FORMATS),
        (AWKWARD[:17], FORMATS),
    ],
    ids=["hard", "awkward", "forty", "unseen", "one", "seventeen"],
)
def test_any_names(names: tuple[str, ...], formats: tuple[str, ...], tmp_path: Path) -> None:
    """As the execution copy: EDGAR takes no text with a word of 90 letters, or with angle brackets in it."""
    deal = with_firms([(name, 25_000_000 + 1_000 * at) for at, name in enumerate(names)])
    drafted = Drafted(load(written(deal, tmp_path / "deal.json")), "execution", formats)
    assert drafted.told(drafted.files) == []


def test_awkward_facts(tmp_path: Path) -> None:
    """Markup, accents, curly quotes and section signs in counsel's name, the place of closing and a clause."""
    changed = sources().changed(
        {
            "counsel.tax": "Skadden & <b>Flom</b>, Avocats à la “Cour”",
            "closing.place": "the offices of Öhman—Löwe on “L’Avenue” § 5, at 6½ rue d’Été",
            "covenants[0]": {"id": "own", "one_off": "The 'Company' -- and none but it -- pays {{x}} (a) <i>all</i> …"},
        }
    )
    drafted = Drafted(changed.takedown(tmp_path), "execution")
    assert drafted.told(drafted.files) == []


def test_open_facts_and_a_foot(tmp_path: Path) -> None:
    """A draft with blanks, and a foot of several lines."""
    given = sources().changed({"securities.price.to_public": "TBD", "underwriters[0].name": "TBD"}).takedown(tmp_path)
    foot = {"document": " ".join(["NYDOCS1-712345"] * 16), "firm": "Öhman — Löwe & Co.", "confidential": "yes"}
    drafted = Drafted(with_foot(given, foot), "draft")
    assert drafted.told(drafted.files) == []
