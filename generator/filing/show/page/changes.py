"""The list of changes beside a redline, and the links from the redline back to it."""

from collections.abc import Sequence

from generator.filing.show.listing import Entry
from generator.tree.document import Added, Block, Break, Deleted, Inline, Inlines, Ref, Text
from generator.tree.walk import flat, map_runs, runs, walk
from generator.writers.ooxml.revisions import OLD
from generator.writers.web.element import element, escape

LIST = "l-"
"""What the id of an entry of the list begins with."""
SIDE = "s-"
"""What ids begin with where both versions stand side by side, of the old one."""
BESIDE = "t-"
"""And of the new one."""


def listed(found: Sequence[Entry]) -> str:
    """The list, each entry with a link to its place in either view."""
    entries = "\n".join(_entry(entry) for entry in found)
    head = element("summary", "Changes")
    return element("aside", element("details", head, element("ol", "\n", entries, "\n"), open=""), id="changes")


def _entry(entry: Entry) -> str:
    place = SIDE if entry.at.endswith(OLD) else BESIDE
    links = [
        element("a", entry.number, href=f"#{entry.at}", class_="to-inline"),
        element("a", entry.number, href=f"#{place}{entry.at}", class_="to-side"),
    ]
    kind, where = element("b", escape(entry.kind)), element("span", escape(entry.where), class_="where")
    words = element("p", *_words(entry), class_="words")
    notes = [element("p", escape(said), class_="note") for said in (*entry.sources, *entry.remarks)]
    head = element("p", *links, " ", kind, " ", where)
    return element("li", head, words, *notes, id=f"{LIST}{entry.id}", class_=entry.sort)


def _words(entry: Entry) -> list[str]:
    moved = " moved" if entry.sort == "moved" else ""
    parts = (("del", "deleted", entry.old), ("ins", "added", entry.new))
    return [element(tag, escape(text), class_=f"{name}{moved}") + " " for tag, name, text in parts if text]


def linked(blocks: tuple[Block, ...], found: Sequence[Entry]) -> tuple[Block, ...]:
    """A redline with a link after each change, by its number, to its entry in the list."""
    numbers = {name: entry.number for entry in found for name in (entry.id, f"{entry.id}{OLD}")}
    moved = {f"{entry.id}{OLD}" for entry in found if entry.sort == "moved"}
    here = {node.id for block in walk(blocks) for run in runs(block) for node in flat(run) if isinstance(node, Added)}

    def led(content: Inlines) -> Inlines:
        return tuple(made for node in content for made in _led(node))

    def _led(node: Inline) -> Inlines:
        if isinstance(node, Text | Break):
            return (node,)
        if isinstance(node, Added | Deleted):
            name = node.id.removesuffix(OLD)
            last = isinstance(node, Added) or name not in here or node.id in moved
            if node.id in numbers and last:
                return node, Ref(f"{LIST}{name}", (Text(numbers[node.id]),))
        return (node,)

    return tuple(map_runs(block, led) for block in blocks)
