"""What the tree of an agreement says, for looking up: its passages in order, and what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, TypeVar

from generator.tree.document import (
    Address,
    Block,
    Cite,
    Heading,
    Inline,
    Inlines,
    Item,
    Items,
    Node,
    Paragraph,
    Path,
    Quote,
    Ref,
    Row,
    Section,
    Signature,
    Table,
    Term,
    Terms,
    Value,
)
from generator.tree.walk import flat, plain, walk

N = TypeVar("N", bound=Inline)
Role = Literal["heading", "paragraph", "address", "item", "label", "term", "head", "cell", "total", "firm", "signatory"]
"""What a passage is: `label` and `term` are the sides of a row of the terms table, `head`, `cell` and `total` stand in
a table, `firm` is a party that a signature binds, `signatory` whoever signs for it."""


@dataclass(frozen=True, eq=False)
class Passage:
    """One run of words: of a paragraph, an item, a line of an address, a side of a row, a line of a signature."""

    id: str
    """Of the block, or of the item or row within it."""
    block: Block
    role: Role
    at: str
    """The template's `file:line`; of a deal's own clause, the deal's."""
    origins: tuple[Path, ...]
    """The fields that the whole passage stands or falls with: the one that names its clause, as a rule."""
    content: Inlines
    letter: str = ""
    """`(a)`, where it is an item of a lettered list."""

    @cached_property
    def text(self) -> str:
        """Its words, quotation marks included, without its letter."""
        return plain(self.content)


@dataclass(frozen=True, eq=False)
class Found(Generic[N]):
    """A node of the tree, with the passage that it stands in."""

    node: N
    passage: Passage

    @property
    def text(self) -> str:
        """Its words; quotation marks included where it prints between them."""
        return plain((self.node,))


@dataclass(frozen=True, eq=False)
class Index:
    """The passages of an agreement, first to last, and what is found in them in the order in which it prints."""

    blocks: tuple[Block, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every run of words; the foot of a draft is none of the agreement's."""
        return tuple(passage for block in walk(self.blocks) for passage in _passages(block))

    @cached_property
    def values(self) -> tuple[Found[Value], ...]:
        """Every value drawn from the deal, its program or its base document; a value before those within it."""
        return self.all(Value)

    @cached_property
    def terms(self) -> tuple[Found[Term], ...]:
        """Every term where it is given its meaning."""
        return self.all(Term)

    @cached_property
    def refs(self) -> tuple[Found[Ref], ...]:
        """Every reference within the agreement."""
        return self.all(Ref)

    @cached_property
    def cites(self) -> tuple[Found[Cite], ...]:
        """Every reference into another document."""
        return self.all(Cite)

    @cached_property
    def quotes(self) -> tuple[Found[Quote], ...]:
        """Every quotation; a term is none."""
        return self.all(Quote)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The id of every block, item and row."""
        return frozenset(self.places)

    @cached_property
    def places(self) -> dict[str, Node]:
        """Every block, item and row by its id."""
        return {node.id: node for block in walk(self.blocks) for node in (block, *_entries(block))}

    @cached_property
    def text(self) -> str:
        """The words of all passages, one a line."""
        return "\n".join(passage.text for passage in self.passages)

    def all(self, kind: type[N]) -> tuple[Found[N], ...]:
        """Every node of a kind."""
        return tuple(
            Found(node, passage)
            for passage in self.passages
            for node in flat(passage.content)
            if isinstance(node, kind)
        )

    def printing(self, path: Path) -> tuple[Found[Value], ...]:
        """Every value that came from a field path, from that field alone or computed from it and others."""
        return tuple(found for found in self.values if path in found.node.origins)

    def within(self, id_: str) -> tuple[Passage, ...]:
        """The passages of a block, a section, an item or a row by its id; none where there is none."""
        held = {id_} | {node.id for block in walk(self.blocks) if block.id == id_ for node in _held(block)}
        return tuple(passage for passage in self.passages if passage.id in held)


def _held(block: Block) -> Iterator[Node]:
    for inner in walk((block,)):
        yield inner
        yield from _entries(inner)


def _entries(block: Block) -> tuple[Node, ...]:
    match block:
        case Items():
            return block.items
        case Terms():
            return block.rows
        case Table():
            return (block.head, *block.body, *block.foot)
        case _:
            return ()


def _passages(block: Block) -> Iterator[Passage]:
    match block:
        case Heading():
            yield _passage(block, "heading", block, block.content)
        case Paragraph():
            yield _passage(block, "paragraph", block, block.content)
        case Address():
            yield from (_passage(block, "address", block, line) for line in block.lines)
        case Items():
            yield from (_passage(block, "item", item, item.content, _letter(block, item)) for item in block.items)
        case Terms():
            for row in block.rows:
                yield _passage(block, "label", row, row.label)
                yield _passage(block, "term", row, row.value)
        case Table():
            roles: tuple[tuple[Role, tuple[Row, ...]], ...]
            roles = (("head", (block.head,)), ("cell", block.body), ("total", block.foot))
            for role, rows in roles:
                yield from (_passage(block, role, row, cell.content) for row in rows for cell in row.cells)
        case Signature():
            yield from (_passage(block, "firm", block, firm) for firm in block.firms)
            said = (block.agent, block.conformed, block.name, block.title)
            yield from (_passage(block, "signatory", block, run) for run in said if run is not None)
        case Section():
            return


def _letter(block: Items, item: Item) -> str:
    return "" if block.bulleted else item.label


def _passage(block: Block, role: Role, node: Node, content: Inlines, letter: str = "") -> Passage:
    origins = tuple(dict.fromkeys((*reversed(node.origins), *reversed(block.origins))))  # the innermost first
    return Passage(node.id, block, role, node.at, origins, content, letter)
