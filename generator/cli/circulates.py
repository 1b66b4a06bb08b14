"""`terms circulate`: freezes a numbered draft."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.drafts import FootText, foot_option, formats_of, read_back
from generator.cli.shared import Templates, deal_file, progress, stop

if TYPE_CHECKING:
    from generator.rounds.circulated import Circulated


def circulate(
    deal: Annotated[str, typer.Argument(metavar="DEAL", help="A deal file.")],
    format_: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option(
            "--format", metavar="LIST", help="As in terms draft, and always txt; else docx,pdf,txt.", show_default=False
        ),
    ] = None,
    number: Annotated[
        Optional[int],  # noqa: UP045 - typer reads it
        typer.Option("--number", metavar="N", help="A higher number than the next.", show_default=False, min=1),
    ] = None,
    document: Annotated[FootText, foot_option("the document's number")] = None,
    doc_version: Annotated[FootText, foot_option("its version")] = None,
    time: Annotated[FootText, foot_option("date and time with zone")] = None,
    firm: Annotated[FootText, foot_option("who drafts")] = None,
    again: Annotated[bool, typer.Option("--again", help="Circulate even if nothing changed since the last.")] = False,
    templates: Templates = None,
) -> None:
    """Freeze a numbered draft: its files, their hashes, the deal as it is, and who gets it.

    All goes into a folder of its own beside the deal, deals/x.drafts/1/ and so on, and is never written again. The
    number follows the last. terms diff DEAL --last compares the deal as it is by then with what went out.

    Example: terms circulate deal.yaml --time "January 23, 2003 11:40 p.m. EST"
    """
    from generator.rounds.circulated import last
    from generator.rounds.freezing import Taken, freeze, prepared
    from generator.takedown import load, with_foot

    file = deal_file(deal)
    if not Path(deal).is_file():
        raise stop(f"expected a deal of your own, beside which its drafts are kept, found the shipped {deal}; copy it")
    formats = formats_of(format_ or ["docx,pdf"])
    before = last(file)
    takedown = load(file, templates)
    chosen = _number(before, number)
    said = {"document": document, "version": doc_version, "time": time, "firm": firm, "number": str(chosen)}
    foot = {key: value for key, value in said.items() if value is not None}
    progress(f"Drafting {file.stem}, draft {chosen} …")
    draft = prepared(with_foot(takedown, foot), file, chosen, formats)
    if before and before.record.words == draft.words and not again:
        raise stop(f"nothing changed since draft {before.record.number}; --again circulates it all the same")
    read_back(draft.takedown, draft.made, draft.names)
    try:
        made = freeze(draft)
    except Taken as taken:
        raise stop(f"expected no draft {chosen} yet, found {taken}") from None
    _tell(made)


def _number(before: "Circulated | None", wanted: int | None) -> int:
    """The number of the draft; exits where one is wanted that does not follow the last."""
    following = before.record.number + 1 if before else 1
    if wanted is not None and wanted < following:
        raise stop(f"expected a number from {following} on, found {wanted}")
    return wanted or following


def _tell(made: "Circulated") -> None:
    for name in made.record.files:
        typer.echo(made.folder / name)
    for recipient in made.record.recipients:
        typer.echo(f"for {recipient}")
