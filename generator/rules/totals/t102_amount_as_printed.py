"""The amount in the offer and the total of Annex A are printed as the deal has them.

A template may hold an amount that somebody typed into it for an earlier deal. What is signed is what is printed, so the
printed words are read: the amount beside "aggregate principal amount" in the paragraph that says what the Securities
are, each row of the annex, and its total. Whether the deal's own amounts add up is T101.

Example:
    proposes to issue and sell $1,500,000,000 aggregate principal amount    # the deal says $2,000,000,000

Fix: draw the amount from the deal, {{ securities.principal }}, in place of the typed one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.titles.printed import SOLD
from generator.tree.document import Cell, Row, Section, Table
from generator.tree.walk import plain, walk
from generator.values.facts import Fact
from generator.values.money import AMOUNT, Money, parse_money

SEVERITY: Severity = "error"
_AMOUNT = re.compile(
    rf"(?P<before>aggregate principal amount of )?{AMOUNT}(?![\d,]*\d)(?P<after> aggregate principal)?"
)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each table of an annex and each offer that prints another amount."""
    tables = _annexed(case)
    sums: list[Fact[Money]] = [one.total for one in case.whole.each]
    if sum(len(_columns(table)) for table in tables) != len(sums):
        sums = []
    for table in tables:
        columns = _columns(table)
        sold, sums = sums[: len(columns)], sums[len(columns) :]
        yield from _table(case, table, sold)
    principal = case.whole.principal
    right = {principal.value, *(one.principal.value for one in case.whole.series)}
    for offer in dict.fromkeys(found.passage for found in case.index.terms if plain(found.node.content) in SOLD):
        for said in dict.fromkeys(_offered(offer.text)):
            if said not in right:
                differs = _apart(said.amount, principal.value.amount)
                message = f"the offer prints {said}; the deal sells {principal.text} ({differs})"
                yield Problem(offer, message, also=(principal,))


def _offered(text: str) -> list[Money]:
    """The amounts beside "aggregate principal amount"; where none is, the only amount there is."""
    found = list(_AMOUNT.finditer(text))
    beside = [match for match in found if match["before"] or match["after"]]
    chosen = beside or (found if len(found) == 1 else [])
    return [parse_money(match[2] + match[3]) for match in chosen]


def _annexed(case: Case) -> tuple[Table, ...]:
    """The tables of the annexes."""
    annexes = [block for block in walk(case.document.blocks) if isinstance(block, Section) and block.role == "annex"]
    return tuple(block for block in walk(tuple(annexes)) if isinstance(block, Table))


def _columns(table: Table) -> list[int]:
    """The columns of amounts, each of a series."""
    return [at for at, cell in enumerate(table.body[0].cells) if cell.amount] if table.body else []


def _table(case: Case, table: Table, sums: list[Fact[Money]]) -> Iterator[Problem]:
    """What is wrong with the totals that a table prints; nothing where an amount in it is open."""
    for foot in table.foot:
        for column, sold in zip_longest(_columns(table), sums):
            total, rows = _printed(foot, column), [_printed(row, column) for row in table.body]
            if total is not None and None not in rows:
                where, summed = _passage(case, foot, column), sum((row for row in rows if row is not None), Decimal(0))
                yield from _total(case, where, total, summed, sold)


def _total(case: Case, where: Passage, total: Decimal, summed: Decimal, sold: Fact[Money] | None) -> Iterator[Problem]:
    commitments = case.whole.underwriters[0].commitments
    if sold and not sold.is_open and total != (right := sold.value.amount):
        said = f"{_name(where)} prints a total of {Money(total)}; the deal's commitments add up to {Money(right)}"
        yield Problem(where, f"{said} ({_apart(total, right)})", also=commitments)
    elif summed != total:
        said = f"the rows that {_name(where)} prints add up to {Money(summed)}; its total is {Money(total)}"
        yield Problem(where, f"{said} ({_apart(summed, total)})", also=commitments)


def _name(where: Passage) -> str:
    """`Annex A`, from the caption of its table; `the annex` where that does not say."""
    caption = where.block.caption if isinstance(where.block, Table) else ""
    named = re.match(r"(?i:annex|schedule) \w+", caption)
    return named[0] if named else "the annex"


def _passage(case: Case, row: Row, column: int) -> Passage:
    """The passage of a cell."""
    return [passage for passage in case.index.within(row.id) if passage.id == row.id][column]


def _printed(row: Row, column: int) -> Decimal | None:
    """The amount in a cell, with or without its sign; None where there is none."""
    cells: tuple[Cell, ...] = row.cells
    text = plain(cells[column].content).strip().removeprefix("$") if column < len(cells) else ""
    try:
        return parse_money(f"${text}").amount
    except ValueError:
        return None


def _apart(said: Decimal, right: Decimal) -> str:
    return f"{Money(abs(said - right))} {'too much' if said > right else 'short'}"
