"""Plain text: signs read with their numbers, tables of any number of columns, and no line too long."""

from dataclasses import replace

import pytest

from generator.tree.document import Block, Cell, Heading, Paragraph, Row, Table
from generator.writers.ascii import ascii_form, without_form
from generator.writers.text import write
from tests.every_node import every_node, words


def lines(*blocks: Block) -> list[str]:
    """The lines of a document of `blocks` in plain text."""
    return write(replace(every_node(), blocks=blocks, foot=())).decode("ascii").split("\n")


def row(*cells: str) -> Row:
    """A row of a name and amounts."""
    return Row(id="r", cells=tuple(Cell(words(cell), amount=at > 0) for at, cell in enumerate(cells)))


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("6½%", "6-1/2%"),
        ("12¼ and 3¾", "12-1/4 and 3-3/4"),
        ("§5, § 5", "Section 5, Section 5"),
        ("(§\u00a05)", "(Section 5)"),
        ("§§ 5 and 6", "Sections 5 and 6"),
    ],
)
def test_signs_beside_numbers(said: str, printed: str) -> None:
    assert ascii_form(said) == printed


@pytest.mark.parametrize(("said", "sign"), [("½ of", "½"), ("the § here", "§"), ("§§§ 5", "§"), ("6½5", "½")])
def test_signs_elsewhere_have_no_form(said: str, sign: str) -> None:
    assert without_form(said) == [sign]


@pytest.mark.parametrize("columns", [0, 1, 2, 3, 4])
def test_a_table_of_any_number_of_columns(columns: int) -> None:
    amounts = [f"${at}00,000,000" for at in range(1, columns + 1)]
    head = row("NAME OF UNDERWRITER", *(f"AMOUNT OF {at} NOTES" for at in range(columns)))
    body = (row("A Firm & Company, Incorporated", *amounts), row("B" * 30, *amounts))
    written = lines(Table(id="t", caption="", head=head, body=body, foot=(row("TOTAL", *amounts),)))
    found = [line.split()[-columns:] for line in written if "$" in line]
    assert found == [amounts] * (3 if columns else 0)
    assert max(map(len, written)) <= 80
    assert len({len(line) for line in written if "$" in line}) <= 1


def test_long_titles_dates_and_closings_are_wrapped() -> None:
    said = words("TERMS AGREEMENT OF MANY WORDS " * 5)
    roles = (Paragraph(id="d", role="date", content=said), Paragraph(id="c", role="closing", content=said))
    written = lines(Heading(id="h", level=1, content=said), *roles)
    assert max(map(len, written)) <= 80
    assert " ".join(" ".join(written).split()) == " ".join(["TERMS AGREEMENT OF MANY WORDS"] * 15)
