"""`terms verify`: whether a PDF is the agreement that its deal states, and whether its signatures are intact."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.drafts import CopyName
from generator.cli.shared import FINDINGS, TROUBLE, Templates, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.takedown import Takedown
    from generator.verifying.verify import Verified


def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The PDF.")],
    deal: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option(
            "--deal",
            metavar="DEAL",
            help="A deal file, or the name of a shipped deal; else the facts attached to the PDF.",
            show_default=False,
        ),
    ] = None,
    as_: Annotated[
        Optional[CopyName],  # noqa: UP045 - typer reads it
        typer.Option("--as", help="Which copy; else the one that the PDF says it is.", show_default=False),
    ] = None,
    templates: Templates = None,
) -> None:
    """Tell whether a PDF shows the agreement of a deal, and whether its signatures are intact.

    The agreement is drawn again, and what the pages of both show is compared: the words, as terms diff compares them,
    the pages as pictures, and the signature fields. What is attached, hidden or said in metadata counts for nothing,
    but is told. Under the signatures nothing is compared. Whose certificate is to be trusted is not judged. Exit code
    0 where the file is the same and each signature intact, 1 where not, 2 in trouble.

    Example: terms verify output/citigroup-2003-01-24-execution.pdf --deal citigroup-2003-01-24
    """
    from generator.filing.reading import limits
    from generator.findings import Refused
    from generator.verifying.verify import facts_of, identity_of
    from generator.verifying.verify import verify as verified

    if file.is_dir():
        raise stop(f"expected a PDF, found the folder {file}")
    with file.open("rb") as stream:
        data = stream.read(limits.FILE + 1)
    try:
        identity = identity_of(data, str(file))
        takedown = _stated(facts_of(data, str(file)), file, templates) if deal is None else _loaded(deal, templates)
        copy = as_.value if as_ else identity.copy if identity else "execution"
        progress(f"Drawing {Path(takedown.file).stem} again as {copy} …")
        found = verified(data, str(file), takedown, CopyName(copy).value)
    except Refused as refused:
        for finding in refused.findings:
            typer.echo(str(finding), err=True)
        raise typer.Exit(TROUBLE) from None
    _tell(found, file, "the facts attached to it" if deal is None else deal)
    if not found.same:
        raise typer.Exit(FINDINGS)


def _loaded(deal: str, templates: Path | None) -> "Takedown":
    from generator.takedown import load

    return load(deal_file(deal), templates)


def _stated(facts: bytes, file: Path, templates: Path | None) -> "Takedown":
    from generator.source import parse
    from generator.takedown import stated

    return stated(parse(facts, f"{file}, the facts attached"), file, templates)


def _tell(found: "Verified", file: Path, deal: str) -> None:
    from generator.filing.show import text

    for note in found.notes:
        typer.echo(f"{file}: {note}", err=True)
    for one in found.signatures:
        typer.echo(one.said)
    if found.same:
        pages = f"{found.pages} page{'' if found.pages == 1 else 's'}"
        typer.echo(f"same: {file} shows the {found.old.copy} copy of {deal}, on {pages}")
        return
    for difference in found.differences:
        typer.echo(difference)
    if found.changed:
        look = text.Look(shutil.get_terminal_size((80, 24)).columns, sys.stdout.isatty())
        for line in text.lines(found.words, found.old, found.new, look):
            typer.echo(line)
