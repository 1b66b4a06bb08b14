"""No line of a text for EDGAR is longer than EDGAR takes.

A line of text may have 80 characters, one between `<TABLE>` and `</TABLE>` 132; a longer one suspends the submission
(EDGAR Filer Manual, volume II, chapter 5, on ASCII documents). For a page we know of no such number; 1,024 is a bound
of ours, of which a warning tells.

Example:
    a firm's name of 90 letters without a blank        # no blank to end the line at

Fix: shorten the word, or file the page instead of the text.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.proofs.submission import submitted_lines
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

TEXT, TABLE, PAGE = 80, 132, 1024


def check(written: Written) -> Iterator[Problem]:
    """A problem for each line that is longer."""
    for form in written.submitted:
        most = PAGE if form == "edgar" else TEXT
        for number, line in enumerate(submitted_lines(written.files[form]), 1):
            if form == "txt" and line.strip().upper() in ("<TABLE>", "</TABLE>"):
                most = TABLE if "/" not in line else TEXT
            if len(line) > most:
                said = f"expected a line of at most {most:,} characters, found one of {len(line):,}"
                yield Problem(written.at(form, number, most + 1), said, severity="warning" if most == PAGE else None)
