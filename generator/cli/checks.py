"""`terms check`: every finding."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.shared import FINDINGS, Base, Templates, codes, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.rules.rule import Rule


UNDRAFTED = ("P101", "P102", "P103")
"""What keeps an agreement from being drafted; rules on its words then have none to look at."""


class ReportName(StrEnum):
    """How findings are told."""

    text = "text"
    json = "json"
    sarif = "sarif"


def check(
    deals: Annotated[list[str], typer.Argument(metavar="DEAL...", help="Deal files, or names of shipped deals.")],
    format_: Annotated[ReportName, typer.Option("--format", help="How findings are told.")] = ReportName.text,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 for warnings, too.")] = False,
    only: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option("--only", metavar="CODES", help="These rules alone: T101,T102.", show_default=False),
    ] = None,
    tie_out: Annotated[
        Optional[Path],  # noqa: UP045 - typer reads it
        typer.Option(
            "--tie-out",
            metavar="FILE",
            help="Write the tie-out sheet, always by all rules: .html or .pdf; else both.",
            show_default=False,
        ),
    ] = None,
    templates: Templates = None,
    base: Base = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a sheet that changed since terms wrote it.")] = False,
) -> None:
    """Check deals by every rule, and tell all findings at once.

    An error is certain, a warning is worth a look, a note is information. Exit code 1 where there is an error, with
    --strict also where there is a warning. `terms explain CODE` tells what a rule means. The tie-out sheet has every
    number, date, name and percentage with its line and its places, the arithmetic, and boxes for initials.

    Example: terms check citigroup-2003-01-24
    """
    from generator.rules.firm import every_rule

    wanted, rules = codes(only or []), every_rule(templates)
    chosen = _chosen(wanted, rules)
    if tie_out and len(deals) != 1:
        raise stop(f"expected one deal for a tie-out sheet, found {len(deals)}")
    files = [deal_file(deal) for deal in deals]
    found = sorted({finding for file in files for finding in _found(file, templates, base, chosen, not wanted)})
    _tell(found, format_, rules)
    if tie_out:
        every = _found(files[0], templates, base, rules, True) if wanted else found  # a sheet with a few would mislead
        for path in _sheets(files[0], templates, base, every, tie_out, force):
            typer.echo(path, err=True)
    severities = {finding.severity for finding in found}
    if "error" in severities or (strict and "warning" in severities):
        raise typer.Exit(FINDINGS)


def _chosen(wanted: list[str], rules: "Sequence[Rule]") -> "list[Rule]":
    """The rules of those codes, all where none is given; exits where there is no such rule."""
    from generator.rules.rule import code

    if unknown := sorted(set(wanted) - {code(rule) for rule in rules}):
        if files := _on_files(unknown):
            raise stop(f"expected rules on deals, found {', '.join(files)}, which terms draft runs on its files")
        raise stop(f"expected codes of rules, found {', '.join(unknown)}; terms rules lists them")
    return [rule for rule in rules if not wanted or code(rule) in wanted]


def _on_files(codes: list[str]) -> list[str]:
    """Those of the codes that are of rules on the files that are written."""
    from generator.rules.output import RULES as OUTPUT_RULES
    from generator.rules.rule import code

    return [one for one in codes if one in map(code, OUTPUT_RULES)]


def _found(
    file: Path, templates: Path | None, base: str | None, rules: "Sequence[Rule]", whole: bool
) -> "list[Finding]":
    """The findings of one deal, with what keeps it from being read or drafted; says it where rules did not run."""
    from generator.checking import check as checked
    from generator.findings import Refused
    from generator.takedown import load

    progress(f"Checking {file.stem} …")
    try:
        found = checked(load(file, templates, base), rules, whole)
    except Refused as refused:
        typer.echo(f"terms: {file.name} cannot be read as it stands, so that no rule has run on it", err=True)
        return refused.findings
    if any(finding.code in UNDRAFTED and finding.severity == "error" for finding in found):
        typer.echo(f"terms: {file.name} cannot be drafted, so that no rule on its words has run", err=True)
    return found


def _sheets(
    deal: Path, templates: Path | None, base: str | None, found: "Sequence[Finding]", wanted: Path, force: bool
) -> list[Path]:
    """The tie-out sheet's files, written beside each other; exits where something stands in the way."""
    from generator.output import Occupied, release
    from generator.takedown import load
    from generator.tieout import page
    from generator.tieout.sheet import sheet

    kinds = {".html": page.html, ".pdf": page.pdf}
    if wanted.suffix and wanted.suffix not in kinds:
        raise stop(f"expected a name that ends in .html or .pdf, or in neither for both, found {wanted.name}")
    progress(f"Tying out {deal.stem} \u2026")
    made = sheet(load(deal, templates, base), found, source=deal.read_bytes())
    suffixes = [wanted.suffix] if wanted.suffix else list(kinds)
    files = {wanted.with_suffix(suffix).name: kinds[suffix](made) for suffix in suffixes}
    try:
        return release(files, wanted.parent, force)
    except Occupied as occupied:
        said = f"changed since terms wrote it, or not its own: {occupied}"
        raise stop(f"{said}; move it away, name another file, or replace it with --force") from None


def _tell(found: "Sequence[Finding]", report: ReportName, rules: "Sequence[Rule]") -> None:
    """Print the findings."""
    from generator.findings import CODES
    from generator.reports import record, sarif, text
    from generator.rules.rule import code

    match report:
        case ReportName.json:
            typer.echo(record.record(found))
        case ReportName.sarif:
            typer.echo(sarif.sarif(found, CODES | {code(rule): rule.__doc__ or "" for rule in rules}))
        case ReportName.text:
            for line in text.coloured(found) if sys.stdout.isatty() else text.lines(found):
                typer.echo(line)
            progress(text.counted(found))
