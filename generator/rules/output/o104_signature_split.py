"""No signature block of the PDF is split over pages.

A signature page that lacks the name of the firm it binds can be put behind another agreement. Where so many firms sign
together that they may fill more than a page, a page may end between two of them; the last of them stays with the line
that binds all.

Example:
    page 6 ends:     CITIGROUP INC.
    page 7 begins:   By: ______________________

Fix: draft again with a smaller size or margin in the program's `style`; where the shipped measures do it, report the
finding, since the fault is the tool's.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.findings import Severity
from generator.proofs.canonical import Line
from generator.proofs.written import Written
from generator.rules.problem import Problem
from generator.tree.document import Signature
from generator.tree.walk import walk

SEVERITY: Severity = "error"

LONG = 16
"""A block of more firms than this may fill more than a page, and so may break between two of them."""


def check(written: Written) -> Iterator[Problem]:
    """A problem for each block that is split where it may not be, at the page on which it begins."""
    if comparison := written.comparisons.get("pdf"):
        for block in walk(written.document.blocks):
            pages = comparison.standing.get(block.id, {})
            if isinstance(block, Signature) and len(split := _split(pages)) > 1:
                said = f"expected the signature block of {block.party} on one page, found it on pages"
                *first, last = (str(page + 1) for page in split)
                yield Problem(written.place("pdf", split[0]), f"{said} {', '.join(first)} and {last}")


def _split(pages: Mapping[Line, Sequence[int]]) -> list[int]:
    """The pages over which what must stay together stands."""
    lines = list(pages)
    firms = sum(line.part == "firm" for line in lines)
    kept = lines if firms <= LONG else lines[firms - 1 :]
    return sorted({page for line in kept for page in pages[line]})
