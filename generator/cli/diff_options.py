"""What `terms diff` may be told."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from generator.cli.drafts import CopyName

PRINTED = ("text", "json")
WRITTEN = ("html", "docx", "pdf")
FORMATS = ", ".join((*PRINTED, *WRITTEN))


class TrackedName(StrEnum):
    """How a DOCX with tracked changes is read."""

    accepted = "accepted"
    original = "original"


Old = Annotated[str, typer.Argument(metavar="OLD", help="A deal, or a file: .txt, .htm, .docx or .pdf.")]
New = Annotated[
    Optional[str],  # noqa: UP045 - typer reads it
    typer.Argument(
        metavar="NEW", help="The other; without it, OLD is the text filed for the deal.", show_default=False
    ),
]
Last = Annotated[bool, typer.Option("--last", help="Compare the draft circulated last with the present one.")]
Precedent = Annotated[
    Optional[str],  # noqa: UP045 - typer reads it
    typer.Option("--precedent", metavar="FILE", help="Compare the deal that this one came from.", show_default=False),
]
Formats = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads it
    typer.Option("--format", metavar="LIST", help=f"Any of {FORMATS}, with commas; else text.", show_default=False),
]
Output = Annotated[Path, typer.Option("--output", metavar="DIR", help="Where files go.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that changed since terms wrote them.")]
CopyOf = Annotated[
    Optional[CopyName],  # noqa: UP045 - typer reads it
    typer.Option("--as", help="Which copy of a deal; else the filing copy, if it can be made.", show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 for all but layout, and show spellings.")]
Patch = Annotated[bool, typer.Option("--patch", help="Print the edits of the deal that remove differences.")]
Excerpt = Annotated[bool, typer.Option("--excerpt", help="One side ends early: what follows there is none.")]
Tracked = Annotated[TrackedName, typer.Option("--tracked", help="How tracked changes of a DOCX are read.")]
Author = Annotated[
    Optional[str],  # noqa: UP045 - typer reads it
    typer.Option("--author", metavar="NAME", help="Who made the changes; else the issuer.", show_default=False),
]
Day = Annotated[
    Optional[datetime],  # noqa: UP045 - typer reads it
    typer.Option("--date", formats=["%Y-%m-%d"], help="Their day; else the agreement's.", show_default=False),
]
NativeMoves = Annotated[bool, typer.Option("--native-moves", help="DOCX: moves as Word's own, which want a day.")]
ChangedPages = Annotated[bool, typer.Option("--changed-pages", help="PDF: the cover, and pages with changes alone.")]
