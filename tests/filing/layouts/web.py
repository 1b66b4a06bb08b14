"""HTML as all sorts of hands have made it of one agreement, by a seed."""

import re
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Literal

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

_ENDED = re.compile(r"[.:;?!][\"”’)]*$")
_CURLED = {"“": ("&#147;", "&#8220;", "&ldquo;", "“"), "”": ("&#148;", "&#8221;", "&rdquo;", "”")}
_CURLED |= {"’": ("&#146;", "&#8217;", "&rsquo;", "’"), "—": ("&#151;", "&#8212;", "&mdash;", "—")}


@dataclass(frozen=True)
class WebLook:
    """How a page is made."""

    seed: int = 0
    upper: bool = False
    paragraph: Literal["p", "div", "styled", "nbsp"] = "p"
    quotes: int = 4
    """Which form quotation marks have; 4 for straight ones."""
    items: Literal["tables", "table", "paragraphs"] = "tables"
    terms: Literal["table", "spaced", "dotted"] = "table"
    own_dollar: bool = False
    signature: Literal["table", "paragraph"] = "table"
    pages: int = 0
    """Words on a page; 0 for no pages."""
    font: bool = False
    wrapped: bool = True
    line_end: Literal["\n", "\r\n"] = "\n"
    filed: bool = False
    loose: bool = False
    """No-break spaces where print has them."""
    anywhere: bool = False
    """Whether a page may end at any word, though print then leaves open whether a paragraph goes on."""


def web_look(seed: int) -> WebLook:
    """The look of a seed."""
    pick = Random(seed)
    return WebLook(
        seed=seed,
        upper=pick.random() < 0.5,
        paragraph=pick.choice(("p", "div", "styled", "nbsp")),
        quotes=pick.randrange(5),
        items=pick.choice(("tables", "table", "paragraphs")),
        terms=pick.choice(("table", "spaced", "dotted")),
        own_dollar=pick.random() < 0.5,
        signature=pick.choice(("table", "paragraph")),
        pages=pick.choice((0, 150, 250, 400)),
        font=pick.random() < 0.4,
        wrapped=pick.random() < 0.7,
        line_end=pick.choice(("\n", "\r\n")),
        filed=pick.random() < 0.3,
        loose=pick.random() < 0.4,
    )


def laid_out_html(document: Document, seed: int) -> bytes:
    """`document` as a page of HTML in the look of a seed."""
    return made(document, web_look(seed))


def made(document: Document, how: WebLook) -> bytes:
    """`document` as a page of HTML in a look."""
    lines = _Maker(how).blocks(document.blocks)
    page = "\n".join(["<html><head><title>EX-1.01</title></head>", "<body bgcolor=white>", *lines, "</body></html>"])
    if how.upper:
        page = re.sub(r"</?[a-z]+", lambda tag: tag[0].upper(), page)
    if how.wrapped:
        page = re.sub(r"(.{50,75}?[^\s>]) (?=[^\s<>]+[^<>]*<)", r"\1\n", page)
    if how.filed:
        page = f"<DOCUMENT>\n<TYPE>EX-1.01\n<SEQUENCE>2\n<TEXT>\n{page}\n</TEXT>\n</DOCUMENT>"
    return page.replace("\n", how.line_end).encode("utf-8")


def _goes_on(parts: list[str], cut: int) -> bool:
    """Whether a reader can tell that words go on after a page's end."""
    return parts[cut][:1].islower() and not _ENDED.search(parts[cut - 1])


class _Maker:
    def __init__(self, how: WebLook) -> None:
        self._how = how
        self._page, self._count = 1, 0

    def blocks(self, blocks: tuple[Block, ...]) -> list[str]:
        return [line for block in blocks for line in self._block(block)]

    def _block(self, block: Block) -> list[str]:
        match block:
            case Section():
                return self.blocks(block.blocks)
            case Heading():
                return [
                    *self._ended(30),
                    self._centred(f"<b>{self._words(block.content)}</b>")
                    if block.level == 1
                    else f"<p><b>{self._words(block.content)}</b></p>",
                ]
            case Paragraph():
                return self._paragraph(block)
            case Address():
                return [self._plain("<br>\n".join(map(self._words, block.lines)))]
            case Items():
                return self._items(block)
            case Terms():
                return self._terms(block)
            case Table():
                return self._table(block)
            case Signature():
                return self._signature(block)

    def _words(self, content: Inlines) -> str:
        text = plain(content)
        if self._how.quotes < 4:
            text = re.sub(r'(^|[\s(—-])"', r"\1“", text).replace('"', "”").replace("'", "’").replace(" -- ", " — ")
        return self._coded(text)

    def _coded(self, text: str) -> str:
        text = escape(text, quote=False)
        if self._how.quotes < 4:
            for sign, forms in _CURLED.items():
                text = text.replace(sign, forms[self._how.quotes])
        return re.sub(r"(Section|Annex|January|Rule) (?=\w)", r"\1&nbsp;", text) if self._how.loose else text

    def _plain(self, words: str) -> str:
        inside = f'<font size="2">{words}</font>' if self._how.font else words
        return f"<div>{inside}</div>\n<br>" if self._how.paragraph == "div" else f"<p>{inside}</p>"

    def _centred(self, words: str) -> str:
        return f'<p align="center">{words}</p>' if self._how.seed % 2 else f"<center>{words}</center><br>"

    def _body(self, words: str) -> str:
        match self._how.paragraph:
            case "styled":
                return f'<p style="text-indent: 0.5in; margin: 0pt">{words}</p>'
            case "nbsp":
                return f"<p>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;{words}</p>"
            case _:
                return self._plain(words)

    def _paragraph(self, block: Paragraph) -> list[str]:
        words = self._words(block.content)
        match block.role:
            case "date":
                return [self._centred(words)]
            case "closing":
                return [f'<p style="margin-left: 50%">{words}</p>']
            case "body":
                return self._paged(words)
            case _:
                return [self._plain(words)]

    def _paged(self, words: str) -> list[str]:
        """A paragraph, in two where a page ends within it and a reader can tell."""
        before = self._count
        parts = words.split(" ")
        ended = self._ended(len(parts))
        cut = max(len(parts) - self._count, 0) if ended and before else 0
        if 3 < cut < len(parts) - 3 and (self._how.anywhere or _goes_on(parts, cut)):
            return [self._body(" ".join(parts[:cut])), *ended, self._plain(" ".join(parts[cut:]))]
        return [*ended, self._body(words)]

    def _ended(self, words: int) -> list[str]:
        """The end of a page, where so many words more go over it."""
        self._count += words
        if not self._how.pages or self._count < self._how.pages:
            return []
        self._count -= self._how.pages
        self._page += 1
        number = f'<p align="center">{self._page - 1}</p>'
        return [number, '<hr size="1" noshade style="page-break-after: always">']

    def _items(self, block: Items) -> list[str]:
        items = [(item.label, self._words(item.content)) for item in block.items]
        rows = [f"<tr><td width=5%>&nbsp;</td><td valign=top>{a}</td><td>{words}</td></tr>" for a, words in items]
        match self._how.items:
            case "tables":
                return [line for row in rows for line in (f"<table width=100%>{row}</table>", "<br>")]
            case "table":
                return ["<table>", *rows, "</table>"]
            case _:
                return [self._body(f"{label}&nbsp;&nbsp;{words}") for label, words in items]

    def _terms(self, block: Terms) -> list[str]:
        rows = []
        for row in block.rows:
            label, value = self._words(row.label), self._words(row.value)
            match self._how.terms:
                case "spaced":
                    rows.append(f"<tr><td>{label}</td><td>&nbsp;</td><td>{value}</td></tr>")
                case "dotted":
                    rows.append(f"<tr><td>{label} ...................</td><td>{value}</td></tr>")
                case _:
                    rows.append(f"<tr valign=top><td><p>{label}</p></td><td><p>{value}</p></td></tr>")
        return ["<table>", *rows, "</table>"]

    def _table(self, block: Table) -> list[str]:
        rows = [[self._words(cell.content) for cell in row.cells] for row in (block.head, *block.body, *block.foot)]
        span = ' colspan="2"' if self._how.own_dollar else ""
        head = "".join(f"<td{'' if n == 0 else span}><b>{cell}</b></td>" for n, cell in enumerate(rows[0]))
        made = [f"<tr>{head}</tr>", "<tr><td><hr></td><td><hr></td></tr>"]
        made += [f"<tr>{self._cells(row)}</tr>" for row in rows[1:]]
        return ["<table>", *made, "</table>"]

    def _cells(self, row: list[str]) -> str:
        cells = [f"<td>{row[0]}</td>"]
        for cell in row[1:]:
            if self._how.own_dollar:
                sign, figure = ("$", cell[1:]) if cell.startswith("$") else ("&nbsp;", cell)
                cells.append(f"<td align=right>{sign}</td><td align=right>{figure}</td>")
            else:
                cells.append(f"<td align=right>{cell}</td>")
        return "".join(cells)

    def _signature(self, block: Signature) -> list[str]:
        firms = list(map(self._words, block.firms))
        signing = [] if block.agent is None else [("By:", self._words(block.agent))]
        signing.append(("By:", self._words(block.conformed or ()) or "_______________________"))
        fields = (("Name:", block.name), ("Title:", block.title))
        signing += [(label, self._words(content)) for label, content in fields if content is not None]
        if self._how.signature == "paragraph":
            lines = "<br>\n".join(f"{label} {words}" for label, words in signing)
            return [*(f"<p>{firm}</p>" for firm in firms), f"<p>{lines}</p>"]
        blank = "<td width=50%>&nbsp;</td>"
        rows = [f"<tr>{blank}<td colspan=2>{firm}</td></tr>" for firm in firms]
        rows += [f"<tr>{blank}<td>{label}</td><td>{words}</td></tr>" for label, words in signing]
        return ["<table width=100%>", *rows, "</table>"]
