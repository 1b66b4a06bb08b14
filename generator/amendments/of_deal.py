"""A deal's amendments, resolved against the text of its base document."""

import re
from collections.abc import Iterator

from generator.amendments.edits import Resolution
from generator.amendments.resolve import resolve
from generator.takedown import Takedown
from generator.tree.document import Document, Inserted, Items, Quote
from generator.tree.walk import flat, plain, walk

_INDEX = re.compile(r"amendments\[(\d+)\]")


def resolution(takedown: Takedown, made: Document) -> Resolution | None:
    """What the amendments come to; None where the text of the base document is not to hand.

    `made` is the agreement: quotations that are read to the letter are those that it prints.
    """
    if takedown.text is None:
        return None
    choice = takedown.deal.closing_punctuation
    literal = dict(_inserted(made)) if choice and choice.known == "literal" else None
    return resolve(takedown.text, takedown.deal.amendments, literal)


def _inserted(made: Document) -> Iterator[tuple[int, str]]:
    """The words that each amendment inserts, as the agreement prints them between quotation marks."""
    items = (item for block in walk(made.blocks) if isinstance(block, Items) for item in block.items)
    for item in items:
        for node in flat(item.content):
            if isinstance(node, Quote) and any(isinstance(inner, Inserted) for inner in node.content):
                paths = " ".join(path for each in flat(node.content) for path in getattr(each, "origins", ()))
                if found := _INDEX.search(paths):
                    yield int(found[1]), plain(node.content)
