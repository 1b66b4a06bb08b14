"""The written formats of a comparison: a redline in, a file out."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.filing.show.redline import Redline


@dataclass(frozen=True)
class Wanted:
    """How the files are wanted: `strict` shows spellings, too."""

    strict: bool = False
    native_moves: bool = False
    changed_pages: bool = False


def file_name(made: Redline, format_: str) -> str:
    """The name of a file: `x-against-y.docx`, by the names of the files that are compared."""
    return f"{made.new.path.stem}-against-{made.old.path.stem}.{format_}"


def write(made: Redline, format_: str, wanted: Wanted) -> bytes:
    """The file; a format's module is imported when it is wanted."""
    return _WRITERS[format_](made, wanted)


def _html(made: Redline, wanted: Wanted) -> bytes:
    from generator.filing.show import page

    return page.write(made, wanted.strict)


def _docx(made: Redline, wanted: Wanted) -> bytes:
    from generator.filing.show.moves import notes
    from generator.writers import docx

    dated = made.document.date is not None  # Word wants the day of a move of its own
    return docx.write(made.document, notes(made.comparison, wanted.native_moves and dated))


def _pdf(made: Redline, wanted: Wanted) -> bytes:
    from generator.filing.show import blackline

    return blackline.write(made, wanted.changed_pages)


_WRITERS: dict[str, Callable[[Redline, Wanted], bytes]] = {"html": _html, "docx": _docx, "pdf": _pdf}
