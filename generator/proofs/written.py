"""One copy as it was written: its tree, the files made of it in memory, and what readers find in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.findings import Position
from generator.proofs.canonical import Line, Word, ascii_words, foot, lines, words
from generator.proofs.pdf_file import Page, body, feet, read_pdf
from generator.proofs.plain_text import read_text
from generator.proofs.reading import Comparison, Read, Unreadable
from generator.proofs.web_page import read_page
from generator.proofs.word_file import WordFile, read_docx
from generator.takedown import Takedown
from generator.tree.document import Document

Contents = tuple[Page, ...] | WordFile | list[Read]
"""What a reader makes of a file: the pages of a PDF, the paragraphs of a DOCX, of any other format its words."""


@dataclass(frozen=True, eq=False)
class Written:
    """The files of one copy by format; `names` says how each will be called, else it goes by its format."""

    takedown: Takedown
    document: Document
    """The numbered tree that they were written from."""
    files: Mapping[str, bytes]
    names: Mapping[str, str] = field(default_factory=dict)

    def place(self, form: str, page: int = 0) -> Position:
        """A place in a file: the line is the page of a PDF, counted from 0 here; 1 in every other format."""
        return Position(self.names.get(form, form), page + 1 if form == "pdf" else 1, 1)

    def at(self, form: str, line: int, column: int) -> Position:
        """A place in a file of text or tags."""
        return Position(self.names.get(form, form), line, column)

    @property
    def submitted(self) -> tuple[str, ...]:
        """The formats of this copy that EDGAR is to take: its page, and of the filing copy the text."""
        wanted = ("txt", "edgar") if self.document.copy == "filing" else ("edgar",)
        return tuple(form for form in wanted if form in self.files)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the PDF; none where none was made, or where it cannot be read."""
        read = self._read.get("pdf")
        return read if isinstance(read, tuple) else ()

    @property
    def word_file(self) -> WordFile | None:
        """The DOCX; None where none was made, or where it cannot be read."""
        read = self._read.get("docx")
        return read if isinstance(read, WordFile) else None

    @property
    def unreadable(self) -> dict[str, str]:
        """The formats whose file cannot be read, each with the reason."""
        return {form: str(read) for form, read in self._read.items() if isinstance(read, Unreadable)}

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """Each file that can be read, by its format, beside its canonical words."""
        return {
            form: self._compared(form, read) for form, read in self._read.items() if not isinstance(read, Unreadable)
        }

    @cached_property
    def _read(self) -> dict[str, Contents | Unreadable]:
        return {form: self._contents(form, data) for form, data in self.files.items()}

    def _contents(self, form: str, data: bytes) -> Contents | Unreadable:
        try:
            match form:
                case "pdf":
                    return read_pdf(data, self.document.style.print.margin)
                case "docx":
                    return read_docx(data)
                case "txt":
                    return read_text(data)
                case _:
                    return read_page(data)
        except Unreadable as error:
            return error

    def _compared(self, form: str, read: Contents) -> Comparison:
        match read:
            case tuple():
                return self._printed(read)
            case WordFile():
                signing = words((foot(self.document, signed=True),)) if self.document.signature_foot else ()
                return Comparison([*self._words, *self._foot, *signing], list(read.words()))
            case _ if form == "txt":
                return Comparison(list(ascii_words((*self._lines, foot(self.document)))), read)
            case _:
                return Comparison([*self._words, *self._foot], read)

    def _printed(self, pages: tuple[Page, ...]) -> Comparison:
        heads = ["".join(word.text for word in words((line,))) for line in self._lines if line.part == "head"]
        numbered = words(foot(self.document, number, _is_signed(page)) for number, page in enumerate(pages, 1))
        return Comparison([*self._words, *numbered], [*body(pages, heads), *feet(pages)])

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(lines(self.document))

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return tuple(words(self._lines))

    @cached_property
    def _foot(self) -> tuple[Word, ...]:
        return tuple(words((foot(self.document),)))


def _is_signed(page: Page) -> bool:
    """Whether a page says at its foot, behind its number, that it is signed."""
    return page.foot[1:2] != () and page.foot[1].text == "[Signature"
