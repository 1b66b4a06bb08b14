"""The DOCX keeps together what belongs on one page, whoever opens and changes it.

Word breaks pages anew whenever a word is changed. What must not part (a heading and its text, a firm and the line that
binds it, a total and its column) must say so in the file itself.

Example:
    the row of the signature block of Citigroup Inc. may break over pages

Fix: report the finding, since the fault is the tool's.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from generator.findings import Severity
from generator.proofs.canonical import Part
from generator.proofs.word_file import Paragraph, WordFile
from generator.proofs.written import Written
from generator.rules.problem import Problem
from generator.tree.document import Block, Heading, Items, Section, Signature, Table, Terms
from generator.tree.document import Paragraph as Prose
from generator.tree.walk import plain, walk

SEVERITY: Severity = "error"

FEW = 6
"""A block of so many firms or fewer is never parted."""

LED: dict[object, str] = {Signature: "signature block", Table: "table", Items: "list", Terms: "table of terms"}
"""What a paragraph leads to, and stays on the page of."""

Lines = Sequence[tuple[Part, Sequence[int]]]
"""What the lines of a block are, each with the numbers of its paragraphs in the file."""


def check(written: Written) -> Iterator[Problem]:
    """A problem for each block that may part."""
    comparison, file = written.comparisons.get("docx"), written.word_file
    if comparison is None or file is None:
        return
    flow = [block for block in walk(written.document.blocks) if not isinstance(block, Section) or block.role != "plain"]
    for block, after in zip_longest(flow, flow[1:]):
        lines = [(line.part, places) for line, places in comparison.standing.get(block.id, {}).items()]
        if said := _parts(block, after, lines, file):
            yield Problem(written.place("docx"), said)


def _parts(block: Block, after: Block | None, lines: Lines, file: WordFile) -> str:
    """What is to be said of a block that may part from itself or from what it leads to."""
    paragraphs = [file.paragraphs[place] for _, places in lines for place in places]
    match block:
        case Heading() if not all(paragraph.keep_next for paragraph in paragraphs):
            return f"expected the heading {plain(block.content)!r} kept with what follows it, found it free to part"
        case Prose() if type(after) in LED and not all(paragraph.keep_next for paragraph in paragraphs):
            return f"expected {plain(block.content)!r} kept with the {LED[type(after)]} below it, found it free to part"
        case Signature():
            return _signature(block, lines, file)
        case Table():
            return _table(block, lines, file)
        case _:
            return ""


def _signature(block: Signature, lines: Lines, file: WordFile) -> str:
    at = [place for _, places in lines for place in places]
    firms = [places for part, places in lines if part == "firm"]
    kept = at if len(firms) <= FEW else [place for place in at if place >= firms[-1][0]]
    if not all(_whole(file.paragraphs[place]) for place in at):
        return f"expected the signature block of {block.party} in rows that stay whole, found one that may break"
    if not _together(file.paragraphs[min(kept) : max(kept) + 1] if kept else ()):
        return f"expected the signature block of {block.party} kept together, found it free to part"
    return ""


def _table(block: Table, lines: Lines, file: WordFile) -> str:
    name = f"the table {block.caption!r}"
    rows = [(part, file.paragraphs[place]) for part, places in lines for place in places]
    if not all(paragraph.row and paragraph.row.head for part, paragraph in rows if part == "head"):
        return f"expected {name} with its head repeated on each page, found a head that is not"
    if not all(_whole(paragraph) for _, paragraph in rows):
        return f"expected {name} with rows that stay whole, found one that may break"
    body = [paragraph.row for part, paragraph in rows if part == "row"]
    last = [paragraph for part, paragraph in rows if part == "row" and paragraph.row is body[-1]]
    if block.foot and not all(paragraph.keep_next for paragraph in last):
        return f"expected {name} with its total kept with the row above it, found it free to part"
    return ""


def _whole(paragraph: Paragraph) -> bool:
    """Whether a page may not end within the paragraph's row; one that is in no row is held by keep-with-next."""
    return paragraph.row is None or paragraph.row.whole


def _together(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether no page may end between two of the paragraphs."""
    return all(
        (one.row is not None and one.row is other.row and one.row.whole) or one.keep_next
        for one, other in pairwise(paragraphs)
    )
