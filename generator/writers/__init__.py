"""The formats, one module each; a module is imported when its format is wanted, since some are slow to load."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from typing import cast

from generator.tree.document import Copy, Document


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: its name on the command line, its module, what its files end in, and who takes their names."""

    name: str
    module: str
    suffix: str
    submitted: tuple[Copy, ...] = ()
    """The copies that are named as EDGAR takes them."""

    def write(self, document: Document) -> bytes:
        """The document in this format, whole."""
        return cast(Callable[[Document], bytes], import_module(self.module).write)(document)

    @property
    def missing(self) -> Callable[[str], list[str]] | None:
        """What tells the characters that the format cannot hold: its module's `missing`; None where it holds all."""
        found = getattr(import_module(self.module), "missing", None)
        return cast(Callable[[str], list[str]] | None, found)


WRITERS = (
    Writer("docx", "generator.writers.docx", ".docx"),
    Writer("pdf", "generator.writers.pdf", ".pdf"),
    Writer("html", "generator.writers.html", ".html"),
    Writer("txt", "generator.writers.text", ".txt", submitted=("filing",)),
    Writer("edgar", "generator.writers.edgar", ".htm", submitted=("draft", "execution", "filing")),
)

FORMATS = tuple(writer.name for writer in WRITERS)
"""The names of the formats."""


LONGEST = 32
"""Characters of a name that EDGAR takes."""

FIRST = "deal"
"""What stands before the name of a deal that does not begin with a letter."""

LONGEST_TAIL = 16
"""Characters of the copy and the number of a draft in a name that is cut."""


def file_name(deal: str, copy: Copy, number: str, writer: Writer) -> str:
    """The name of a written file: the deal, the copy, the number of a draft, `open` where that has no letter or digit.

    EDGAR takes at most 32 characters: small letters, digits, hyphens and one stop, a letter first.
    """
    tail = f"-{copy}-{_simple(number) or 'open'}" if number else f"-{copy}"
    if copy not in writer.submitted:
        return f"{deal}{tail}{writer.suffix}"
    return _short(deal, tail, LONGEST - len(writer.suffix)) + writer.suffix


def _short(deal: str, tail: str, room: int) -> str:
    """`deal` and `tail` in at most `room` characters; one that is not kept has a hash, so that no two are the same."""
    stem = _simple(deal)
    if stem[:1].isalpha() and len(stem) + len(tail) <= room:
        return stem + tail
    stem = stem if stem[:1].isalpha() else f"{FIRST}-{stem}"
    end = f"-{sha256(f'{deal}{tail}'.encode()).hexdigest()[:4]}{tail[:LONGEST_TAIL].rstrip('-')}"
    return stem[: room - len(end)].rstrip("-") + end


def _simple(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
