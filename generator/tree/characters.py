"""Characters that a format cannot hold, found before anything is written."""

from collections.abc import Callable, Iterator

from generator.findings import Finding, Position
from generator.takedown import Takedown
from generator.tree.document import Block, Break, Document, Inlines, Path, Text, Value
from generator.tree.elements import place
from generator.tree.walk import runs, walk


def unwritable(
    document: Document, takedown: Takedown, missing: Callable[[str], list[str]], format_name: str
) -> list[Finding]:
    """A finding for each character that `missing` returns, once a field that it came from, with the words around it."""
    found: dict[tuple[Position, str], Finding] = {}
    for text, where in _texts(document, takedown):
        for character in missing(text):
            at = max(text.index(character) - 20, 0)
            said = f"expected characters that {format_name} can hold, found {character!r} (U+{ord(character):04X})"
            finding = Finding(where, "C103", f"{said} in {text[at : at + 40]!r}")
            found.setdefault((where, character), finding)
    return list(found.values())


def _texts(document: Document, takedown: Takedown) -> Iterator[tuple[str, Position]]:
    for block in walk(document.blocks):
        for run in runs(block):
            yield from _located(run, block, takedown, ())
    yield from _located((*document.foot, *document.signature_foot), None, takedown, ())


def _located(
    content: Inlines, block: Block | None, takedown: Takedown, origins: tuple[Path, ...]
) -> Iterator[tuple[str, Position]]:
    """Each text with the place of the innermost field that it came from, else of its template."""
    for node in content:
        match node:
            case Text(text):
                yield text, takedown.place(origins[0]) if origins else place(block.at if block else "")
            case Break():
                continue
            case Value():
                yield from _located(node.content, block, takedown, node.origins or origins)
            case _:
                yield from _located(node.content, block, takedown, origins)
