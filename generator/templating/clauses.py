"""The facts on top of a clause file: whose words they are, for which law, and for how long."""

import re
from pathlib import Path
from typing import Annotated

from generator.deal.fields import Day, Reads, Text
from generator.deal.part import Part, stated
from generator.deal.read import build
from generator.findings import Finding, Position, Refused
from generator.source import parse
from generator.templating.library import CLAUSE_ROOMS, Library, shown
from generator.utf8 import decoded
from generator.values.dates import Span, parse_span
from generator.values.facts import Fact

_FRONT = re.compile(r"\{#\r?\n(.*?)#\}", re.DOTALL)

Valid = Annotated[
    Fact[Span], Reads(parse_span, "days such as 2001-12-01..2005-06-30, either side left out", opens=False)
]


class Slip(Part):
    """A slip of the wording that is kept, since the wording is its source's."""

    words: Text = stated("The words, as they stand.", "does not apply the Company")
    said: Text = stated("What is wrong with them.", "the word `to` is missing after `apply`")


class Clause(Part):
    """What a clause file says of itself."""

    title: Text = stated("What it is called in a list.", "Hong Kong")
    jurisdiction: Text | None = stated("Where it matters.", "Hong Kong", default=None)
    law: Text | None = stated("The law that it cites or answers to.", "Companies Ordinance (Cap. 32)", default=None)
    source: Text = stated("Where its wording is from.", "the filed model")
    valid: Valid = stated(
        "The days between which it may be used; no last day never means that it is current.", "..2014-03-02"
    )
    law_checked_on: Day = stated("The day on which its law was last looked at.", "2003-01-24")
    facts: tuple[Text, ...] = stated("The facts that it prints or asks about.", ["deal.counsel.tax"], default=())
    defines: tuple[Text, ...] = stated("The terms that it gives a meaning.", ["FSMA"], default=())
    slips: tuple[Slip, ...] = stated("Slips of its source that it keeps.", [{"words": "preceeding"}], default=())


def front(text: str, shown: str) -> str:
    """The comment on top of a clause file's text; raises Refused where there is none."""
    match = _FRONT.match(text)
    if not match:
        said = "expected a comment {# … #} with title, source, valid and law_checked_on, found none"
        raise Refused([Finding(Position(shown, 1, 1), "P104", said)])
    return match[1]


def read_clause(file: Path, shown: str) -> Clause:
    """What `file` says of itself; raises Refused where it says it wrongly or not at all."""
    text = decoded(file.read_bytes(), shown, "P101")
    return build(Clause, parse(front(text, shown).encode(), shown, line=1))


def listing(library: Library) -> str:
    """Every clause of `library` with what it says of itself, a paragraph each."""
    if findings := library.clashes():
        raise Refused(findings)
    files = sorted(library.clauses.items())
    rooms = {name: [room for room in CLAUSE_ROOMS if name in library.room(room)] for name, _ in files}
    return "\n".join(_listed(name, rooms[name], read_clause(file, shown(file))) for name, file in files)


def _listed(name: str, rooms: list[str], clause: Clause) -> str:
    first, last = clause.valid.value
    span = f"from {first or 'any day'} {f'to {last}' if last else 'on'}; law checked {clause.law_checked_on.text}"
    said = {
        "a deal names it under": " or ".join(rooms),
        "jurisdiction": clause.jurisdiction and clause.jurisdiction.text,
        "law": clause.law and clause.law.text,
        "source": clause.source.text,
        "may be used": span,
        "facts": ", ".join(fact.text for fact in clause.facts),
        "defines": ", ".join(fact.text for fact in clause.defines),
    }
    lines = [f"  {label}: {words}" for label, words in said.items() if words]
    return "\n".join([f"{name}: {clause.title.text}", *lines]) + "\n"
