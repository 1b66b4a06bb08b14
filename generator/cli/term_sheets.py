"""`terms termsheet`: the pricing term sheet of a deal."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from generator.cli.shared import Templates, deal_file, format_names, progress, released

ALL = "docx,pdf,html,txt"


def termsheet(
    deal: Annotated[str, typer.Argument(metavar="DEAL", help="A deal file, or the name of a shipped deal.")],
    format_: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option("--format", metavar="LIST", help=f"Any of {ALL}, with commas; else all.", show_default=False),
    ] = None,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where to write.")] = Path("output"),
    templates: Templates = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that changed since terms wrote them.")] = False,
) -> None:
    """Write the pricing term sheet, from the facts of which the agreement is made.

    While a fact is open it is a draft, and the fact prints as [●]; once all are known, an error of terms check bars it.
    It has no legend of Rule 433 but what the deal gives under disclosure.legend.

    Example: terms termsheet citigroup-2003-01-24
    """
    from generator.checking import check
    from generator.drafting import unheld
    from generator.findings import Refused
    from generator.takedown import load
    from generator.term_sheet import term_sheet
    from generator.writers import WRITERS

    file = deal_file(deal)
    takedown = load(file, templates)
    wanted = [writer for writer in WRITERS if writer.name in format_names(format_ or [ALL], ALL)]
    progress("Writing the term sheet …")
    made = term_sheet(takedown)
    errors = [finding for finding in check(takedown) if finding.severity == "error"]
    if bars := [*(errors if made.copy != "draft" else ()), *unheld(made, takedown, wanted)]:
        raise Refused(bars)
    files = {f"{file.stem}-termsheet{writer.suffix}": writer.write(made) for writer in wanted}
    released(files, output, force)
