"""What stands in columns: rows of terms, tables, signatures."""

import textwrap
from collections.abc import Callable, Sequence

from generator.tree.document import Inlines, Signature
from tests.filing.layouts.filling import Lines, wrapped
from tests.filing.layouts.looks import Look
from tests.filing.layouts.pages import Group

_DOTS = {"....": ".", ". . .": " .", "____": "_", "  ": " "}


def term(label: str, value: str, how: Look) -> Group:
    """A row of the terms: its label, a leader, its value in a column."""
    labels = textwrap.wrap(label, how.value - 5)
    values = wrapped(value, how.width - how.value - 2)
    room = how.value - 3 - len(labels[-1])
    led = f"{labels[-1]} {(_DOTS[how.leader] * room)[:room]}".ljust(how.value) + values[0]
    return Group([*labels[:-1], led, *(" " * how.value + line for line in values[1:])], table=True)


def tagged(groups: Sequence[Group], how: Look) -> list[Group]:
    """Groups between the tags of a table."""
    if not how.tags:
        return list(groups)
    cased = str.upper if how.tags == "upper" else str.title
    tags = [cased("<table>"), cased("<caption>"), cased("<s>") + " " * 30 + cased("<c>")]
    lines = [group.lines for group in groups]
    lines[0] = [*tags, *lines[0]]
    lines[-1] = [*lines[-1], cased("</table>")]
    return [Group(each, table=True) for each in lines]


def table(rows: Sequence[Sequence[str]], feet: int, how: Look, *, spaced: bool) -> Group:
    """A table: its heads over rules, names and amounts, its last `feet` rows between rules."""
    heads, *others = rows
    wide = [max(len(row[n]) for row in others) + 2 for n in range(1, len(heads))]
    deep = [wrapped(head, max(room, 16)) for head, room in zip(heads[1:], wide, strict=True)]
    wide = [max(room, *map(len, head)) for room, head in zip(wide, deep, strict=True)]
    room = min(how.width - sum(wide) - 3 * len(wide), 44)
    body, foot = others[: len(others) - feet], others[len(others) - feet :]
    lines = _heads([wrapped(heads[0], room), *deep], room, wide)
    lines += [""] if spaced else []
    lines += [line for row in body for line in _row(row, room, wide, how)]
    for row in foot:
        rules = [_across(["", *(sign * (w - 1) for w in wide)], room, wide) for sign in "-="]
        lines += [rules[0], *_row(row, room, wide, how, 4), rules[1]]
    return Group(lines, table=True)


def _heads(heads: Sequence[Lines], room: int, wide: Sequence[int]) -> Lines:
    deep = max(map(len, heads))
    columns = [[""] * (deep - len(head)) + head for head in heads]
    rules = ["-" * max(map(len, heads[0])), *("-" * w for w in wide)]
    return [_across(list(line), room, wide) for line in (*zip(*columns, strict=True), rules)]


def _across(cells: Sequence[str], room: int, wide: Sequence[int]) -> str:
    return cells[0].ljust(room) + "".join("   " + cell.rjust(w) for cell, w in zip(cells[1:], wide, strict=True))


def _row(cells: Sequence[str], room: int, wide: Sequence[int], how: Look, indent: int = 0) -> Lines:
    name = wrapped(cells[0], room, indent, indent + min(how.name_hang, room // 3))
    figures = [
        "$" + cell[1:].rjust(w - 1) if how.own_dollar and cell.startswith("$") else cell
        for cell, w in zip(cells[1:], wide, strict=True)
    ]
    return [*name[:-1], _across([name[-1], *figures], room, wide)]


def signature(block: Signature, words: Callable[[Inlines], str], how: Look) -> list[Group]:
    """A signature block in its column."""
    at = how.signature if block.side == "right" else 0
    room, groups = how.width - at, []
    if block.firms:
        hang = at + min(room // 3, 20)
        groups.append(Group([line for firm in block.firms for line in wrapped(words(firm), how.width, at, hang)]))
    if block.agent is not None:
        groups.append(Group(wrapped(f"By: {words(block.agent)}", how.width, at, at + 5)))
    margin = " " * (at + 5)
    lines = [" " * at + f"By:  {words(block.conformed or ())}".rstrip(), margin + how.line * min(28, room - 5)]
    for label, content in (("Name:", block.name), ("Title:", block.title)):
        if content is not None:
            lines.append(f"{margin}{label.ljust(8)}{words(content)}".rstrip())
    return [*groups, Group(lines)]
