"""`terms new`, `terms price`, `terms show` and `terms compare`."""

import shutil
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from generator.cli.shared import FINDINGS, Templates, deal_file, stop

Deal = Annotated[str, typer.Argument(metavar="DEAL", help="A deal file, or the name of a shipped deal.")]


class ComparedAs(StrEnum):
    """How differences are printed."""

    text = "text"
    json = "json"


def new(
    precedent: Annotated[
        str, typer.Argument(metavar="PRECEDENT", help="The deal to start from: a file, or a shipped deal's name.")
    ],
    date: Annotated[datetime, typer.Option("--date", formats=["%Y-%m-%d"], metavar="DAY", help="Of the agreement.")],
    output: Annotated[
        Optional[Path],  # noqa: UP045 - typer reads it
        typer.Option(
            "--output", metavar="FILE", help="The new deal; else the precedent's name with the day.", show_default=False
        ),
    ] = None,
    templates: Templates = None,
) -> None:
    """Start a deal from a precedent: what pricing decides is open, dates are moved, old law is marked.

    The new file has the precedent's comments and layout. Amounts, rates, prices and who signs are TBD; the closing is
    as many business days off as it was, the other dates as many months. Clauses whose law is over, or was not looked
    at since, are kept and listed under for_counsel: no execution copy is drafted until counsel has decided on each.
    Nothing that is there is overwritten.

    Example: terms new citigroup-2003-01-24 --date 2026-12-01
    """
    from generator.desk.new import made_new
    from generator.takedown import load

    file = deal_file(precedent)
    takedown, day = load(file, templates), date.date()
    target = output or Path(_named(file.stem, day.isoformat()))
    if target.is_dir():
        raise stop(f"expected a file to write, found the folder {target}")
    made = made_new(file.read_bytes().decode("utf-8-sig"), takedown, day)
    try:
        with target.open("x", encoding="utf-8") as stream:
            stream.write(made.text)
    except FileExistsError:
        raise stop(f"there already: {target}; write elsewhere with --output") from None
    for note in made.notes:
        typer.echo(note, err=True)
    typer.echo(target)


def _named(stem: str, day: str) -> str:
    import re

    name = re.sub(r"-?\d{4}-\d\d-\d\d", "", stem)
    return f"{name or 'deal'}-{day}.yaml"


def price(
    deal: Deal,
    set_: Annotated[
        list[str], typer.Option("--set", metavar="PATH=VALUE", help="A fact, such as price.to_public=99.478%.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell, and write nothing.")] = False,
    templates: Templates = None,
) -> None:
    """Fill facts into a deal, and tell what that settles and what is still open.

    A path is the fact's in the deal file; those of the securities go without `securities.`. Everything else in the file
    stays as it stands, comments and all. A value that is not what its field is, is refused, and nothing is written.

    Example: terms price deal.yaml --set price.to_public=99.478% --set price.to_underwriters=99.153%
    """
    from generator.desk.editing import settings
    from generator.desk.price import priced
    from generator.desk.show import grouped
    from generator.output import replaced

    file = deal_file(deal)
    if not Path(deal).is_file():
        raise stop(f"expected a deal of your own, found the shipped {deal}; terms new makes one from it")
    made = priced(file.read_bytes().decode("utf-8-sig"), file, settings(set_), templates)
    for path, (was, now) in made.filled.items():
        typer.echo(f"{path}: {was or 'open'} → {now}")
    for label, said in made.computed:
        typer.echo(f"{label}: {said}")
    typer.echo(f"still open: {grouped(made.still_open) or 'nothing'}")
    if dry_run:
        typer.echo("terms: nothing was written", err=True)
    elif made.after != made.before:
        replaced(file, made.after.encode())


def show(deal: Deal, templates: Templates = None) -> None:
    """Show a deal as a term sheet, with what follows from its facts and what is still open.

    Example: terms show citigroup-2003-01-24
    """
    from generator.checking import check
    from generator.desk.show import lines
    from generator.takedown import load

    takedown = load(deal_file(deal), templates)
    for line in lines(takedown, shutil.get_terminal_size((80, 24)).columns, check(takedown)):
        typer.echo(line)


def compare(
    one: Annotated[str, typer.Argument(metavar="DEAL_A", help="A deal file, or the name of a shipped deal.")],
    other: Annotated[str, typer.Argument(metavar="DEAL_B", help="Another.")],
    format_: Annotated[ComparedAs, typer.Option("--format", help="How to print it.")] = ComparedAs.text,
    templates: Templates = None,
) -> None:
    """Tell in the words of the trade what differs between two deals.

    Facts are compared, not words of agreements: that is for terms diff. Exit code 0 where nothing differs, 1 where
    something does.

    Example: terms compare citigroup-2003-01-24 deal.yaml
    """
    from generator.desk.compare import differences, record
    from generator.takedown import load

    found = differences(load(deal_file(one), templates), load(deal_file(other), templates))
    if format_ is ComparedAs.json:
        typer.echo(record(found))
    else:
        for difference in found:
            typer.echo(difference.said)
        if not found:
            typer.echo("no fact differs")
    sys.exit(FINDINGS if found else 0)
