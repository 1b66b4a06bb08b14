"""One Word file of every kind that the program writes, each by a name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.agreement import document
from generator.filing.show.moves import notes
from generator.takedown import Takedown, load, with_foot
from generator.tree.document import Copy, Document
from generator.writers import docx
from tests.every_node import every_node
from tests.filing.show.ten import ten
from tests.proof.deals import ACCENTED, AWKWARD, with_firms, written
from tests.redlines.amended import documents
from tests.redlines.trees import sampled
from tests.sources import MODEL
from tests.sources import model as sources

FERNHILL = Path(__file__).parents[1] / "issuer" / "fernhill-2004-05-18.yaml"
COPIES: tuple[Copy, ...] = ("draft", "execution", "filing")
FOOT = {"document": "NYDOCS1-712345", "firm": "Öhman — Löwe & Co.", "confidential": "yes"}

AMENDED = ("the model", "deleted beside added", "sentences and notes")


def word_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file with its name; deals of its own are written into `folder`."""
    yield from ((f"model-{copy}", _copy(load(MODEL), copy)) for copy in COPIES)
    yield "fernhill", _copy(load(FERNHILL), "filing")
    yield "every-node", docx.write(every_node())
    yield "forty-firms", _copy(_forty(folder), "execution")
    yield "open-facts-and-foot", _copy(with_foot(_open(folder), FOOT), "draft")
    for native in (False, True):
        kind = "native-moves" if native else "moves-as-comments"
        yield f"redline-{kind}", docx.write(ten().document, notes(ten().comparison, native))
    yield "moves-without-a-day", docx.write(replace(ten().document, date=None), notes(ten().comparison, True))
    for name in AMENDED:
        yield name.replace(" ", "-"), docx.write(documents()[name][0].redline)
    yield "conformed", docx.write(documents()["the model"][0].conformed)
    yield from ((f"random-{number}", docx.write(one)) for number, one in enumerate(_random()))


def _copy(takedown: Takedown, copy: Copy) -> bytes:
    return docx.write(document(takedown, copy))


def _forty(folder: Path) -> Takedown:
    names = [*AWKWARD, *ACCENTED]
    return load(written(with_firms([(name, 25_000_000 + at) for at, name in enumerate(names)]), folder / "forty.json"))


def _open(folder: Path) -> Takedown:
    return sources().changed({"securities.price.to_public": "TBD", "underwriters[0].name": "TBD"}).takedown(folder)


def _random() -> list[Document]:
    """Of redlines made at random, those of the most blocks."""
    return sorted(sampled(), key=lambda one: len(one.blocks))[-2:]
