"""What the commands share: exit codes, how they stop, and the deal and templates that they are given."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Optional

import typer

from generator.resources import deals_dir

FINDINGS, TROUBLE = 1, 2
"""Exit codes: 1 when the deal or a template has findings; 2 when the request cannot be carried out; 0 otherwise."""

Templates = Annotated[
    Optional[Path],  # noqa: UP045 - typer reads it
    typer.Option("--templates", metavar="DIR", help="A folder of templates to search first.", show_default=False),
]

Base = Annotated[
    Optional[str],  # noqa: UP045 - typer reads it
    typer.Option(
        "--base",
        metavar="NAME",
        help="Another base document than the program's: its name, or the file of its text.",
        show_default=False,
    ),
]


def stop(message: str) -> typer.Exit:
    """Say why the request cannot be carried out; to be raised."""
    typer.echo(f"terms: {message}", err=True)
    return typer.Exit(TROUBLE)


def deal_file(said: str) -> Path:
    """The deal file: a path, or the name of a shipped deal; exits where there is neither."""
    file = Path(said)
    if file.is_file():
        return file
    shipped = deals_dir() / f"{said}.yaml"
    if file.name == said and shipped.is_file():
        return shipped
    names = sorted(deal.stem for deal in deals_dir().glob("*.yaml"))
    raise stop(f"expected a deal file, or a shipped deal ({', '.join(names)}), found no {said!r}")


def format_names(lists: list[str], known: str) -> list[str]:
    """The formats in lists with commas, each once; exits where there is none, or one that is not in `known`."""
    names = [name.strip() for listed in lists for name in listed.split(",") if name.strip()]
    if not names or (unknown := [name for name in names if name not in known.split(",")]):
        raise stop(f"expected formats of {known.replace(',', ', ')}, found {', '.join(unknown) if names else 'none'}")
    return list(dict.fromkeys(names))


def released(files: Mapping[str, bytes], output: Path, force: bool) -> None:
    """Write files whole and print their paths; exits where one would take the place of what terms did not write."""
    from generator.output import Occupied, release

    try:
        paths = release(files, output, force)
    except Occupied as occupied:
        said = f"changed since terms wrote it, or not its own: {occupied}"
        raise stop(f"{said}; move it away, write elsewhere with --output, or replace it with --force") from None
    for path in paths:
        typer.echo(path)


def progress(message: str) -> None:
    """Say on a terminal what is going on; be silent in a pipe."""
    if sys.stderr.isatty():
        typer.echo(message, err=True)


def codes(lists: list[str]) -> list[str]:
    """The codes in lists with commas, in capitals, each once."""
    return list(dict.fromkeys(name.strip().upper() for listed in lists for name in listed.split(",") if name.strip()))
