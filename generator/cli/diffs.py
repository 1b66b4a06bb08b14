"""`terms diff`: what changed between two versions."""

import shutil
import sys
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.drafts import CopyName
from generator.cli.opposing import Asked
from generator.cli.shared import FINDINGS, TROUBLE, Templates, progress, stop

if TYPE_CHECKING:
    from generator.filing.compare import Comparison
    from generator.filing.show.formats import Wanted
    from generator.filing.show.redline import Redline
    from generator.filing.sides import Side
    from generator.tree.document import Copy


PRINTED = ("text", "json")
WRITTEN = ("html", "docx", "pdf")
FORMATS = ", ".join((*PRINTED, *WRITTEN))


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
    last: Annotated[
        bool, typer.Option("--last", help="Compare the draft circulated last with the present one.")
    ] = False,
    precedent: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option(
            "--precedent", metavar="FILE", help="Compare the deal that this one came from.", show_default=False
        ),
    ] = None,
    format_: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option("--format", metavar="LIST", help=f"Any of {FORMATS}, with commas; else text.", show_default=False),
    ] = None,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where files go.")] = Path("output"),
    force: Annotated[bool, typer.Option("--force", help="Replace files that changed since terms wrote them.")] = False,
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
    author: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option("--author", metavar="NAME", help="Who made the changes; else the issuer.", show_default=False),
    ] = None,
    date: Annotated[
        Optional[datetime],  # noqa: UP045 - typer reads it
        typer.Option("--date", formats=["%Y-%m-%d"], help="Their day; else the agreement's.", show_default=False),
    ] = None,
    native_moves: Annotated[bool, typer.Option("--native-moves", help="DOCX: moves as Word's own.")] = False,
    changed_pages: Annotated[
        bool, typer.Option("--changed-pages", help="PDF: the cover, and pages with changes alone.")
    ] = False,
    templates: Templates = None,
) -> None:
    """Compare two versions of an agreement: are they the same, and if not, what differs in substance?

    Each side is a deal or a file. Alone with a deal, OLD is the filed text beside it (deals/x.filed.txt) and NEW is
    ours. Every change is one of substance, moved, relettered (it follows from another), typographic or layout. Text and
    JSON are printed; a page of HTML, a DOCX with tracked changes (accepting all gives NEW, rejecting all OLD) and a PDF
    are written. Exit code 0 where nothing of substance differs (with --strict: nothing but layout), 1 where something
    does, 2 in trouble.

    Example: terms diff citigroup-2003-01-24
    """
    from generator.filing.show.formats import Wanted
    from generator.filing.show.redline import redline

    printed, written = _formats(format_ or ["text"])
    copy: Copy | None = as_.value if as_ else None
    found, here, there = _compared(Asked(old, new, last, precedent, copy, tracked.value, templates), excerpt)
    if patch:
        _patch(found, here, there)
    elif printed:
        _tell(found, here, there, printed, strict)
    if written and not patch:
        made = redline(found, here, there, author, date.date() if date else None)
        _write(made, written, Wanted(strict, native_moves, changed_pages), _Target(output, force, bool(printed)))
    if found.counts["substantive"] or (strict and len(found.of("layout")) < len(found.changes)):
        raise typer.Exit(FINDINGS)


def _compared(asked: Asked, excerpt: bool) -> "tuple[Comparison, Side, Side]":
    """Both sides and what changed; exits where one cannot be read, drafted or compared."""
    from generator.filing.compare import compare
    from generator.findings import Refused

    try:
        here, there = asked.sides()
        progress(f"Comparing {here.version.name} with {there.version.name} \u2026")
        return compare(here.version, there.version, excerpt), here, there
    except Refused as refused:
        for finding in refused.findings:
            typer.echo(str(finding), err=True)
        raise typer.Exit(TROUBLE) from None


def _formats(lists: list[str]) -> tuple[str, list[str]]:
    """The format that is printed, if any, and those that are written; exits where one is unknown."""
    names = list(dict.fromkeys(name.strip().lower() for said in lists for name in said.split(",") if name.strip()))
    printed = [name for name in names if name in PRINTED]
    unknown = [name for name in names if name not in (*PRINTED, *WRITTEN)]
    if unknown or not names:
        raise stop(f"expected formats of {FORMATS}, found {', '.join(unknown) or 'none'}")
    if len(printed) > 1:
        raise stop("expected one of text and json, which are printed, found both")
    return "".join(printed), [name for name in names if name in WRITTEN]


@dataclass(frozen=True)
class _Target:
    """Where files go; their paths are results, or talk where something else is printed."""

    folder: Path
    force: bool
    talk: bool


def _write(made: "Redline", formats: list[str], wanted: "Wanted", target: _Target) -> None:
    """Write the redline in each format; exits where the tool may not."""
    from generator.filing.show.formats import file_name, write
    from generator.output import Occupied, release
    from generator.writers.pdf import UnprintableWords

    try:
        files = {file_name(made, name): write(made, name, wanted) for name in formats}
        paths = release(files, target.folder, target.force)
    except UnprintableWords as unprintable:
        raise stop(f"{unprintable}: the PDF cannot be set; html and docx can hold it") from None
    except Occupied as occupied:
        said = f"changed since terms wrote it, or not its own: {occupied}"
        raise stop(f"{said}; move it away, write elsewhere with --output, or replace it with --force") from None
    for path in paths:
        typer.echo(path, err=target.talk)


def _tell(found: "Comparison", old: "Side", new: "Side", format_: str, strict: bool) -> None:
    """Print the changes."""
    from generator.filing.show import record, text

    if format_ == "json":
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
