"""The formats, one module each; a module is imported when its format is wanted, since some are slow to load."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from generator.tree.document import Copy, Document


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: its name on the command line, the module that writes it, what its files end in."""

    name: str
    module: str
    suffix: str

    def write(self, document: Document) -> bytes:
        """The document in this format, whole."""
        return cast(Callable[[Document], bytes], import_module(self.module).write)(document)


WRITERS = (
    Writer("docx", "generator.writers.docx", ".docx"),
    Writer("pdf", "generator.writers.pdf", ".pdf"),
    Writer("html", "generator.writers.html", ".html"),
    Writer("txt", "generator.writers.text", ".txt"),
    Writer("edgar", "generator.writers.edgar", ".htm"),
)

FORMATS = tuple(writer.name for writer in WRITERS)
"""The names of the formats."""


def file_name(deal: str, copy: Copy, number: str, writer: Writer) -> str:
    """The name of a written file: the deal, the copy, the number of a draft.

    EDGAR takes at most 32 characters: small letters, digits, hyphens and one stop.
    """
    tail = f"-{copy}-{_simple(number)}" if number else f"-{copy}"
    if writer.name != "edgar":
        return f"{deal}{tail}{writer.suffix}"
    room = 32 - len(tail) - len(writer.suffix)
    return _simple(deal)[:room].rstrip("-") + tail + writer.suffix


def _simple(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
