"""A base document from its file: text as printed, a Word file, or a page of HTML as EDGAR has them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.amendments.base.printed import Line, Printed, printed
from generator.amendments.base.structure import structured
from generator.amendments.base.text import BaseText
from generator.amendments.base.word import Version, word_paragraphs
from generator.findings import Unavailable
from generator.proofs.reading import Unreadable
from generator.proofs.web_page import page_lines
from generator.templating.library import TEXTS


def read_base(file: Path, shown: str, version: Version = "accepted") -> BaseText:
    """The document in `file`, which messages call `shown`; only plain text has printed lines.

    `version` is for a Word file with tracked changes. Raises Unavailable where the file cannot be read as what it is.
    """
    data = file.read_bytes()
    match file.suffix.lower():
        case ".txt":
            made = structured(printed(_decoded(data)), shown)
        case ".docx":
            made = structured(_paragraphs(_readable(shown, lambda: word_paragraphs(data, version))), shown, False)
        case ".htm" | ".html":
            made = structured(_paragraphs(_readable(shown, lambda: page_lines(data))), shown, False)
        case other:
            raise Unavailable(f"{shown}: expected a file that ends in {', '.join(TEXTS)}, found {other or 'none'}")
    if not made.text.strip():
        raise Unavailable(f"{shown}: expected the text of a document, found no words")
    return made


def _readable(shown: str, read: Callable[[], list[str]]) -> list[str]:
    try:
        return read()
    except Unreadable as error:
        raise Unavailable(f"{shown}: cannot be read: {error}") from None


def _paragraphs(words: Iterable[str]) -> list[Printed]:
    """Paragraphs of one line each, since the file does not say how its lines are printed."""
    return [Printed((Line(number, 0, text),)) for number, text in enumerate(words, 1)]


def _decoded(data: bytes) -> str:
    """Text in UTF-8, or else as Windows had it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
