"""`terms amend`: the Basic Provisions as a deal's amendments leave them, and amendments out of an edited copy."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.shared import Base, Templates, deal_file, format_names, progress, released, stop

if TYPE_CHECKING:
    from generator.amendments.conform import Amended
    from generator.takedown import Takedown
    from generator.tree.document import Document

ALL = "docx,pdf,html,txt"


def amend(
    deal: Annotated[str, typer.Argument(metavar="DEAL", help="A deal file, or the name of a shipped deal.")],
    base: Base = None,
    from_: Annotated[
        Optional[Path],  # noqa: UP045 - typer reads it
        typer.Option(
            "--from",
            metavar="FILE",
            help="Print the amendments that lead to this edited copy: .docx with tracked changes, or .txt.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option("--format", metavar="LIST", help=f"Any of {ALL}, with commas; else all.", show_default=False),
    ] = None,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where to write.")] = Path("output"),
    author: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option(
            "--author", metavar="NAME", help="Who made the tracked changes; else the issuer.", show_default=False
        ),
    ] = None,
    templates: Templates = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that changed since terms wrote them.")] = False,
) -> None:
    """Write the Basic Provisions as the deal varies them: a conformed copy, a redline, and an annotated page.

    Wants the text of the Basic Provisions: templates/basic_provisions/NAME.txt, lines as printed, or .docx or .htm; or
    the one that --base names. An amendment whose words are not at their place, or that meets another, is an error, and
    nothing is written. The redline's changes are tracked, with the agreement's date. With --from it goes backwards.

    Example: terms amend citigroup-2003-01-24 --base specimen-1993
    """
    from generator.takedown import load

    file = deal_file(deal)
    takedown = load(file, templates, base)
    if takedown.text is None:
        raise stop(_wanting(takedown))
    if from_ is not None:
        typer.echo(_backwards(takedown, from_), nl=False)
        return
    formats = format_names(format_ or [ALL], ALL)
    progress(f"Amending {takedown.base.title.text} …")
    released(_files(file.stem, *_amended(takedown), formats, author), output, force)


def _wanting(takedown: "Takedown") -> str:
    """What is needed where the text is not to hand."""
    name = takedown.program.basic_provisions.text
    return (
        f"the text of the Basic Provisions is not to hand: put it beside {name}.yaml, in the same folder, as "
        f"{name}.txt, lines as printed (or as .docx or .htm), or name its file with --base"
    )


def _amended(takedown: "Takedown") -> "tuple[Amended, Document]":
    """The amended document, and the agreement; raises Refused with the errors against it, others are told."""
    from generator.agreement import document
    from generator.amendments.conform import Amended
    from generator.amendments.of_deal import resolution
    from generator.checking import check
    from generator.findings import Refused
    from generator.rules import amending, base_text

    agreement = document(takedown, "draft")
    found = check(takedown, [*amending.RULES, *base_text.RULES], whole=False)
    if bars := [finding for finding in found if finding.severity == "error"]:
        raise Refused(bars)
    for finding in found:
        typer.echo(finding, err=True)
    resolved = resolution(takedown, agreement)
    assert resolved is not None, "the text is there"
    return Amended(takedown, resolved), agreement


def _files(
    stem: str, amended: "Amended", agreement: "Document", formats: list[str], author: str | None
) -> dict[str, bytes]:
    """The files by their names: the conformed copy and the redline in each format, the annotated page in HTML."""
    from dataclasses import replace

    from generator.amendments.annotated import annotated
    from generator.drafting import unheld
    from generator.findings import Refused
    from generator.writers import WRITERS

    redline = amended.redline
    documents = {"conformed": amended.conformed, "redline": replace(redline, author=author or redline.author)}
    wanted = [writer for writer in WRITERS if writer.name in formats]
    if findings := [one for made in documents.values() for one in unheld(made, amended.takedown, wanted)]:
        raise Refused(findings)
    files = {
        f"{stem}-{name}{writer.suffix}": writer.write(made) for name, made in documents.items() for writer in wanted
    }
    return files | ({f"{stem}-annotated.html": annotated(amended, agreement)} if "html" in formats else {})


def _backwards(takedown: "Takedown", edited: Path) -> str:
    """The amendments that lead from the base document to an edited copy."""
    from generator.amendments.backwards.block import amendments_block
    from generator.amendments.conform import Amended
    from generator.amendments.redlined import amended
    from generator.amendments.resolve import resolve

    assert takedown.text is not None, "looked at before"
    front = Amended(takedown, resolve(takedown.text, ())).conformed
    conformed = amended(resolve(takedown.text, takedown.deal.amendments)).split("\n")
    return amendments_block(takedown.text, edited, front, conformed)
