"""Words that no line can hold are broken in the PDF, and leave every amount on the page."""

from dataclasses import replace

from generator.tree.document import Cell, Paragraph, Row, Table
from generator.writers.pdf import write
from tests.every_node import every_node, words
from tests.proof.words_pdf import poppler

NAMES = ("W" * 70, "/".join(["Alpha Capital".replace(" ", "-")] * 7))
ADDRESS = "https://example.com/" + "abcdefghi/" * 8


def row(name: str, amount: str) -> Row:
    """A row of a name and an amount."""
    return Row(id=f"r{amount}", cells=(Cell(words(name)), Cell(words(amount), amount=True)))


def test_amounts_and_addresses_stay_on_the_page() -> None:
    body = tuple(row(name, f"$1{at},000,000") for at, name in enumerate(NAMES))
    table = Table(id="t", caption="c", head=row("NAME", "AMOUNT"), body=body, foot=(row("TOTAL", "$21,000,000"),))
    document = replace(every_node(), blocks=(Paragraph(id="p", content=words(f"see {ADDRESS} for more")), table))
    pdf = write(document)
    read = poppler("pdftotext", pdf, "-x", "0", "-y", "0", "-W", "560", "-H", "792").split()
    assert {"$10,000,000", "$11,000,000", "$21,000,000"} <= set(read)
    joined = "".join("".join(word for word in read if not word.startswith("$")).split())
    assert ADDRESS in joined
