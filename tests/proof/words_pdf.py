"""The words of a PDF and where they stand, through poppler's tools: `pdftotext`, `pdfinfo`, `pdffonts`."""

import re
import subprocess
from dataclasses import dataclass

from .words import split, without_rules

FOOT = 72
"""The height of the page's foot in points: the bottom margin, where nothing but page furniture may stand."""

BROKEN_AT_HYPHEN = re.compile(r"(?<=[^\W_]-)\n[ ]*(?=[^\W_])")


@dataclass(frozen=True)
class Page:
    """One page: its text above the foot, laid out as on paper, and what stands in its foot."""

    body: str
    foot: str


def poppler(tool: str, pdf: bytes, *options: str) -> str:
    """What one of poppler's tools prints for a PDF; its file names are both its standard streams."""
    streams = ["-", "-"] if tool == "pdftotext" else ["-"]
    run = subprocess.run([tool, *options, *streams], input=pdf, check=True, capture_output=True, timeout=60)
    return run.stdout.decode()


def region(pdf: bytes, top: float, height: float, width: float) -> list[str]:
    """The text of a band across each page, one string a page."""
    crop = ["-x", "0", "-y", f"{top:.0f}", "-W", f"{width:.0f}", "-H", f"{height:.0f}"]
    text = poppler("pdftotext", pdf, "-layout", *crop)
    return text.split("\f")[:-1]


def size(pdf: bytes) -> tuple[float, float]:
    """Width and height of a page in points; `ValueError` where the pages are not of one size."""
    found = set(re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", poppler("pdfinfo", pdf, "-l", "-1")))
    ((width, height),) = found
    return float(width), float(height)


def pages(pdf: bytes) -> list[Page]:
    """The pages of a PDF."""
    width, height = size(pdf)
    bodies = region(pdf, 0, height - FOOT, width)
    feet = region(pdf, height - FOOT, FOOT, width)
    return [Page(body, foot) for body, foot in zip(bodies, feet, strict=True)]


def without_repeated(head: str, read: list[Page]) -> list[Page]:
    """Pages less the head of a table where it stands again at the top of a page on which the table goes on."""
    kept: list[Page] = []
    for page in read:
        first, _, rest = page.body.lstrip("\n").partition("\n")
        again = first.split() == head.split() and any(head in " ".join(before.body.split()) for before in kept)
        kept.append(Page(rest, page.foot) if again else page)
    return kept


def words_of_pages(read: list[Page]) -> list[str]:
    """The words of pages less their feet; a word that was broken after its own hyphen at a line's end is one again."""
    lines = without_rules("\n".join(page.body for page in read).split("\n"))
    return split(BROKEN_AT_HYPHEN.sub("", "\n".join(lines)))


def words_of_pdf(pdf: bytes) -> list[str]:
    """The words of a PDF, page furniture dropped by its place on the page (`pages` gives it)."""
    return words_of_pages(pages(pdf))


def fonts(pdf: bytes) -> list[tuple[str, bool]]:
    """Each font that a PDF uses: its name less the subset's tag, and whether it is embedded."""
    rows = [line.split() for line in poppler("pdffonts", pdf).splitlines()[2:]]
    return [(re.sub(r"^[A-Z]{6}\+", "", row[0]), row[-5] == "yes") for row in rows]
