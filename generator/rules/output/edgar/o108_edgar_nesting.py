"""The tags of a page for EDGAR stand in one another as EDGAR takes them.

A page is one HTML document from its first tag to its last; no table may stand in a table; and a tag left open makes
bold or small all that follows it (EDGAR Filer Manual, volume II, chapter 5, on HTML documents).

Example:
    <TD><TABLE>        # a table in a table

Fix: report the finding, since the fault is the tool's.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.proofs.submission import Tag, nested, page_tags
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

OPTIONAL = frozenset(("DD", "DT", "LI", "P", "TD", "TH", "TR"))
"""What HTML 3.2 lets go without an end."""


def check(written: Written) -> Iterator[Problem]:
    """A problem where a page begins or ends otherwise, for each table in a table, and for each tag without a match."""
    if "edgar" not in written.submitted:
        return
    tags = page_tags(written.files["edgar"])
    standing = [tag for tag in tags if tag.name not in ("<!", "<!--")]
    if not standing or (standing[0].name, standing[0].ends) != ("HTML", False):
        yield Problem(written.place("edgar"), "expected a page that begins with <HTML>, found another")
    elif (standing[-1].name, standing[-1].ends) != ("HTML", True):
        yield Problem(written.place("edgar"), "expected a page that ends with </HTML>, found another")
    for tag, within in nested(tags):
        if said := _wrong(tag, within):
            yield Problem(written.at("edgar", *tag.at), said)


def _wrong(tag: Tag, within: tuple[str, ...]) -> str:
    if not tag.ends:
        in_table = tag.name == "TABLE" and "TABLE" in within
        return "expected no table in a table, found one" if in_table else ""
    if not within:
        return f"expected </{tag.name}> after <{tag.name}>, found it without"
    left = [name for name in within[len(within) - within[::-1].index(tag.name) :] if name not in OPTIONAL]
    return f"expected </{left[-1]}> before </{tag.name}>, found none" if left else ""
