"""An agreement as text in a look."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from unicodedata import normalize

from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.tree.walk import plain
from generator.writers.ascii import ascii_form
from tests.filing.layouts.columns import signature, table, tagged, term
from tests.filing.layouts.filling import Lines, justified, wrapped
from tests.filing.layouts.looks import Look
from tests.filing.layouts.pages import Group, paged
from tests.filing.layouts.wrappers import in_wrapper


def typed(document: Document, how: Look) -> bytes:
    """`document` as text in a look."""
    lines = paged(list(_Setter(how, Random(how.seed + 1)).blocks(document.blocks)), how)
    if how.escaped:
        lines = [f"- {line}" if line.startswith("-") else line for line in lines]
    text = how.line_end.join(in_wrapper(lines, how.wrapper)) + how.line_end
    return "".join(_typed(sign, how.quotes) for sign in text).encode(how.quotes)


@cache
def _typed(sign: str, encoding: str) -> str:
    """A character as it is typed in an encoding; a ligature that has no form of its own there, as its letters."""
    return next(form for form in (sign, ascii_form(sign), normalize("NFKC", sign)) if _has(encoding, form))


@cache
def _has(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True)
class _Setter:
    how: Look
    pick: Random

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Group]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Group]:
        how = self.how
        match block:
            case Section():
                yield from self.blocks(block.blocks)
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case Address():
                yield Group([self._words(line) for line in block.lines])
            case Items():
                for item in block.items:
                    words = f"{item.label} {self._words(item.content)}"
                    yield Group(self._fill(words, how.item, how.hang), how.item == how.hang)
            case Terms():
                rows = [term(self._words(row.label), self._words(row.value), how) for row in block.rows]
                yield from tagged(rows, how)
            case Table():
                whole = (block.head, *block.body, *block.foot)
                cells = [[self._words(cell.content) for cell in row.cells] for row in whole]
                yield from tagged([table(cells, len(block.foot), how, spaced=self.pick.random() < 0.5)], how)
            case Signature():
                yield from signature(block, self._words, how)

    def _words(self, content: Inlines) -> str:
        text = plain(content)
        if self.how.quotes == "ascii":
            return ascii_form(text)
        curled = []
        for at, sign in enumerate(text):
            opening = at == 0 or text[at - 1] in " (-"
            curled.append({'"': "“" if opening else "”", "'": "’", "●": "*"}.get(sign, sign))
        return "".join(curled).replace(" -- ", " — ")

    def _fill(self, text: str, first: int, hang: int) -> Lines:
        lines = wrapped(text, self.how.width, first, hang, self.how.hyphens)
        if self.how.justified:
            return [*(justified(line, self.how.width, self.pick) for line in lines[:-1]), lines[-1]]
        return lines

    def _heading(self, block: Heading) -> Group:
        text = self._words(block.content)
        if block.level == 2:
            return Group([text])
        if self.how.spaced_title and text.replace(" ", "").isalpha():
            text = "   ".join(" ".join(word) for word in text.split())
        rule = [self._centred(self.how.underlined * len(text))] if self.how.underlined else []
        return Group([self._centred(text), *rule])

    def _centred(self, text: str) -> str:
        return text.center(self.how.width).rstrip()

    def _paragraph(self, block: Paragraph) -> Group:
        text, how = self._words(block.content), self.how
        match block.role:
            case "body":
                return Group(self._fill(text, how.indent, 0), how.indent == 0)
            case "date":
                return Group([self._centred(text)])
            case "closing":
                return Group([" " * how.signature + text])
            case _:
                return Group(self._fill(text, 0, 0))
