"""`terms draft`: writes the agreement."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from generator.cli.shared import FINDINGS, Templates, codes, deal_file, progress, stop
from generator.reports.text import counted

if TYPE_CHECKING:
    from generator.drafting import Drafted
    from generator.findings import Finding
    from generator.takedown import Takedown
    from generator.tree.document import Copy


class CopyName(StrEnum):
    """The copies of an agreement."""

    draft = "draft"
    execution = "execution"
    filing = "filing"


def foot_option(help_text: str) -> typer.models.OptionInfo:
    """An option for what a draft's foot says."""
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
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings stand in the way, too.")] = False,
    override: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it
        typer.Option("--override", metavar="CODES", help="Draft despite these findings.", show_default=False),
    ] = None,
    because: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option("--because", metavar="TEXT", help="Why: goes into the log beside the deal.", show_default=False),
    ] = None,
    document: Annotated[FootText, foot_option("the document's number")] = None,
    doc_version: Annotated[FootText, foot_option("its version")] = None,
    draft_number: Annotated[FootText, foot_option("the number of the draft")] = None,
    time: Annotated[FootText, foot_option("date and time with zone")] = None,
    firm: Annotated[FootText, foot_option("who drafts")] = None,
    confidential: Annotated[
        bool, typer.Option("--confidential", help="At the foot of a draft's pages: Confidential.")
    ] = False,
    embed_source: Annotated[
        bool, typer.Option("--embed-source", help="Put the facts of the deal into the PDF, for who gets it to read.")
    ] = False,
) -> None:
    """Write the agreement with its Annex A.

    The draft copy prints open facts as [●]. The execution copy wants every commercial fact and leaves the signature
    lines empty. The filing copy prints the signatures that the deal records as given. No error of `terms check` may
    stand against these two; --override CODE --because "..." drafts all the same, and is logged beside the deal.

    Example: terms draft citigroup-2003-01-24 --as filing --format docx,pdf,html,txt
    """
    formats = formats_of(format_ or ["docx,pdf"])
    said = {"document": document, "version": doc_version, "number": draft_number, "time": time, "firm": firm}
    foot = {key: value for key, value in said.items() if value is not None}
    if confidential:
        foot["confidential"] = "yes"
    if foot and as_ is not CopyName.draft:
        raise stop(f"only a draft has a foot; add --as draft to these options, this is the {as_} copy")
    if embed_source and "pdf" not in formats:
        raise stop(f"--embed-source puts the facts into a PDF: add pdf to --format, found {','.join(formats)}")
    override = codes(override or [])
    if override and as_ is CopyName.draft:
        raise stop("nothing stands in the way of a draft copy: leave --override out")
    if bool(override) != bool(because and because.strip()):
        raise stop('expected --override CODE and --because "why" together, found one alone')
    if output.exists() and not output.is_dir():
        raise stop(f"expected a folder to write into, found the file {output}")
    request = _Request(deal_file(deal), as_.value, formats, templates, output, force, embed_source)
    for path in request.drafted(foot, _Gate(strict, override, (because or "").strip())):
        typer.echo(path)
        if embed_source and path.suffix == ".pdf":
            typer.echo(f"terms: {path} holds the facts of the deal, too: whoever gets it can read them", err=True)


@dataclass(frozen=True)
class _Gate:
    """How the gate is to be kept."""

    strict: bool
    override: list[str]
    because: str


@dataclass(frozen=True)
class _Request:
    """What is to be drafted, and where to."""

    file: Path
    copy: "Copy"
    formats: list[str]
    templates: Path | None
    output: Path
    force: bool
    embed_source: bool

    def drafted(self, foot: dict[str, str], gate: _Gate) -> list[Path]:
        """The files written; raises Refused, or exits, where something stands in the way."""
        from generator.drafting import drafted
        from generator.output import Occupied, release
        from generator.takedown import load, with_foot
        from generator.writers import WRITERS, file_name

        takedown = with_foot(load(self.file, self.templates), foot)
        entries = self.passed(takedown, gate)
        progress(f"Drafting {self.file.stem} as {self.copy}: {', '.join(self.formats)} …")
        made = drafted(takedown, self.copy, self.formats, self.embed_source)
        number = takedown.deal.draft.number if self.copy == "draft" else None
        names = {
            writer.name: file_name(self.file.stem, self.copy, number.text if number else "", writer)
            for writer in WRITERS
        }
        read_back(takedown, made, names)
        _log(self.file, entries)
        contents = {names[name]: content for name, content in made.files.items()}
        if self.copy == "execution" and "pdf" in made.files:
            from generator.signing.placed import signatures_json

            beside = f"{names['pdf'].removesuffix('.pdf')}.signatures.json"
            contents[beside] = signatures_json(names["pdf"], made.tree, made.files["pdf"])
        try:
            return release(contents, self.output, self.force)
        except Occupied as occupied:
            said = f"changed since terms wrote it, or not its own: {occupied}"
            raise stop(f"{said}; move it away, write elsewhere with --output, or replace it with --force") from None

    def passed(self, takedown: "Takedown", gate: _Gate) -> list[dict[str, str]]:
        """What the log is to say of findings overridden; raises Refused with what bars the copy."""
        from generator.findings import CODES
        from generator.gate import NEVER, judge
        from generator.rules.firm import every_rule
        from generator.rules.rule import code

        if self.copy == "draft":
            return []
        if never := sorted(NEVER.intersection(gate.override)):
            raise stop(f"expected a finding that can be overridden, found {', '.join(never)}, which none can")
        rules = every_rule(self.templates)
        if unknown := sorted(set(gate.override) - {code(rule) for rule in rules} - set(CODES)):
            raise stop(f"expected codes of findings, found {', '.join(unknown)}; terms rules lists them")
        judged = judge(takedown, self.copy, gate.strict, gate.override, rules)
        if judged.bars:
            for finding in judged.bars:
                typer.echo(finding, err=True)
            barring = {finding.code for finding in judged.bars}
            answerable = {code(rule) for rule in rules} - NEVER
            all_of = f'; --override {",".join(sorted(barring))} --because "why" drafts all the same'
            hint = all_of if barring <= answerable else ""
            typer.echo(f"terms: no {self.copy} copy was written{hint}", err=True)
            raise typer.Exit(FINDINGS)
        for finding in judged.others:
            if finding.severity == "warning":
                typer.echo(finding, err=True)
        if idle := sorted(set(gate.override) - {finding.code for finding in judged.overridden}):
            typer.echo(f"terms: nothing to override: no {' or '.join(idle)} stands against this copy", err=True)
        return [self.entry(finding, gate.because) for finding in judged.overridden]

    def entry(self, finding: "Finding", because: str) -> dict[str, str]:
        """What the log says of one finding overridden."""
        return {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "copy": self.copy,
            "deal": f"sha256:{sha256(self.file.read_bytes()).hexdigest()}",
            "finding": str(finding),
            "because": because,
        }


def read_back(takedown: "Takedown", made: "Drafted", names: dict[str, str]) -> None:
    """Read the files as written; raises Refused where one does not say what the agreement says."""
    from generator.findings import Refused
    from generator.proofing import proof

    began = process_time()
    found = proof(takedown, made.tree, made.files, names)
    progress(f"Read back what was written in {process_time() - began:.2f} s of CPU: {counted(found)}")
    if any(finding.severity == "error" for finding in found):
        raise Refused(found)
    for finding in found:
        typer.echo(finding, err=True)


def _log(deal: Path, entries: list[dict[str, str]]) -> None:
    """Put what was overridden into the log beside the deal, before anything is released; what it says it says once."""
    file = deal.with_suffix(".overrides.jsonl")
    held = file.read_text("utf-8").splitlines() if entries and file.exists() else []
    known = [_said(json.loads(line)) for line in held]
    if fresh := [entry for entry in entries if _said(entry) not in known]:
        with file.open("a", encoding="utf-8") as log:
            log.writelines(json.dumps(entry, ensure_ascii=False) + "\n" for entry in fresh)


def _said(entry: dict[str, str]) -> dict[str, str]:
    """What an entry of the log says, whenever: the same is not said twice."""
    return {key: value for key, value in entry.items() if key != "when"}


def formats_of(lists: list[str]) -> list[str]:
    """The formats in lists with commas; exits where one is unknown."""
    from generator.writers import FORMATS

    names = [name.strip().lower() for listed in lists for name in listed.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise stop(f"expected formats of {', '.join(FORMATS)}, found {', '.join(unknown) or 'none'}")
    return names
