"""What we wrote reads back to the tree that it was written from: every deal, every copy, every format."""

import pytest

from generator.filing.reading import read_bytes
from generator.tree.document import Document
from generator.tree.walk import walk
from generator.writers import WRITERS, Writer

from .agreements import agreements
from .passages import passages, shown

MADE = list(agreements())


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
@pytest.mark.parametrize("document", [made for _, made in MADE], ids=[name for name, _ in MADE])
def test_reads_back_to_the_same_passages(document: Document, writer: Writer) -> None:
    version = read_bytes(writer.write(document), f"x{writer.suffix}")
    assert shown(passages(version.blocks)) == shown(passages(document.blocks))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_every_node_has_an_id_of_its_own_and_a_place(writer: Writer) -> None:
    name, document = MADE[0]
    blocks = list(walk(read_bytes(writer.write(document), name).blocks))
    ids = [block.id for block in blocks]
    assert len(set(ids)) == len(ids)
    assert all(block.at.startswith(f"{name}:") and block.at.rpartition(":")[2].isdigit() for block in blocks)


def test_all_copies_of_the_model_are_among_them_and_a_draft_of_every_deal() -> None:
    names = [name for name, _ in MADE]
    assert {f"citigroup-2003-01-24 {copy}" for copy in ("draft", "execution", "filing")} <= set(names)
    assert sum(name.endswith("draft") for name in names) >= 11
