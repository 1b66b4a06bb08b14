"""The redline as a page on which each change leads to its amendment, and each amendment to its changes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.amendments.conform import Amended
from generator.tree.document import (
    Added,
    Block,
    Deleted,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Paragraph,
    Ref,
    Section,
    Text,
)
from generator.tree.number import letter
from generator.tree.walk import origins, walk
from generator.writers import html


def annotated(amended: Amended, agreement: Document) -> bytes:
    """The page in HTML; below the redline stand the amendments as the agreement prints them."""
    listed = next((block for block in walk(agreement.blocks) if _lists_amendments(block)), None)
    items = listed.items if isinstance(listed, Items) else ()
    names = {index: item.id for index, item in enumerate(items)}
    deemings = enumerate(amended.resolution.deemings, 1)
    changes = amended.changes | {f"note-{number}": deeming.amendment for number, deeming in deemings}
    blocks = [_linked(block, changes, names) for block in amended.blocks]
    below = _amendments(items, changes)
    return html.write(replace(amended.redline, blocks=(*blocks, *below)))


def _lists_amendments(block: Block) -> bool:
    return isinstance(block, Items) and any(path.startswith("amendments[") for path in origins(block))


def _linked(block: Block, changes: Mapping[str, int], names: Mapping[int, str]) -> Block:
    """A paragraph with the letter of its amendment behind each change, and behind a note, as a link."""
    if not isinstance(block, Paragraph):
        return block
    note = _link(changes[block.id], names) if block.id in changes else ()
    return replace(block, content=(*_with_links(block.content, changes, names), *note))


def _with_links(content: Inlines, changes: Mapping[str, int], names: Mapping[int, str]) -> Iterator[Inline]:
    pending: int | None = None
    for node in content:
        goes_on = isinstance(node, Added | Deleted) and not node.id  # the words put in for those that are struck
        if pending is not None and not goes_on:
            yield from _link(pending, names)
            pending = None
        yield node
        if isinstance(node, Added | Deleted) and node.id in changes:
            pending = changes[node.id]
    if pending is not None:
        yield from _link(pending, names)


def _link(index: int, names: Mapping[int, str]) -> Inlines:
    words: Inlines = (Text(letter(index)),)
    return (Ref(names[index], words),) if index in names else words


def _amendments(items: tuple[Item, ...], changes: Mapping[str, int]) -> tuple[Block, ...]:
    """The amendments, each followed by links to its changes."""
    if not items:
        return ()
    linked = tuple(replace(item, content=(*item.content, *_back(index, changes))) for index, item in enumerate(items))
    heading = Heading(id="the-amendments", level=2, content=(Text("Amendments, and the changes that each makes"),))
    return (Section(id="annotations", role="annex", blocks=(heading, Items(id="amendments-list", items=linked))),)


def _back(index: int, changes: Mapping[str, int]) -> Iterator[Inline]:
    made = [name for name, amendment in changes.items() if amendment == index]
    for number, name in enumerate(made, 1):
        yield Text(" ")
        yield Ref(name, (Text(f"[{number}]"),))
