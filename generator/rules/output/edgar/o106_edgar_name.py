"""A file for EDGAR has a name that EDGAR takes.

A name that it does not take suspends the whole submission, perhaps minutes before the filing is due: 32 characters at
most, small letters, digits, hyphens and underscores, a letter first, one stop, and `.htm` or `.txt` at the end (EDGAR
Filer Manual, volume II, chapter 5, on the names of attached documents).

Example:
    Citigroup 2003-01-24.filing.html        # a capital, a blank, two stops, and .html

Fix: rename the file before it is attached, or give the deal file a shorter name; where the tool chose the name by
itself, report the finding, since the fault is the tool's.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

LONGEST = 32
_NAME = re.compile(r"[a-z][a-z0-9_-]*\.(?:htm|txt)")


def check(written: Written) -> Iterator[Problem]:
    """A problem for each file for EDGAR whose name is another."""
    for form in written.submitted:
        name = written.names.get(form)
        if name is None:
            continue
        if len(name) > LONGEST:
            said = f"expected a name of at most {LONGEST} characters, found {name!r}, which has {len(name)}"
            yield Problem(written.place(form), said)
        if not _NAME.fullmatch(name):
            said = "small letters, digits, hyphens and underscores, a letter first, and .htm or .txt last"
            yield Problem(written.place(form), f"expected a name of {said}, found {name!r}")
