"""The command `terms`: the only place that prints, exits or looks at the terminal."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator import __version__
from generator.findings import Refused, Unavailable
from generator.resources import deals_dir

if TYPE_CHECKING:
    from generator.tree.document import Copy

FINDINGS, TROUBLE = 1, 2
"""Exit codes: 1 when the deal or a template has findings; 2 when the request cannot be carried out; 0 otherwise."""

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


class CopyName(StrEnum):
    """The copies of an agreement."""

    draft = "draft"
    execution = "execution"
    filing = "filing"


def main() -> None:
    """The console script: runs the command and exits with its code."""
    try:
        app(prog_name="terms")
    except Refused as refused:
        for finding in refused.findings:
            typer.echo(str(finding), err=True)
        sys.exit(FINDINGS)
    except (OSError, Unavailable) as error:
        typer.echo(f"terms: {_told(error)}", err=True)
        sys.exit(TROUBLE)


def _told(error: Exception) -> str:
    if not isinstance(error, OSError) or not error.filename or not error.strerror:
        return str(error)
    file = Path(str(error.filename))
    return f"{file.parent if file.name.startswith('.terms-') else file}: {error.strerror}"


def _stop(message: str) -> typer.Exit:
    """Say why the request cannot be carried out; to be raised."""
    typer.echo(f"terms: {message}", err=True)
    return typer.Exit(TROUBLE)


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


Templates = Annotated[
    Optional[Path],  # noqa: UP045 - typer reads it
    typer.Option("--templates", metavar="DIR", help="A folder of templates to search first.", show_default=False),
]


def _foot_option(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        help=f"At the foot of a draft's pages: {help_text}.", show_default=False, metavar="TEXT"
    )
    return option


FootText = Optional[str]  # noqa: UP045 - typer reads it


@app.command()
def draft(
    deal: Annotated[str, typer.Argument(metavar="DEAL", help="A deal file, or the name of a shipped deal.")],
    as_: Annotated[CopyName, typer.Option("--as", help="Which copy.")] = CopyName.execution,
    format_: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option(
            "--format",
            metavar="LIST",
            help="Any of docx, pdf, html, txt, edgar, with commas; else docx,pdf.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where to write.")] = Path("output"),
    templates: Templates = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that changed since terms wrote them.")] = False,
    document: Annotated[FootText, _foot_option("the document's number")] = None,
    doc_version: Annotated[FootText, _foot_option("its version")] = None,
    draft_number: Annotated[FootText, _foot_option("the number of the draft")] = None,
    time: Annotated[FootText, _foot_option("date and time with zone")] = None,
    firm: Annotated[FootText, _foot_option("who drafts")] = None,
    confidential: Annotated[
        bool, typer.Option("--confidential", help="At the foot of a draft's pages: Confidential.")
    ] = False,
) -> None:
    """Write the agreement with its Annex A.

    The draft copy prints open facts as [●]. The execution copy wants every commercial fact and leaves the signature
    lines empty. The filing copy prints the signatures that the deal records as given.

    Example: terms draft citigroup-2003-01-24 --as filing --format docx,pdf,html,txt
    """
    formats = _formats(format_ or ["docx,pdf"])
    said = {"document": document, "version": doc_version, "number": draft_number, "time": time, "firm": firm}
    foot = {key: value for key, value in said.items() if value is not None}
    if confidential:
        foot["confidential"] = "yes"
    if foot and as_ is not CopyName.draft:
        raise _stop(f"only a draft has a foot; add --as draft to these options, this is the {as_} copy")
    for path in _drafted(_deal_file(deal), as_.value, formats, templates, foot, output, force):
        typer.echo(path)


def _drafted(
    file: Path,
    copy: "Copy",
    formats: list[str],
    templates: Path | None,
    foot: dict[str, str],
    output: Path,
    force: bool,
) -> list[Path]:
    """The files written; exits where something stands in the way."""
    from generator.drafting import draft as drafted
    from generator.output import Occupied, release
    from generator.takedown import load, with_foot
    from generator.writers import WRITERS, file_name

    if output.exists() and not output.is_dir():
        raise _stop(f"expected a folder to write into, found the file {output}")
    takedown = with_foot(load(file, templates), foot)
    _progress(f"Drafting {file.stem} as {copy}: {', '.join(formats)} …")
    made = drafted(takedown, copy, formats)
    number = takedown.deal.draft.number if copy == "draft" else None
    names = {writer.name: file_name(file.stem, copy, number.text if number else "", writer) for writer in WRITERS}
    try:
        return release({names[name]: content for name, content in made.items()}, output, force)
    except Occupied as occupied:
        said = f"changed since terms wrote it, or not its own: {occupied}"
        raise _stop(f"{said}; move it away, write elsewhere with --output, or replace it with --force") from None


def _formats(lists: list[str]) -> list[str]:
    """The formats in lists with commas; exits where one is unknown."""
    from generator.writers import FORMATS

    names = [name.strip().lower() for listed in lists for name in listed.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise _stop(f"expected formats of {', '.join(FORMATS)}, found {', '.join(unknown) or 'none'}")
    return names


def _deal_file(said: str) -> Path:
    """The deal file: a path, or the name of a shipped deal; exits where there is neither."""
    file = Path(said)
    if file.is_file():
        return file
    shipped = deals_dir() / f"{said}.yaml"
    if file.name == said and shipped.is_file():
        return shipped
    names = sorted(deal.stem for deal in deals_dir().glob("*.yaml"))
    raise _stop(f"expected a deal file, or a shipped deal ({', '.join(names)}), found no {said!r}")


def _progress(message: str) -> None:
    """Say on a terminal what is going on; be silent in a pipe."""
    if sys.stderr.isatty():
        typer.echo(message, err=True)


@app.command()
def clauses(
    program: Annotated[
        str, typer.Option(metavar="NAME", help="The program whose own wordings hide the shared ones.")
    ] = "",
    templates: Templates = None,
) -> None:
    """List the clauses: where their words are from, for which law, and for how long.

    Example: terms clauses --program citigroup
    """
    from generator.templating.clauses import listing
    from generator.templating.library import Library, search_path

    library = Library(search_path(Path("deal"), templates), program)
    if program and library.program_file() is None:
        known = ", ".join(library.programs())
        raise _stop(f"expected a program ({known}), found no {program!r}; --templates names the folder of another")
    typer.echo(listing(library), nl=False)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a deal file.

    Example: terms schema > deal.schema.json
    """
    from generator.schema import schema_text

    typer.echo(schema_text(), nl=False)
