"""`terms packet`: signature pages that go out, and the agreement put together from those that come back."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.drafts import CopyName
from generator.cli.shared import FINDINGS, Templates, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.packets.executed import Closing
    from generator.packets.packet import Packet
    from generator.tree.document import Copy


def packet(
    deal: Annotated[str, typer.Argument(metavar="DEAL", help="A deal file, or the name of a shipped deal.")],
    as_: Annotated[CopyName, typer.Option("--as", help="Of which copy: execution or draft.")] = CopyName.execution,
    collect: Annotated[
        Optional[Path],  # noqa: UP045 - typer reads it
        typer.Option("--collect", metavar="FOLDER", help="Signed pages that came back.", show_default=False),
    ] = None,
    released: Annotated[
        str, typer.Option("--released", metavar="TIME", help="When the pages were released, the day first.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who released them.")] = "",
    record: Annotated[
        bool, typer.Option("--record", help="Write `signed:` into the deal, for the filing copy.")
    ] = False,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where to write.")] = Path("output"),
    templates: Templates = None,
) -> None:
    """Write a signature page for each signatory, or put the agreement together from those that came back.

    Going out: each signatory's page as a PDF with the one field to sign in, a sheet that says what to do and who signs
    what, and the same as JSON. Coming back, with --collect: PDFs signed digitally or marked by hand, and scans (PDF,
    PNG, JPEG, TIFF) named as the page went out. A page of another agreement or of another signatory is refused, as is
    one whose signature is broken, and then nothing is written; one of another draft, or that does not say of which, is
    taken with a warning. Once all are there the executed agreement is written, with the files as they came back
    attached; until then a record of who has signed and who has not. Nothing signed is ever overwritten. Exit code 0
    when all have signed, 1 when not or when a file was refused.

    Example: terms packet citigroup-2003-01-24
    """
    from generator.packets.packet import packet_of
    from generator.takedown import load

    if as_ is CopyName.filing:
        raise stop("expected the execution copy or a draft, found the filing copy, which nobody signs")
    if collect is None and (released or by or record):
        raise stop("expected --collect FOLDER with --released, --by and --record, found none")
    if record and not re.match(r"\d{4}-\d\d-\d\d\b", released):
        raise stop(f"expected the day in --released with --record, such as 2003-01-24, found {released or 'none'!r}")
    file = deal_file(deal)
    takedown = load(file, templates)
    copy: Copy = "draft" if as_ is CopyName.draft else "execution"
    made = packet_of(takedown, copy, file.stem)
    if not made.pages:
        raise stop("expected an agreement that somebody signs, found no line to sign on")
    if collect is None:
        _release(made.files(), output)
        return
    closing = _collected(made, collect, released, by)
    for finding in closing.findings:
        typer.echo(finding, err=True)
    if any(finding.severity == "error" for finding in closing.findings):
        typer.echo("terms: nothing was written; take the files away that are refused, and collect again", err=True)
        raise typer.Exit(FINDINGS)
    _release(closing.files(), output)
    for page in closing.outstanding:
        typer.echo(f"terms: outstanding: {page.field.party} ({page.file})", err=True)
    if closing.outstanding:
        raise typer.Exit(FINDINGS)
    if record:
        _record(file, closing, released[:10], templates)


def _collected(made: "Packet", folder: Path, released: str, by: str) -> "Closing":
    from generator.packets.executed import Closing, Release
    from generator.packets.returned import returned

    if not folder.is_dir():
        raise stop(f"expected a folder of signed pages, found no {str(folder)!r}")
    progress(f"Reading the files of {folder} …")
    pages, findings = returned(folder, made)
    return Closing(made, tuple(pages), tuple(findings), Release(released, by))


def _release(files: dict[str, bytes], output: Path) -> None:
    """Write the files; exits where one of them stands there otherwise, for it may be signed."""
    from generator.output import Occupied, release

    if output.exists() and not output.is_dir():
        raise stop(f"expected a folder to write into, found the file {output}")
    other = [output / name for name, data in files.items() if _differs(output / name, data)]
    try:
        if other:
            raise Occupied(other)
        for path in release(files, output):
            typer.echo(path)
    except Occupied as occupied:
        raise stop(
            f"there already, and not the same: {occupied}; move it away, or write elsewhere with --output"
        ) from None


def _differs(file: Path, data: bytes) -> bool:
    return file.is_file() and file.suffix == ".pdf" and file.read_bytes() != data


def _record(file: Path, closing: "Closing", day: str, templates: Path | None) -> None:
    """Write the day into the deal, whole or not at all."""
    from generator.output import replaced
    from generator.packets.recording import Unrecorded, recorded
    from generator.takedown import load

    parties = [one.page.field.party for one in closing.pages]
    try:
        text = recorded(file.read_bytes().decode("utf-8"), load(file, templates), parties, day)
    except Unrecorded as unrecorded:
        raise stop(str(unrecorded)) from None
    replaced(file, text.encode())
    typer.echo(f"{file}: signed {day} for {', '.join(parties)}", err=True)
