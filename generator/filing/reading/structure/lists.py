"""Labelled paragraphs into lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing.reading.parts import Run
from generator.filing.reading.signs.labels import parted
from generator.filing.reading.structure.source import Source
from generator.filing.reading.structure.words import words
from generator.tree.document import Item, Items


@dataclass(frozen=True)
class Listed:
    """A labelled paragraph: its label apart from its words."""

    run: Run
    label: str
    text: str


def listed(run: Run) -> Listed | None:
    """A run as an item of a list; None where it has no label."""
    if run.label:
        return Listed(run, run.label, run.text)
    if run.heading:
        return None
    label, text = parted(run.text)
    return Listed(run, label, text) if label else None


def list_of(items: Sequence[Listed], source: Source) -> Items:
    """The list that neighbouring items make up."""
    fields = source.node("items", items[0].run.at)
    made = (Item(**source.node("item", item.run.at), content=words(item.text), label=item.label) for item in items)
    return Items(**fields, items=tuple(made))
