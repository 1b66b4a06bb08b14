"""A page for EDGAR leads nowhere but to its own places, and to filings on EDGAR.

A link to any other site suspends the submission; one to a place that is not there leads whoever reads the exhibit to
nothing. A picture is a file of the submission, by its name alone (EDGAR Filer Manual, volume II, chapter 5, on
hypertext links and graphics).

Example:
    <A HREF="https://www.example.com/prospectus">        # another site
    <A HREF="#annex-b">                                  # there is no annex B

Fix: report the finding, since the fault is the tool's.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.findings import Severity
from generator.proofs.submission import page_tags
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

_FILED = re.compile(r"https?://www\.sec\.gov/Archives/edgar/data/\S+")
_PICTURE = re.compile(r"[a-z][a-z0-9_-]{0,27}\.(?:gif|jpg)")


def check(written: Written) -> Iterator[Problem]:
    """A problem for each link and each picture that leads elsewhere, or to no place."""
    if "edgar" not in written.submitted:
        return
    tags = page_tags(written.files["edgar"])
    places = {value for tag in tags for name, value in tag.attributes if name == "NAME" and tag.name == "A"}
    for tag in tags:
        for name, value in tag.attributes:
            if name in ("HREF", "SRC", "BACKGROUND") and (said := _wrong(name, value, places)):
                yield Problem(written.at("edgar", *tag.at), said)


def _wrong(name: str, value: str, places: set[str]) -> str:
    if name == "SRC":
        return "" if _PICTURE.fullmatch(value) else f"expected a picture of the submission by its name, found {value!r}"
    if value.startswith("#") and name == "HREF":
        return "" if unquote(value[1:]) in places else f"expected a link to a place of the page, found {value!r}"
    return "" if _FILED.fullmatch(value) else f"expected a link within the page or to EDGAR, found {value!r}"
