"""A file for EDGAR is in ASCII; a page has every other character as a reference that EDGAR knows.

EDGAR suspends a submission with any other byte in it, and shows a reference that it does not know as it is written. The
numbers 128 to 159 are Windows' own quotation marks and dashes, and stand for nothing elsewhere (EDGAR Filer Manual,
volume II, chapter 5, on valid ASCII characters and extended character references).

Example:
    the &#147;Company&#148;        # &#8220; and &#8221; are meant

Fix: report the finding, since the fault is the tool's.
"""

import re
from collections.abc import Iterator
from html.entities import name2codepoint

from generator.findings import Severity
from generator.proofs.submission import submitted_lines
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

_OTHER = re.compile(r"[^ -~]")
_REFERENCE = re.compile(r"&(?:#(\d+);|(\w+);)?")


def check(written: Written) -> Iterator[Problem]:
    """A problem for the first character of a line that is not ASCII, and for each reference that is none."""
    for form in written.submitted:
        for number, line in enumerate(submitted_lines(written.files[form]), 1):
            if found := _OTHER.search(line):
                said = f"expected printable ASCII, found the byte 0x{ord(found[0]):02X}"
                yield Problem(written.at(form, number, found.start() + 1), said)
            for one in _REFERENCE.finditer(line) if form == "edgar" else ():
                if not _known(one):
                    said = f"expected &amp; or a reference that EDGAR knows, found {line[one.start() :][:8]!r}"
                    yield Problem(written.at(form, number, one.start() + 1), said)


def _known(reference: re.Match[str]) -> bool:
    number, name = reference.groups()
    if number is None:
        return name in name2codepoint
    code = int(number) if len(number) < 8 else 0
    return 32 <= code < 127 or 160 <= code < 0xD800 or 0xE000 <= code < 0x110000
