"""Long texts: a line that stands at the end of some pages, but not of page after page, is no running line."""

from generator.filing.reading import read_bytes
from generator.index import Index

LINE = "and the Company shall not be liable for it"


def text(every: int) -> bytes:
    """Sixty pages of a paragraph each, the last line of which is the same on every so-manieth page."""
    pages = []
    for number in range(60):
        name = chr(97 + number // 26) + chr(97 + number % 26)
        last = LINE if number % every == 0 else f"and so forth in matter {name}"
        pages.append(f"      Clause of page {name} says what it says of that,\n{last}")
    return "\n\n<PAGE>\n\n".join(pages).encode()


def times(every: int) -> int:
    return sum(LINE in passage.text for passage in Index(read_bytes(text(every), "x").blocks).passages)


def test_on_every_eighth_page() -> None:
    assert times(8) == 8


def test_on_every_page() -> None:
    assert times(1) == 0
