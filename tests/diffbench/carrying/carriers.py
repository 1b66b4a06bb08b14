"""Carriers: an agreement set as a file and read back, as the second side of a comparison, or as both."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.filing.reading import read_bytes
from generator.filing.version import Version
from generator.index import Index
from generator.tree.document import Document
from generator.writers import WRITERS
from generator.writers.ascii import ascii_form
from tests.diffbench.edits import Blocks
from tests.filing.layouts import laid_out, laid_out_html, look, made, typed, web_look

Setter = Callable[[Document, int], bytes]
"""An agreement as the bytes of a file, in the look of a seed."""


def _text_anywhere(document: Document, seed: int) -> bytes:
    return typed(document, replace(look(seed), anywhere=True))


def _html_anywhere(document: Document, seed: int) -> bytes:
    return made(document, replace(web_look(seed), anywhere=True))


def _written(name: str) -> Setter:
    (writer,) = (writer for writer in WRITERS if writer.name == name)
    return lambda document, seed: writer.write(document)


LAYOUTS: Mapping[str, Setter] = {
    "text": laid_out,
    "HTML": laid_out_html,
    "text, pages ending anywhere": _text_anywhere,
    "HTML, pages ending anywhere": _html_anywhere,
}
"""Ways to set a file that a seed makes another each time."""
OURS: Mapping[str, Setter] = {writer.name: _written(writer.name) for writer in WRITERS}
"""The formats that we write ourselves."""


def words(blocks: Blocks) -> Iterable[str]:
    """What the reading of the other side goes by where a hyphen is in doubt."""
    return (passage.text for passage in Index(blocks).passages)


def carried(document: Document, setter: Setter, seed: int, beside: Blocks) -> Version:
    """An agreement set in a carrier and read back, beside another."""
    return read_bytes(setter(document, seed), "new", beside=words(beside))


def places(read: Version, tree: Blocks) -> Mapping[str, frozenset[str]]:
    """By the ids of a reading, the ids of the tree whose letters and digits stand where those of the reading stand.

    Counted by letters and digits alone, so that nothing of comparing is needed; empty where those are not the same.
    """
    mine, theirs = Index(read.blocks).passages, Index(tree).passages
    if "".join(_letters(one.text) for one in mine) != "".join(_letters(one.text) for one in theirs):
        return {}
    owners = [one.id for one in theirs for _ in _letters(one.text)]
    found: dict[str, frozenset[str]] = {}
    at = 0
    for one in mine:
        end = at + len(_letters(one.text))
        found[one.id] = found.get(one.id, frozenset()) | frozenset(owners[at:end])
        at = end
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, ascii_form(text))).lower()
