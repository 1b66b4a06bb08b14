"""The command `terms`: the only place that prints, exits or looks at the terminal."""

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from generator import __version__
from generator.cli.amends import amend
from generator.cli.checks import check
from generator.cli.circulates import circulate
from generator.cli.desk.commands import compare, new, price, show
from generator.cli.diffs import diff
from generator.cli.drafts import draft
from generator.cli.lists import clauses, explain, rules, schema
from generator.cli.packets import packet
from generator.cli.shared import FINDINGS, TROUBLE
from generator.cli.term_sheets import termsheet
from generator.cli.verifies import verify
from generator.findings import Refused, Unavailable

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody else's package has a say in how a deal is read

app = typer.Typer(
    name="terms",
    help="Drafts bond terms agreements from deal files.\n\nExit codes: 0 done, 1 the deal or a template has findings, "
    "2 the request could not be carried out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """The console script: runs the command and exits with its code."""
    try:
        _command_line()(prog_name="terms")
    except Refused as refused:
        for finding in refused.findings:
            typer.echo(str(finding), err=True)
        sys.exit(FINDINGS)
    except (OSError, Unavailable) as error:
        typer.echo(f"terms: {_told(error)}", err=True)
        sys.exit(TROUBLE)


@cache
def _command_line() -> Callable[..., object]:
    """The commands, put together once a process."""
    return typer.main.get_command(app)


def _told(error: Exception) -> str:
    if not isinstance(error, OSError) or not error.filename or not error.strerror:
        return str(error)
    file = Path(str(error.filename))
    return f"{file.parent if file.name.startswith('.terms-') else file}: {error.strerror}"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"terms {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options of every command."""


for _command in (
    new,
    price,
    show,
    compare,
    draft,
    termsheet,
    check,
    amend,
    diff,
    circulate,
    packet,
    verify,
    rules,
    explain,
    clauses,
    schema,
):
    app.command()(_command)
