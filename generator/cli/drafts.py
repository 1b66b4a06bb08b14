"""`terms draft`: writes the agreement."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.shared import Templates, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.tree.document import Copy


class CopyName(StrEnum):
    """The copies of an agreement."""

    draft = "draft"
    execution = "execution"
    filing = "filing"


def _foot_option(help_text: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        help=f"At the foot of a draft's pages: {help_text}.", show_default=False, metavar="TEXT"
    )
    return option


FootText = Optional[str]  # noqa: UP045 - typer reads it


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
        raise stop(f"only a draft has a foot; add --as draft to these options, this is the {as_} copy")
    for path in _drafted(deal_file(deal), as_.value, formats, templates, foot, output, force):
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
        raise stop(f"expected a folder to write into, found the file {output}")
    takedown = with_foot(load(file, templates), foot)
    progress(f"Drafting {file.stem} as {copy}: {', '.join(formats)} …")
    made = drafted(takedown, copy, formats)
    number = takedown.deal.draft.number if copy == "draft" else None
    names = {writer.name: file_name(file.stem, copy, number.text if number else "", writer) for writer in WRITERS}
    try:
        return release({names[name]: content for name, content in made.items()}, output, force)
    except Occupied as occupied:
        said = f"changed since terms wrote it, or not its own: {occupied}"
        raise stop(f"{said}; move it away, write elsewhere with --output, or replace it with --force") from None


def _formats(lists: list[str]) -> list[str]:
    """The formats in lists with commas; exits where one is unknown."""
    from generator.writers import FORMATS

    names = [name.strip().lower() for listed in lists for name in listed.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise stop(f"expected formats of {', '.join(FORMATS)}, found {', '.join(unknown) or 'none'}")
    return names
