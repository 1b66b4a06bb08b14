"""A base document from its file: text as printed, a Word file, or a page of HTML as EDGAR has them."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from generator.amendments.base.printed import Line, Printed, printed
from generator.amendments.base.structure import structured
from generator.amendments.base.text import BaseText
from generator.filing.reading import Changes, limits
from generator.filing.reading.decoding import refuse_binary
from generator.filing.reading.limits import Unfit
from generator.findings import Unavailable
from generator.proofs.reading import Unreadable
from generator.proofs.web_page import page_lines
from generator.slips import unprintable
from generator.templating.library import TEXTS

T = TypeVar("T")


def read_base(file: Path, shown: str, version: Changes | None = None) -> BaseText:
    """The document in `file`, which messages call `shown`; only plain text has printed lines.

    `version` is for a Word file with tracked changes; without it, one that has any is refused. Raises Unavailable where
    the file cannot be read as what it is.
    """
    with file.open("rb") as opened:
        data = opened.read(limits.FILE + 1)
    if len(data) > limits.FILE:
        raise Unavailable(f"{shown}: expected a file of at most {limits.FILE // 2**20} MB, found a larger one")
    match file.suffix.lower():
        case ".txt":
            made = structured(_readable(shown, lambda: printed(_decoded(data, shown))), shown)
        case ".docx":
            made = structured(_paragraphs(_readable(shown, lambda: _word(data, version))), shown, False)
        case ".htm" | ".html":
            made = structured(_paragraphs(_readable(shown, lambda: _page(data))), shown, False)
        case other:
            raise Unavailable(f"{shown}: expected a file that ends in {', '.join(TEXTS)}, found {other or 'none'}")
    if not made.text.strip():
        raise Unavailable(f"{shown}: expected the text of a document, found no words")
    if said := unprintable(made.text.replace("\n", " ")):
        at = next(each for each in made.paragraphs if unprintable(made.text[each.start : each.end]))
        raise Unavailable(f"{made.position(at.start)}: {said}")
    return made


def _word(data: bytes, version: Changes | None) -> list[str]:
    from generator.filing.reading.word import paragraphs as word_paragraphs  # most are known by their outlines alone

    paragraphs = word_paragraphs(data, version or "accepted")
    if version is None and paragraphs != word_paragraphs(data, "original"):
        raise Unreadable("it has tracked changes; accept or reject them, so that it says which text is meant")
    return paragraphs


def _page(data: bytes) -> list[str]:
    refuse_binary(data)
    return page_lines(data)


def _readable(shown: str, read: Callable[[], Sequence[T]]) -> Sequence[T]:
    try:
        return read()
    except (Unfit, Unreadable) as error:
        raise Unavailable(f"{shown}: cannot be read: {error}") from None


def _paragraphs(words: Iterable[str]) -> list[Printed]:
    """Paragraphs of one line each, since the file does not say how its lines are printed."""
    return [Printed((Line(number, 0, text),)) for number, text in enumerate(words, 1)]


def _decoded(data: bytes, shown: str) -> str:
    """Text in UTF-8, or else as Windows had it; Unfit where it is none."""
    refuse_binary(data)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            line, byte = data.count(b"\n", 0, error.start) + 1, data[error.start]
    raise Unavailable(f"{shown}:{line}: expected text in UTF-8 or Windows-1252, found the byte 0x{byte:02X}")
