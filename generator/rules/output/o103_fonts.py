"""A PDF is set in the shipped faces alone, and brings them along.

A page set in whatever a machine has to hand breaks elsewhere on the next machine, and signature pages with it; a font
that is not embedded may turn a figure into a blank.

Example:
    citigroup-2003-01-24-execution.pdf, page 6: DejaVuSans

Fix: take the font out of the style sheet; if none names it, report the finding, since the fault is the tool's.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.proofs.pdf_file import Font
from generator.proofs.written import Written
from generator.resources import templates_dir
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

_SUBSET = re.compile(r"[A-Z]{6}\+")
_FACE = re.compile(r"(?:Regular|Bold|Italic|Oblique)+$")


def check(written: Written) -> Iterator[Problem]:
    """A problem for each font that is foreign or left out, at the first page that uses it."""
    seen: set[Font] = set()
    for number, page in enumerate(written.pages):
        for font in sorted(page.fonts - seen):
            if said := _wrong(font):
                yield Problem(written.place("pdf", number), said)
        seen |= page.fonts


def _wrong(font: Font) -> str:
    name = _SUBSET.sub("", font.name)
    if _family(name) not in _shipped():
        return f"expected words set in {', '.join(sorted(_shipped()))} alone, found {name}"
    return "" if font.embedded else f"expected every font to be embedded, found {name} left out"


def _family(name: str) -> str:
    """`LiberationSerif`, from `Liberation-Serif-Bold-Italic` or however else a file spells it."""
    return _FACE.sub("", re.sub(r"[^A-Za-z0-9]", "", name))


@cache
def _shipped() -> frozenset[str]:
    return frozenset(_family(file.stem) for file in (templates_dir() / "style" / "fonts").glob("*.ttf"))
