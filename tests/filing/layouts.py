"""Layouts of one agreement, by a seed: EDGAR text and HTML as all sorts of hands have set them, the words the same.

    laid_out(document, 7)        # bytes of text
    laid_out_html(document, 7)   # bytes of HTML
    typed(document, replace(look(7), width=60))

Where print leaves open whether a paragraph goes on (lines all begin in one column, a page ends with a full line that
ends a sentence), no page ends here.
"""

import textwrap
from dataclasses import dataclass
from random import Random
from typing import Literal

from generator.tree.document import (
    Address,
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
)
from generator.tree.walk import plain
from generator.writers.ascii import ascii_form
from tests.filing.pagination import Group, paged
from tests.filing.web_layouts import laid_out_html

__all__ = ["Look", "laid_out", "laid_out_html", "look", "typed"]

Lines = list[str]


@dataclass(frozen=True)
class Look:
    """How a text is set. Columns count from 0; `seed` decides what is left to chance."""

    seed: int = 0
    width: int = 80
    length: int = 60
    indent: int = 6
    item: int = 6
    hang: int = 3
    number: Literal["", "3", "- 3 -", "-3-", "Page 3", "Page 3 of 9", "[3]", "iii"] = "3"
    number_at: Literal["bottom", "top"] = "bottom"
    number_side: Literal["centre", "right", "left"] = "centre"
    mark: Literal["", "<PAGE>", "<page>", "<PAGE> 3", "\f"] = ""
    head: str = ""
    foot: str = ""
    line_end: Literal["\n", "\r\n", "\r"] = "\n"
    leader: Literal["....", ". . .", "____", "  "] = "...."
    value: int = 38
    hyphens: bool = False
    """Whether words are parted at a line's end."""
    justified: bool = False
    tags: Literal["", "upper", "title"] = ""
    escaped: bool = False
    underlined: str = ""
    quotes: Literal["ascii", "cp1252", "utf-8"] = "ascii"
    spaced_title: bool = False
    own_dollar: bool = False
    name_hang: int = 11
    signature: int = 33
    line: Literal["-", "_"] = "-"
    blanks: int = 1
    wrapper: Literal["", "sgml", "pem"] = ""


def look(seed: int) -> Look:
    """The look of a seed."""
    pick = Random(seed)
    width = pick.choice((60, 64, 68, 70, 72, 75, 78, 80, 80, 80, 90, 100, 120, 132))
    indent = pick.choice((0, 3, 4, 5, 6, 8, 10))
    number = pick.choice(("", "3", "3", "- 3 -", "-3-", "Page 3", "Page 3 of 9", "[3]", "iii"))
    return Look(
        seed=seed,
        width=width,
        length=pick.randint(30, 66),
        indent=indent,
        item=pick.choice((0, 3, 5, 6, 10)),
        hang=pick.choice((0, 3, 4, 5, 10)),
        number=number,
        number_at=pick.choice(("bottom", "bottom", "top")),
        number_side=pick.choice(("centre", "centre", "right", "left")),
        mark=pick.choice(("", "<PAGE>", "<page>", "<PAGE> 3", "\f")) if number else pick.choice(("<PAGE>", "\f")),
        head=pick.choice(("", "", "Citigroup Inc. -- Terms Agreement", "TERMS AGREEMENT (cont'd)")),
        foot=pick.choice(("", "", "NYDOCS1-712345.4", "Notes due 2008")),
        line_end=pick.choice(("\n", "\n", "\r\n", "\r")),
        leader=pick.choice(("....", "....", ". . .", "____", "  ")),
        value=pick.choice((24, 26, 30, 34, 38)) if width < 70 else pick.choice((30, 34, 38, 40)),
        hyphens=pick.random() < 0.3,
        justified=pick.random() < 0.2,
        tags=pick.choice(("", "upper", "title")),
        escaped=pick.random() < 0.3,
        underlined=pick.choice(("", "", "-", "=")),
        quotes=pick.choice(("ascii", "ascii", "cp1252", "utf-8")),
        spaced_title=pick.random() < 0.15,
        own_dollar=pick.random() < 0.3,
        name_hang=pick.choice((2, 3, 5, 11)),
        signature=pick.choice((20, 24, 30)) if width < 70 else pick.choice((28, 33, 36, 40)),
        line=pick.choice(("-", "_")),
        blanks=pick.choice((1, 1, 1, 2)),
        wrapper=pick.choice(("", "", "sgml", "pem")),
    )


def laid_out(document: Document, seed: int) -> bytes:
    """`document` as text in the look of a seed."""
    return typed(document, look(seed))


def typed(document: Document, how: Look) -> bytes:
    """`document` as text in a look."""
    setter = _Setter(how)
    lines = paged(list(setter.blocks(document.blocks)), how)
    if how.escaped:
        lines = [f"- {line}" if line.startswith("-") else line for line in lines]
    text = how.line_end.join(_wrapped(lines, how.wrapper)) + how.line_end
    return text.encode({"ascii": "ascii", "cp1252": "cp1252", "utf-8": "utf-8"}[how.quotes], "replace")


def _wrapped(lines: Lines, wrapper: str) -> Lines:
    if not wrapper:
        return lines
    cover = ["<DOCUMENT>", "<TYPE>8-K", "<SEQUENCE>1", "<TEXT>", "FORM 8-K", "</TEXT>", "</DOCUMENT>"]
    head = [
        "<DOCUMENT>",
        "<TYPE>EX-1.01",
        "<SEQUENCE>2",
        "<FILENAME>y67890exv1w01.txt",
        "<DESCRIPTION>AGREEMENT",
        "<TEXT>",
    ]
    filed = ["<SEC-DOCUMENT>0000950123-03-000001.txt : 20030130", "<SEC-HEADER>", "FORM TYPE: 8-K", "</SEC-HEADER>"]
    filed += [*cover, *head, *lines, "</TEXT>", "</DOCUMENT>", "</SEC-DOCUMENT>"]
    if wrapper == "sgml":
        return filed
    begin = ["-----BEGIN PRIVACY-ENHANCED MESSAGE-----", "Proc-Type: 2001,MIC-CLEAR", "Originator-Name: w@sec.gov", ""]
    return [*begin, *filed, "-----END PRIVACY-ENHANCED MESSAGE-----"]


class _Setter:
    def __init__(self, how: Look) -> None:
        self._how = how
        self._pick = Random(how.seed + 1)
        self._right = True

    def blocks(self, blocks: tuple[Block, ...]) -> list[Group]:
        return [group for block in blocks for group in self._block(block)]

    def _block(self, block: Block) -> list[Group]:
        how = self._how
        match block:
            case Section():
                return self.blocks(block.blocks)
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [self._paragraph(block)]
            case Address():
                return [Group([self._words(line) for line in block.lines])]
            case Items():
                return [
                    Group(
                        self._fill(f"{item.label} {self._words(item.content)}", how.item, how.hang),
                        how.item == how.hang,
                    )
                    for item in block.items
                ]
            case Terms():
                rows = [
                    Group(self._term(self._words(row.label), self._words(row.value)), table=True) for row in block.rows
                ]
                return self._tagged(rows)
            case Table():
                return self._tagged(self._table(block))
            case Signature():
                return self._signature(block)

    def _words(self, content: object) -> str:
        text = plain(content)  # type: ignore[arg-type]
        if self._how.quotes == "ascii":
            return ascii_form(text)
        curled, opening = [], True
        for at, sign in enumerate(text):
            before = text[at - 1 : at]
            opening = not before or before in " (-"
            curled.append({'"': "“" if opening else "”", "'": "’", "●": "*"}.get(sign, sign))
        return "".join(curled).replace(" -- ", " — ")

    def _fill(self, text: str, first: int, hang: int, width: int = 0) -> Lines:
        width = width or self._how.width
        lines = _wrap(text, width, first, hang, self._how.hyphens)
        if self._how.justified:
            lines = [*(self._justified(line, width) for line in lines[:-1]), lines[-1]]
        return lines

    def _justified(self, line: str, width: int) -> str:
        indent = len(line) - len(line.lstrip())
        words = line.split()
        gaps = [" "] * (len(words) - 1)
        for _ in range(width - len(line) if gaps else 0):
            gaps[self._pick.randrange(len(gaps))] += " "
        return " " * indent + "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))

    def _heading(self, block: Heading) -> Group:
        text = self._words(block.content)
        if block.level == 2:
            return Group([text])
        if self._how.spaced_title and text.replace(" ", "").isalpha():
            text = "   ".join(" ".join(word) for word in text.split())
        line = text.center(self._how.width).rstrip()
        rule = [(self._how.underlined * len(text)).center(self._how.width).rstrip()] if self._how.underlined else []
        return Group([line, *rule])

    def _paragraph(self, block: Paragraph) -> Group:
        text, how = self._words(block.content), self._how
        match block.role:
            case "body":
                return Group(self._fill(text, how.indent, 0), how.indent == 0)
            case "date":
                return Group([text.center(how.width).rstrip()])
            case "closing":
                return Group([" " * how.signature + text])
            case _:
                return Group(self._fill(text, 0, 0))

    def _term(self, label: str, value: str) -> Lines:
        how = self._how
        labels = textwrap.wrap(label, how.value - 5)
        values = _wrap(value, how.width - how.value - 2, 0, 0, hyphens=False)
        dots = {"....": ".", ". . .": " .", "____": "_", "  ": " "}[how.leader]
        room = how.value - 2 - len(labels[-1]) - 1
        led = f"{labels[-1]} {(dots * room)[:room]}".ljust(how.value) + values[0]
        return [*labels[:-1], led, *(" " * how.value + line for line in values[1:])]

    def _tagged(self, groups: list[Group]) -> list[Group]:
        if not self._how.tags:
            return groups
        cased = str.upper if self._how.tags == "upper" else str.title
        first, last = groups[0], groups[-1]
        opened = Group(
            [cased("<table>"), cased("<caption>"), cased("<s>") + " " * 30 + cased("<c>"), *first.lines], table=True
        )
        if first is last:
            return [Group([*opened.lines, cased("</table>")], table=True)]
        return [opened, *groups[1:-1], Group([*last.lines, cased("</table>")], table=True)]

    def _table(self, table: Table) -> list[Group]:
        how = self._how
        rows = [[self._words(cell.content) for cell in row.cells] for row in (table.head, *table.body, *table.foot)]
        heads, *others = rows
        wide = [max(len(row[n]) for row in others) + 2 for n in range(1, len(heads))]
        wrapped = [_wrap(head, max(room, 16), 0, 0, hyphens=False) for head, room in zip(heads[1:], wide, strict=True)]
        wide = [max(room, *map(len, head)) for room, head in zip(wide, wrapped, strict=True)]
        room = min(how.width - sum(wide) - 3 * len(wide), 44)
        named = _wrap(heads[0], room, 0, 0, hyphens=False)
        deep = max(map(len, [named, *wrapped]))
        columns = [[""] * (deep - len(head)) + head for head in (named, *wrapped)]
        lines = [self._across(list(line), room, wide) for line in zip(*columns, strict=True)]
        lines.append(
            "-" * max(map(len, named)) + " " * (room - max(map(len, named))) + "".join("   " + "-" * w for w in wide)
        )
        body = [line for row in others[: len(table.body)] for line in self._row(row, room, wide)]
        foot = [line for row in others[len(table.body) :] for line in self._total(row, room, wide)]
        return [Group([*lines, *([""] if self._pick.random() < 0.5 else []), *body, *foot], table=True)]

    def _across(self, cells: list[str], room: int, wide: list[int]) -> str:
        return cells[0].ljust(room) + "".join("   " + cell.rjust(w) for cell, w in zip(cells[1:], wide, strict=True))

    def _row(self, cells: list[str], room: int, wide: list[int], indent: int = 0) -> Lines:
        name = _wrap(cells[0], room, indent, indent + min(self._how.name_hang, room // 3), hyphens=False)
        figures = [self._figure(cell, w) for cell, w in zip(cells[1:], wide, strict=True)]
        return [*name[:-1], self._across([name[-1], *figures], room, wide)]

    def _figure(self, cell: str, room: int) -> str:
        return "$" + cell[1:].rjust(room - 1) if self._how.own_dollar and cell.startswith("$") else cell

    def _total(self, cells: list[str], room: int, wide: list[int]) -> Lines:
        rules = [self._across(["", *(sign * (w - 1) for w in wide)], room, wide) for sign in "-="]
        return [rules[0], *self._row(cells, room, wide, 4), rules[1]]

    def _signature(self, block: Signature) -> list[Group]:
        how, at = self._how, self._how.signature if block.side == "right" else 0
        room, groups = how.width - at, []
        if block.firms:
            hang = min(room // 3, 20)
            groups.append(
                Group(
                    [
                        line
                        for firm in block.firms
                        for line in _wrap(self._words(firm), how.width, at, at + hang, hyphens=False)
                    ]
                )
            )
        if block.agent is not None:
            groups.append(Group(_wrap(f"By: {self._words(block.agent)}", how.width, at, at + 5, hyphens=False)))
        lines = [
            " " * at + f"By:  {self._words(block.conformed or ())}".rstrip(),
            " " * (at + 5) + how.line * min(28, room - 5),
        ]
        for label, content in (("Name:", block.name), ("Title:", block.title)):
            if content is not None:
                lines.append((" " * (at + 5) + f"{label.ljust(8)}{self._words(content)}").rstrip())
        return [*groups, Group(lines)]


def _wrap(text: str, width: int, first: int, hang: int, hyphens: bool) -> Lines:
    """Lines of a width, broken at blanks; with `hyphens` within long words and at hyphens, too."""
    lines, line, start = [], " " * first, True
    for word in text.split():
        while True:
            gap = "" if start else " "
            if len(line) + len(gap) + len(word) <= width:
                line, start = line + gap + word, False
                break
            at = _part(word, width - len(line) - len(gap)) if hyphens else 0
            if not at and start:
                line, start = line + word, False
                break
            if at:
                line += gap + word[:at].removesuffix("-") + "-"
                word = word[at:]
            lines.append(line)
            line, start = " " * hang, True
    return [*lines, line]


def _part(word: str, room: int) -> int:
    """How much of a word stands before its hyphen at a line's end; 0 where it is not parted."""
    if room < 5:
        return 0
    kept = word.rfind("-", 1, room)
    if kept > 2 and word[kept - 1].isalpha() and word[kept + 1 : kept + 2].isalpha():
        return kept + 1
    if len(word) < 9 or not word.isalpha() or not word.islower():
        return 0
    at = min(room - 1, len(word) - 4)
    return at if at >= 4 else 0
