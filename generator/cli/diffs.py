"""`terms diff`: what changed between two versions."""

import shutil
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from generator.cli.diff_options import (
    FORMATS,
    PRINTED,
    WRITTEN,
    Author,
    ChangedPages,
    CopyOf,
    Day,
    Excerpt,
    Force,
    Formats,
    Last,
    NativeMoves,
    New,
    Old,
    Output,
    Patch,
    Precedent,
    Strict,
    Tracked,
    TrackedName,
)
from generator.cli.opposing import Asked
from generator.cli.shared import FINDINGS, TROUBLE, Templates, progress, stop

if TYPE_CHECKING:
    from generator.filing.compare import Comparison
    from generator.filing.show.redline import Redline
    from generator.filing.sides import Side
    from generator.tree.document import Copy


def diff(
    old: Old,
    new: New = None,
    last: Last = False,
    precedent: Precedent = None,
    format_: Formats = None,
    output: Output = Path("output"),
    force: Force = False,
    as_: CopyOf = None,
    strict: Strict = False,
    patch: Patch = False,
    excerpt: Excerpt = False,
    tracked: Tracked = TrackedName.accepted,
    author: Author = None,
    date: Day = None,
    native_moves: NativeMoves = False,
    changed_pages: ChangedPages = False,
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
    printed, written = _formats(format_ or ["text"])
    copy: Copy | None = as_.value if as_ else None
    found, here, there = _compared(Asked(old, new, last, precedent, copy, tracked.value, templates), excerpt)
    if written:  # before anything is printed, for who reads that may stop reading
        target = _Target(output, force, patch or bool(printed), strict, native_moves, changed_pages)
        _write(_marked(found, here, there, author, date), written, target)
    if patch or printed:
        _tell(found, here, there, "patch" if patch else printed, strict)
    if found.counts["substantive"] or (strict and len(found.of("layout")) < len(found.changes)):
        raise typer.Exit(FINDINGS)


def _marked(found: "Comparison", here: "Side", there: "Side", author: str | None, date: datetime | None) -> "Redline":
    """The changes marked in the text, as those of `author` on that day."""
    from generator.filing.show.redline import redline

    return redline(found, here, there, author, date.date() if date else None)


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
    """Where files go and how they are wanted; their paths are results, or talk where something else is printed."""

    folder: Path
    force: bool
    talk: bool
    strict: bool
    native_moves: bool
    changed_pages: bool


def _write(made: "Redline", formats: list[str], target: _Target) -> None:
    """Write the redline in each format; exits where the tool may not."""
    from generator.filing.show.formats import Wanted, file_name, write
    from generator.output import Occupied, release
    from generator.writers.pdf import UnprintableWords

    wanted = Wanted(target.strict, target.native_moves, target.changed_pages)
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
    """Print the changes, or the edits that remove them."""
    from generator.filing.show import record, text

    if format_ == "patch":
        _patch(found, old, new)
        return
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
