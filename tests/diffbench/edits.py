"""Changing a tree in one place: its words, its items, its rows, its paragraphs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from generator.index import Index, Passage
from generator.tree.document import Block, Break, Inline, Inlines, Item, Items, Node, Row, Section, Table, Text
from generator.tree.number import letter
from generator.tree.walk import map_runs, walk

Blocks = tuple[Block, ...]


@dataclass(frozen=True)
class Gold:
    """What one edit should be told as: its class, and the kinds that a lawyer would accept for it."""

    sort: str
    kinds: frozenset[str] = frozenset()
    old: str = ""
    new: str = ""
    at: frozenset[str] = frozenset()
    """The ids of the block, item or row that it is told of, any of them."""


@dataclass(frozen=True)
class Edited:
    """A tree with an edit, and what the edit should be told as; `follows` when letters change because of it."""

    blocks: Blocks
    gold: tuple[Gold, ...]
    follows: bool = False


def ids(*nodes: Node) -> frozenset[str]:
    """The ids of nodes."""
    return frozenset(node.id for node in nodes)


def kinds(*names: str) -> frozenset[str]:
    """A set of kinds."""
    return frozenset(names)


Where = Callable[[Passage], bool]


def replaced(
    blocks: Blocks, pattern: str, new: Callable[[re.Match[str]], str], chance: Random, where: Where
) -> tuple[Blocks, re.Match[str], frozenset[str]] | None:
    """The tree with one match of `pattern` in one text node replaced, the match, and the id of what holds it.

    None where there is none.
    """
    spots = [
        (passage, node, match)
        for passage in Index(blocks).passages
        if where(passage)
        for node in texts(passage.content)
        for match in re.finditer(pattern, node.text)
        if new(match) != match[0]
    ]
    if not spots:
        return None
    passage, node, match = chance.choice(spots)
    text = node.text[: match.start()] + new(match) + node.text[match.end() :]
    changed = swapped(blocks, passage.content, with_text(passage.content, node, text))
    return changed, match, frozenset((passage.id,))


def texts(content: Inlines) -> Iterator[Text]:
    """The text nodes of `content`."""
    for node in content:
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, Break):
            yield from texts(node.content)


def with_text(content: Inlines, node: Text, text: str) -> Inlines:
    """`content` with another text in the place of one of its nodes."""

    def changed(one: Inline) -> Inline:
        if one is node:
            return Text(text)
        if isinstance(one, Text | Break):
            return one
        return replace(one, content=tuple(map(changed, one.content)))

    return tuple(map(changed, content))


def swapped(blocks: Blocks, old: Inlines, new: Inlines) -> Blocks:
    """The tree with other words in the place of a run."""
    done = False

    def changed(content: Inlines) -> Inlines:
        nonlocal done
        if content is old and not done:
            done = True
            return new
        return content

    return tuple(map_runs(block, changed) for block in blocks)


def mapped(blocks: Blocks, change: Callable[[Block], tuple[Block, ...]]) -> Blocks:
    """The tree with every block that holds no others replaced by what `change` gives for it."""
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            made.append(replace(block, blocks=mapped(block.blocks, change)))
        else:
            made += change(block)
    return tuple(made)


def instead(blocks: Blocks, block: Block, *new: Block) -> Blocks:
    """The tree with other blocks in the place of one."""
    return mapped(blocks, lambda one: new if one is block else (one,))


def lettered(items: tuple[Item, ...], like: Items) -> Items:
    """A list of items lettered from (a), with the stops that their places want."""
    last = len(items) - 1
    made = []
    for at, item in enumerate(items):
        stop = "." if at == last else "; and" if at == last - 1 else ";"
        made.append(replace(item, label=letter(at), content=_stopped(item.content, stop)))
    return replace(like, items=tuple(made))


def _stopped(content: Inlines, stop: str) -> Inlines:
    end = list(content)
    while end and isinstance(end[-1], Text) and re.fullmatch(r"[;.,]?(?: and)?", end[-1].text.strip()):
        end.pop()
    if end and isinstance(end[-1], Text):
        end[-1] = Text(re.sub(r"[;.](?: and)?$", "", end[-1].text))
    return (*end, Text(stop))


WRONG = "(z)"
"""The label of an item whose label was edited."""


def lists(blocks: Blocks, least: int = 3) -> list[Items]:
    """The lists of at least so many items whose labels are those of their places."""
    found = [block for block in walk(blocks) if isinstance(block, Items) and len(block.items) >= least]
    return [block for block in found if all(item.label != WRONG for item in block.items)]


def settled(blocks: Blocks) -> Blocks:
    """The tree with the stops of its lists as `lettered` puts them."""
    return mapped(blocks, lambda block: (lettered(block.items, block) if isinstance(block, Items) else block,))


def tables(blocks: Blocks, least: int = 3) -> list[Table]:
    """The tables of at least so many rows."""
    return [block for block in walk(blocks) if isinstance(block, Table) and len(block.body) >= least]


def with_rows(blocks: Blocks, table: Table, rows: tuple[Row, ...]) -> Blocks:
    """The tree with other rows in a table."""
    return instead(blocks, table, replace(table, body=rows))
