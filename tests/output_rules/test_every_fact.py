"""Each fact that the model prints, made another in the tree that a file is written from, is told of at its line."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.proofing import proof
from generator.tree.document import Block, Break, Document, Inline, Inlines, Path, Section, Text, Value
from generator.tree.walk import flat, map_runs, runs, walk
from generator.writers import WRITERS, text

from .conftest import Drafted


def facts(document: Document) -> Iterator[Path]:
    """The field of each value that draws no other, every one once."""
    found = (node for block in walk(document.blocks) for run in runs(block) for node in flat(run))
    alone = (node for node in found if isinstance(node, Value) and all(isinstance(one, Text) for one in node.content))
    yield from dict.fromkeys(node.origins[0] for node in alone)


def otherwise(document: Document, path: Path) -> Document:
    """The document with another word for what prints a field."""

    def one(node: Inline) -> Inline:
        match node:
            case Text() | Break():
                return node
            case Value() if node.origins[0] == path and all(isinstance(inner, Text) for inner in node.content):
                return replace(node, content=(Text("otherwise"),))
            case _:
                return replace(node, content=every(node.content))

    def every(content: Inlines) -> Inlines:
        return tuple(map(one, content))

    def changed(block: Block) -> Block:
        return map_runs(block, every) if not isinstance(block, Section) else section(block)

    def section(block: Section) -> Section:
        return replace(block, blocks=tuple(map(changed, block.blocks)))

    return replace(document, blocks=tuple(map(changed, document.blocks)))


def test_every_fact(model: Drafted) -> None:
    paths = list(facts(model.document))
    assert len(paths) > 80
    unseen = []
    for path in paths:
        written = text.write(otherwise(model.document, path))
        found = proof(model.takedown, model.document, {"txt": written})
        if (model.takedown.place(path), "O101") not in {(finding.position, finding.code) for finding in found}:
            unseen.append(path)
    assert unseen == []


@pytest.mark.parametrize("form", ["docx", "html", "edgar"])
def test_one_fact_in_the_other_formats(form: str, model: Drafted) -> None:
    """The other readers know a fact's words too: the file of another tree, by the writer of that format."""
    changed = otherwise(model.document, "closing.date")
    (data,) = (writer.write(changed) for writer in WRITERS if writer.name == form)
    (first, *_) = proof(model.takedown, model.document, {form: data})
    assert first.code == "O101" and first.position == model.takedown.place("closing.date")
    assert first.message == f"expected 'January 31, 2003,' in {form}, found 'otherwise,'"
