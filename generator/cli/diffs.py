"""`terms diff`: what changed between two versions."""

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.drafts import CopyName
from generator.cli.shared import FINDINGS, TROUBLE, Templates, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.filing.compare import Comparison
    from generator.filing.sides import Side
    from generator.tree.document import Copy


class DiffFormat(StrEnum):
    """How changes are told."""

    text = "text"
    json = "json"


class TrackedName(StrEnum):
    """How a DOCX with tracked changes is read."""

    accepted = "accepted"
    original = "original"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A deal, or a file: .txt, .htm, .docx or .pdf.")],
    new: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Argument(
            metavar="NEW", help="The other; without it, OLD is the text filed for the deal.", show_default=False
        ),
    ] = None,
    format_: Annotated[DiffFormat, typer.Option("--format", help="How changes are told.")] = DiffFormat.text,
    as_: Annotated[
        Optional[CopyName],  # noqa: UP045 - typer reads it
        typer.Option("--as", help="Which copy of a deal; else the filing copy, if it can be made.", show_default=False),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 for all but layout, and show spellings.")] = False,
    patch: Annotated[
        bool, typer.Option("--patch", help="Print the edits of the deal that remove differences.")
    ] = False,
    excerpt: Annotated[
        bool, typer.Option("--excerpt", help="One side ends early: what follows there is none.")
    ] = False,
    tracked: Annotated[
        TrackedName, typer.Option("--tracked", help="How tracked changes of a DOCX are read.")
    ] = TrackedName.accepted,
    templates: Templates = None,
) -> None:
    """Compare two versions of an agreement: are they the same, and if not, what differs in substance?

    Each side is a deal or a file. Alone with a deal, OLD is the filed text beside it (deals/x.filed.txt) and NEW is
    ours. Every change is one of substance, moved, relettered (it follows from another), typographic or layout. Exit
    code 0 where nothing of substance differs (with --strict: nothing but layout), 1 where something does, 2 in trouble.

    Example: terms diff citigroup-2003-01-24
    """
    from generator.filing.compare import compare
    from generator.findings import Refused

    try:
        here, there = _sides(old, new, as_, tracked, templates)
    except Refused as refused:
        for finding in refused.findings:
            typer.echo(str(finding), err=True)
        raise typer.Exit(TROUBLE) from None
    progress(f"Comparing {here.version.name} with {there.version.name} \u2026")
    found = compare(here.version, there.version, excerpt)
    if patch:
        _patch(found, here, there)
    else:
        _tell(found, here, there, format_, strict)
    if found.counts["substantive"] or (strict and len(found.of("layout")) < len(found.changes)):
        raise typer.Exit(FINDINGS)


def _sides(
    old: str, new: str | None, as_: CopyName | None, tracked: TrackedName, templates: Path | None
) -> "tuple[Side, Side]":
    """Both sides, read or drafted; exits where there is none, raises Refused where one cannot be."""
    from generator.filing.sides import filed_beside, is_deal, side

    first = _file(old)
    paths = (first, _file(new)) if new is not None else (filed_beside(first), first)
    if new is None and not is_deal(first):
        raise stop(f"expected a deal where one side is given alone, found {old}")
    if not paths[0].is_file():
        raise stop(f"expected the filed text of {old} as {paths[0]}, found none; name OLD and NEW")
    copy: Copy | None = as_.value if as_ else None
    here, there = (side(path, copy, tracked.value, templates) for path in paths)
    return here, there


def _file(said: str) -> Path:
    """A file, or a shipped deal of that name; exits where there is neither."""
    file = Path(said)
    return file if file.is_file() else deal_file(said)


def _tell(found: "Comparison", old: "Side", new: "Side", format_: DiffFormat, strict: bool) -> None:
    """Print the changes."""
    from generator.filing.show import record, text

    if format_ is DiffFormat.json:
        typer.echo(record.record(found, old, new))
        return
    colours = sys.stdout.isatty()
    look = text.Look(shutil.get_terminal_size((80, 24)).columns, colours)
    for line in text.lines(found, old, new, look, strict):
        typer.echo(line)


def _patch(found: "Comparison", old: "Side", new: "Side") -> None:
    """Print the edits of the deal; exits where neither side is one."""
    from generator.filing.patching import patch

    made = patch(found, old, new)
    if made is None:
        raise stop("expected a deal on one side to edit, found two files")
    for line in made.lines():
        typer.echo(line)
    for change in made.left:
        typer.echo(f"no edit of the deal for {change.id} ({change.kind}): {change.where}", err=True)
