"""Groups of lines onto pages: numbers, running heads and feet, and marks of a page's end between any two lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.filing.layouts.looks import Look

_ROMAN = ("", *"i ii iii iv v vi vii viii ix".split())
_ENDED = re.compile(r"[.:;?!][\"'”’)]*$")


@dataclass(frozen=True)
class Group:
    """Lines without a blank one between them. In a `block` paragraph every line begins in the same column."""

    lines: list[str]
    block: bool = False
    table: bool = False


def paged(groups: Sequence[Group], how: Look) -> list[str]:
    """The lines of the groups on pages of `how.length` lines."""
    pages = list(_pages(groups, how))
    made: list[str] = []
    for number, page in enumerate(pages, 1):
        made.extend(_dressed(page, number, len(pages), how))
    return made


def _pages(groups: Sequence[Group], how: Look) -> Iterator[list[str]]:
    page: list[str] = []
    for group in groups:
        if page:
            page.extend([""] * how.blanks)
        for at, line in enumerate(group.lines):
            if len(page) >= how.length - 8 and (how.anywhere or _may_end(group, at)):
                yield page
                page = []
            page.append(line)
    if page:
        yield page


def _may_end(group: Group, at: int) -> bool:
    """Whether a page may end before a line of a group: where a reader can tell that the group goes on."""
    if at == 0 or group.table:
        return at == 0 or not group.lines[0].lstrip().startswith("<")
    if len(group.lines) - at < 2 and at < 2:
        return False
    before, line = group.lines[at - 1], group.lines[at].lstrip()
    if group.block or at == 1:
        return not _ENDED.search(before) and not line.startswith(("(", '"', "“"))
    return True


def _dressed(page: list[str], number: int, count: int, how: Look) -> list[str]:
    """A page with what stands above and below it."""
    while page and not page[-1]:
        page.pop()
    while page and not page[0]:
        page.pop(0)
    said = _number(how, number, count)
    head = [how.head, ""] if how.head else []
    foot = ["", how.foot.rjust(how.width)] if how.foot else []
    if said and how.number_at == "top":
        head = [said, "", *head]
    elif said:
        foot = [*foot, "", said]
    mark = [] if not how.mark or number == count else [how.mark.replace("3", str(number + 1))]
    marked = ["", *mark] if mark else []
    if how.mark == "\f" and mark:
        return [*head, *page, *foot, "\f" + ""]
    between = ["", ""] if (said or mark) else [""]
    return [*head, *page, *foot, *marked, *between]


def _number(how: Look, number: int, count: int) -> str:
    if not how.number:
        return ""
    roman = "x" * (number // 10) + _ROMAN[number % 10]
    said = roman if how.number == "iii" else how.number.replace("9", str(count)).replace("3", str(number), 1)
    match how.number_side:
        case "centre":
            return said.center(how.width).rstrip()
        case "right":
            return said.rjust(how.width)
        case _:
            return said
