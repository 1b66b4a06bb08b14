"""What a word is, and the words of plain text: as it was filed with EDGAR, and as our writer writes it.

Nothing under `tests/proof` that reads a file imports the generator: two readers that share a mistake prove nothing.

A word is a run of non-blank characters, its case and its punctuation kept. Curly quotes, dashes and non-breaking blanks
and hyphens are read as their ASCII (an em dash as `--`); nothing else is mapped, so that whatever else a format does to
a word is a difference.
"""

import re
from collections.abc import Iterator, Sequence

ASCII_FORMS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2014": "--",
        "\u00a0": " ",
        "\u202f": " ",
    }
)

BLANKS = re.compile(r"[ \t\r\n\f\v]+")
PAGE_NUMBER = re.compile(r"\s*(\d+)\s*")
RULED = re.compile(r"\s*(?:-{3,}|={3,})(?:\s+(?:-{3,}|={3,}))*\s*")
LEADER = re.compile(r"(?<=:)\s+\.(?:[ ]?\.){2,}(?=\s)")
ESCAPE = re.compile(r"^- (?=-)")


def split(text: str) -> list[str]:
    """The words of `text`, quotes, dashes and non-breaking blanks as ASCII."""
    return [word for word in BLANKS.split(text.translate(ASCII_FORMS)) if word]


def without_rules(lines: Sequence[str]) -> list[str]:
    """`lines` less those that are nothing but rules, and less the dots that lead from a term's label to its value."""
    return [LEADER.sub(" ", line) for line in lines if not RULED.fullmatch(line)]


def unescaped(line: str) -> str:
    """`line` with the `- ` taken off that EDGAR's transmission puts before a hyphen at the start of a line."""
    return ESCAPE.sub("", line)


def without_page_numbers(lines: Sequence[str]) -> Iterator[str]:
    """`lines` less the page numbers: a line that holds the number of the page that ends there, and nothing else."""
    page = 1
    for line in lines:
        number = PAGE_NUMBER.fullmatch(line)
        if number and number[1] == str(page):
            page += 1
        else:
            yield line


def filed_lines(text: str) -> list[str]:
    """The lines of a filed text that hold something, less page numbers, the escape before a hyphen undone."""
    lines = text.replace("\f", "\n").split("\n")
    return [unescaped(line) for line in without_page_numbers(lines) if line.strip()]


def words_of_filed(text: str) -> list[str]:
    """The words of a text as EDGAR shows it."""
    return split("\n".join(without_rules(filed_lines(text))))


def words_of_txt(text: str) -> list[str]:
    """The words of the text that we write: it has rules and leaders, but neither page numbers nor escapes."""
    return split("\n".join(without_rules(text.split("\n"))))


def difference(expected: Sequence[str], found: Sequence[str], around: int = 8) -> str:
    """Where `found` first departs from `expected`, with the words on either side; empty where they are the same."""
    if list(expected) == list(found):
        return ""
    pairs = zip(expected, found, strict=False)
    at = next((i for i, (left, right) in enumerate(pairs) if left != right), min(len(expected), len(found)))
    return (
        f"word {at + 1} of {len(expected)} differs ({len(found)} found):\n"
        f"  after     … {' '.join(expected[max(0, at - around) : at])}\n"
        f"  expected  {' '.join(expected[at : at + around])} …\n"
        f"  found     {' '.join(found[at : at + around])} …"
    )
