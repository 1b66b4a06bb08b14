"""A takedown: a deal, the program that it is taken down from, and the Basic Provisions that it incorporates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.deal.changes import as_of
from generator.deal.closing import DraftFoot
from generator.deal.fields import kinds
from generator.deal.firms import Firm, is_key, read_firms
from generator.deal.model import Deal
from generator.deal.part import Part
from generator.deal.program import BasicProvisions, Program
from generator.deal.read import attempt, build, drawn
from generator.deal.securities import Series
from generator.deal.together import apart, spread
from generator.findings import Finding, Position, Refused, Unavailable, did_you_mean
from generator.nowhere import named_twice, unknown_clauses, unknown_references
from generator.slips import unprintable
from generator.source import Map, Node, Scalar, read
from generator.templating.library import TEXTS, Library, search_path, shown
from generator.values.dates import parse_date
from generator.values.facts import Fact
from generator.values.words import Reference

if TYPE_CHECKING:
    from generator.amendments.base.text import BaseText


@dataclass(frozen=True)
class Takedown:
    """Everything that an agreement is drafted from; `marks` tells the place of each field path."""

    deal: Deal
    program: Program
    base: BasicProvisions
    library: Library
    marks: Mapping[str, Position]
    file: str
    source: Map
    """The deal as it was read, before any of it was typed."""
    text: BaseText | None = None
    """The text of the base document, where it is to hand."""
    firms: tuple[Firm, ...] = ()
    """The registry of firms."""

    def named(self, reference: Reference) -> tuple[Fact[Any], ...]:
        """The facts at a field path, none where it names none; `.year` after a date is its year."""
        first, *rest = reference.path.split(".")
        roots: dict[str, Part] = {"program": self.program, "basic_provisions": self.base}
        return _within(roots[first], rest) if first in roots else _within(self.deal, [first, *rest])

    def each(self) -> tuple[Takedown, ...]:
        """For each series this takedown as if that were sold alone."""
        return tuple(replace(self, deal=deal) for deal in self.deal.each)

    def place(self, path: str) -> Position:
        """Where a field path stands, or the nearest field above it that stands somewhere."""
        while path and path not in self.marks:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.marks.get(path, Position(self.file, 1, 1))

    def open_facts(self) -> list[Fact[Any]]:
        """The commercial facts that are not known yet, of the deal, its program and its base document."""
        parts: tuple[Part, ...] = (self.deal, self.program, self.base)
        return [fact for part in parts for fact in part.each_fact() if fact.is_open and fact.commercial]


def _within(part: Part, keys: list[str]) -> tuple[Fact[Any], ...]:
    """The facts at a path within `part` that words may draw: that hangs on the kind of the field, not on its value."""
    names = {info.alias or name: name for name, info in type(part).model_fields.items()}
    if not keys or keys[0] not in names:
        return ()
    info, value, rest = type(part).model_fields[names[keys[0]]], getattr(part, names[keys[0]]), keys[1:]
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], Series):
        (value,) = value
    if isinstance(value, Part):
        return _within(value, rest)
    facts = tuple(fact for fact in (value if isinstance(value, tuple) else (value,)) if isinstance(fact, Fact))
    found = list(kinds(info))
    if rest == ["year"] and all(kind.parse is parse_date for kind in found):
        return tuple(fact.map(lambda day: day.year) for fact in facts)
    return facts if not rest and all(kind.drawn for kind in found) else ()


def load(deal: Path | str, templates: Path | None = None, base: str | None = None) -> Takedown:
    """The takedown that a deal file states; raises Refused with every finding, OSError where a file cannot be read.

    `base` is another base document than the program's, by its name or by the file of its text.
    """
    deal = Path(deal)
    return stated(read(deal), deal, templates, base)


def stated(source: Map, deal: Path, templates: Path | None = None, base: str | None = None) -> Takedown:
    """The takedown that a source states, as if it stood in the file `deal`; raises Refused with every finding."""
    facts, told = attempt(Deal, source)
    if facts is None:
        raise Refused(told)
    try:
        takedown = _joined(spread(facts), source, Library(search_path(deal, templates), facts.program.value), base)
    except Refused as refused:
        raise Refused([*told, *refused.findings]) from None
    if told:
        raise Refused(told)
    return replace(takedown, deal=_drawn(takedown), base=drawn(takedown.base, takedown.named))


def _drawn(takedown: Takedown) -> Deal:
    """The deal with the facts that its words draw; the words of one of several series draw those of that series."""
    each = takedown.each()
    series = tuple(drawn(one.deal.securities, one.named) for one in each)
    return drawn(takedown.deal.model_copy(update={"series": series}), takedown.named)


def _joined(facts: Deal, source: Map, library: Library, base_said: str | None) -> Takedown:
    """The deal with its program and its base document; raises Refused for each name and reference that is nowhere."""
    marks = _marks(source)
    file = _named(library.program_file(), "program", facts.program, library.programs(), marks)
    day = (facts.as_of or facts.date).known
    program_source = as_of(read(file, "program", shown(file)), day)
    program = build(Program, program_source)
    marks = _marks(program_source) | marks  # `program` itself is the deal's
    file, text = _base(program.basic_provisions, base_said, library, marks)
    base_source = read(file, "basic_provisions", shown(file))
    base = build(BasicProvisions, base_source)
    every_mark = marks | _marks(base_source)
    firms = read_firms([(one, shown(one)) for one in library.every("firms.yaml")])
    facts, unregistered = _named_by_keys(facts, firms, marks)
    takedown = Takedown(facts, program, base, library, every_mark, source.position.file, source, _read(text), firms)
    if findings := [
        *unregistered,
        *library.clashes(),
        *apart(takedown.deal, program, takedown.place),
        *unknown_references(takedown),
        *unknown_clauses(takedown),
        *named_twice(takedown),
    ]:
        raise Refused(findings)
    return takedown


def _named_by_keys(deal: Deal, firms: tuple[Firm, ...], marks: Mapping[str, Position]) -> tuple[Deal, list[Finding]]:
    """The deal with each firm that it calls by a key of the registry under its name of the agreement's day.

    A finding for each that looks like a key and is none, or has no name on that day.
    """
    known = {firm.key.value: firm for firm in firms}
    named, told = [], []
    for underwriter in deal.underwriters:
        said = underwriter.name.known or ""
        spelling = known[said].named(deal.date.known) if said in known else None
        if spelling:
            name = replace(underwriter.name, known=spelling.name.value)
            underwriter = underwriter.model_copy(update={"name": name})
        elif said in known:
            of = f"on {deal.date.text}" if deal.date.known else "that still holds"
            message = f"expected a firm with a name {of}, found {said!r}, which the registry gives none"
            told.append(Finding(marks[underwriter.name.origins[0]], "D106", message))
        elif is_key(said, known):
            message = (
                f"expected a firm's name, or its key in firms.yaml, found {said!r}{did_you_mean(said, list(known))}"
            )
            told.append(Finding(marks[underwriter.name.origins[0]], "D106", message))
        named.append(underwriter)
    return deal.model_copy(update={"underwriters": tuple(named)}), told


def _base(
    name: Fact[str], said: str | None, library: Library, marks: Mapping[str, Position]
) -> tuple[Path, Path | None]:
    """The files of the base document: what is known of it, and its text where that is to hand."""
    if said is None:
        file = _named(library.base_file(name.value), "base document", name, library.base_documents(), marks)
        return file, library.base_text(file)
    named, text = library.base_file(said), Path(said)
    if named is not None:
        return named, library.base_text(named)
    if not text.is_file():
        known = ", ".join(library.base_documents())
        raise Unavailable(f"expected a base document ({known}) or the file of its text, found no {said!r}")
    if text.suffix.lower() not in TEXTS:
        found = text.suffix or "none"
        raise Unavailable(f"{said}: expected a file that ends in {', '.join(TEXTS)}, found {found}")
    beside = text.with_suffix(".yaml")
    return beside if beside.is_file() else _base(name, None, library, marks)[0], text


def _read(text: Path | None) -> BaseText | None:
    if text is None:
        return None
    from generator.amendments.base.files import read_base  # most base documents are known by their outlines alone

    return read_base(text, shown(text))


def with_foot(takedown: Takedown, said: Mapping[str, str]) -> Takedown:
    """The takedown with the foot of a draft as the command gives it, in the place of what the deal says."""
    place = Position("the command line", 1, 1)
    if wrong := list(filter(None, map(unprintable, said.values()))):
        raise Refused([Finding(place, "Y001", message) for message in wrong])
    foot = Map("draft", place)
    foot.update({key: Scalar.at(value, f"draft.{key}", place) for key, value in said.items()})
    given = build(DraftFoot, foot)
    update = {key: getattr(given, key) for key in said}
    deal = takedown.deal
    deal = deal.model_copy(update={"draft": deal.draft.model_copy(update=update)})
    return replace(takedown, deal=deal, marks={**takedown.marks, **_marks(foot)})


def _named(file: Path | None, what: str, name: Fact[str], known: list[str], marks: Mapping[str, Position]) -> Path:
    """`file`, or a finding at the place that names it."""
    if file is not None:
        return file
    said = f"expected a {what} ({', '.join(known)}), found {name.value!r}{did_you_mean(name.value, known)}"
    raise Refused([Finding(marks[name.origins[0]], "D106", said)])


def _marks(node: Node) -> dict[str, Position]:
    """The place of every field path of a source."""
    here = {node.path: node.position}
    if isinstance(node, Scalar):
        return here
    for inner in node.values() if isinstance(node, Map) else node:
        here |= _marks(inner)
    return here
