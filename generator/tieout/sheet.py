"""What a tie-out sheet holds: the facts of an agreement with their places, its arithmetic, its funds, what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path as File

from generator.agreement import document
from generator.deal.model import Deal
from generator.findings import Finding
from generator.reports.text import counted
from generator.rules.case import Case
from generator.takedown import Takedown
from generator.tieout import arithmetic
from generator.tieout.arithmetic import Commitment, Step
from generator.tieout.places import Place, places
from generator.tieout.rows import Group, Rows
from generator.tieout.wording import Figure, figures
from generator.writers.typeset import typeset


@dataclass(frozen=True)
class Head:
    """What the sheet is about."""

    title: str
    date: str
    issuer: str
    securities: str
    file: str
    digest: str
    """The SHA-256 of the deal file, in hexadecimal; empty where its bytes were not given."""


@dataclass(frozen=True)
class Funds:
    """The funds line and the closing at which it is wired."""

    line: str
    closing: str


@dataclass(frozen=True)
class Open:
    """A commercial fact that is not known yet, and where it will stand in the deal."""

    path: str
    at: str


@dataclass(frozen=True)
class Sheet:
    """Everything that a tie-out sheet says, in its order."""

    head: Head
    counted: str
    """`0 errors, 1 warning, 5 notes`."""
    told: tuple[str, ...]
    """The errors and the warnings, a line each."""
    groups: tuple[Group, ...]
    wording: tuple[Figure, ...]
    annex: tuple[Commitment, ...]
    steps: tuple[Step, ...]
    funds: Funds
    open: tuple[Open, ...]
    places: tuple[Place, ...]
    """The text of the agreement, in which the marks of the rows stand."""


def sheet(takedown: Takedown, findings: Sequence[Finding], source: bytes = b"") -> Sheet:
    """The tie-out sheet of a takedown's draft copy and its findings; `source` is the deal file's bytes.

    Raises Refused where the templates cannot be rendered.
    """
    deal = takedown.deal
    case = Case(takedown, typeset(document(takedown, "draft")))
    titles = {clause.fact.origins[0]: clause.head.title.text for clause in case.clauses if clause.room != "parts"}
    stand = places(case.index.passages, titles)
    rows = Rows(takedown, case.index, stand)
    return Sheet(
        head=_head(takedown, source),
        counted=counted(findings),
        told=tuple(_told(finding, rows) for finding in sorted(findings) if finding.severity != "note"),
        groups=rows.groups(),
        wording=figures(stand),
        annex=arithmetic.annex(deal),
        steps=arithmetic.steps(deal),
        funds=Funds("; ".join(map(arithmetic.funds, deal.each)), _closing(deal)),
        open=_open(takedown, rows),
        places=stand,
    )


def _head(takedown: Takedown, source: bytes) -> Head:
    deal, program = takedown.deal, takedown.program
    return Head(
        title=program.title.text,
        date=deal.date.text,
        issuer=program.issuer.name.text,
        securities=deal.sold,
        file=File(takedown.file).name,
        digest=sha256(source).hexdigest() if source else "",
    )


def _told(finding: Finding, rows: Rows) -> str:
    return f"{finding.code} {finding.severity}, {rows.at(finding.position)}: {finding.message}"


def _closing(deal: Deal) -> str:
    return f"{deal.closing.date.text}, {deal.closing.time.text}, at {deal.closing.place.text}"


def _open(takedown: Takedown, rows: Rows) -> tuple[Open, ...]:
    paths = dict.fromkeys(fact.origins[0] for fact in takedown.open_facts())
    return tuple(Open(path, rows.at(takedown.place(path))) for path in paths)
