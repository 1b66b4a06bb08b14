"""What stands in angle brackets in a text for EDGAR is a tag that EDGAR knows, in its place.

EDGAR takes any word in angle brackets for a tag: `<Company>` suspends the submission or is lost. `<PAGE>` stands alone
on its line and in no table; between `<TABLE>` and `</TABLE>` at most one `<CAPTION>` comes first, and the columns are
marked on one line by `<S>` for the first and `<C>` for each other (EDGAR Filer Manual, volume II, chapter 5, on ASCII
documents and tables).

Example:
    <TABLE>
    Name        $1,000        # no <S> and <C> over the columns
    </TABLE>

Fix: take the angle brackets out of the deal's words; where none has any, report the finding, since the fault is the
tool's.
"""

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.proofs.submission import submitted_lines
from generator.proofs.written import Written
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

KNOWN = ("<PAGE>", "<TABLE>", "</TABLE>", "<CAPTION>", "<S>", "<C>", "<FN>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_COLUMNS = re.compile(r"\s*<S>(?:\s*<C>)*\s*")


def check(written: Written) -> Iterator[Problem]:
    """A problem for each tag that is none, or out of its place, and for each table that has no end or no columns."""
    if "txt" in written.submitted:
        for number, column, said in _wrong(submitted_lines(written.files["txt"])):
            yield Problem(written.at("txt", number, column), said)


def _wrong(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    began, columns = 0, False
    for number, line in enumerate(lines, 1):
        for tag in _TAG.finditer(line):
            if said := _misplaced(tag[0], line, bool(began), columns):
                yield number, tag.start() + 1, said
        match line.strip().upper():
            case "<TABLE>":
                began, columns = number, False
            case "</TABLE>":
                if began and not columns:
                    yield began, 1, "expected <S> and <C> over the columns of the table, found none"
                began = 0
            case _:
                columns = columns or bool(_COLUMNS.fullmatch(line.upper()))
    if began:
        yield began, 1, "expected </TABLE> after <TABLE>, found none"


def _misplaced(found: str, line: str, in_table: bool, columns: bool) -> str:
    """What is wrong with a tag of a line, in a table or not, its columns marked already or not."""
    if (tag := found.upper()) not in KNOWN:
        return f"expected no words in angle brackets, found {found}"
    alone = line.strip().upper() == tag
    match tag:
        case "<PAGE>" | "<TABLE>" | "<CAPTION>" | "</TABLE>" if not alone:
            return f"expected {tag} alone on its line, found words beside it"
        case "<PAGE>" | "<TABLE>" if in_table:
            return f"expected </TABLE> before {tag}, found none"
        case "</TABLE>" | "<CAPTION>" | "<S>" | "<C>" | "<FN>" if not in_table:
            return f"expected {tag} in a table, found it outside"
        case "<CAPTION>" if columns:
            return "expected <CAPTION> before <S>, found it after"
        case "<S>" | "<C>" if not _COLUMNS.fullmatch(line.upper()):
            return f"expected {tag} on a line of <S> and <C> alone, found words beside it"
        case _:
            return ""
