"""The place that an amendment names, in the text of the base document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from num2words import num2words

from generator.amendments.base.text import BaseText, Span, Unit
from generator.amendments.clauses import clauses_in
from generator.deal.amendments import Locator, Step


@dataclass(frozen=True, slots=True)
class Located:
    """Where quoted words have to stand, and where they have to begin: in one printed line, as the case may be."""

    span: Span
    begins: Span
    line: int = 0
    """Which line of the place they begin in; 0 where the amendment names none."""
    lines_unknown: bool = False
    """Whether a line is named of a document that has no printed lines."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """Why there is no such place."""

    said: str


def locate(base: BaseText, at: Locator) -> Located | Nowhere:
    """The place of a locator; raises StillOpen while one of its levels is open."""
    span: Span = Span(0, len(base.text))
    outside: list[Step] = []
    for step in at.inward:
        if step.unit == "line":
            return _line(base, span, step, outside)
        found = _LEVELS[step.unit](base, span, step)
        if isinstance(found, str):
            return Nowhere(_lacking(found, step, outside))
        span, outside = found, [step, *outside]
    return Located(span, span)


def _line(base: BaseText, span: Span, step: Step, outside: Sequence[Step]) -> Located | Nowhere:
    number = int(step.at.value)
    if not base.lines:
        return Located(span, span, number, lines_unknown=True)
    lines = base.lines_in(span)
    if number > len(lines):
        return Nowhere(_lacking(_counted(len(lines), "line"), step, outside))
    return Located(span, lines[number - 1], number)


def _lacking(has: str, step: Step, outside: Sequence[Step]) -> str:
    """`Section 3 has 7 paragraphs, and no ninth`."""
    whole = named(outside)
    which = str(step.at.value) if step.lettered or step.unit == "section" else ordinal(int(step.at.value))
    if step.unit == "section":
        return f"the Basic Provisions have no Section {which}{has}"
    wanted = f"{step.unit} {which}" if step.lettered else which
    return f"{whole} has {has}, and no {wanted}"


def named(steps: Sequence[Step]) -> str:
    """A place in words, from the innermost level: `the third paragraph of Section 3`."""
    said = [
        f"Section {step.at.value}"
        if step.unit == "section"
        else f"{step.unit} {step.at.value}"
        if step.lettered
        else f"the {ordinal(int(step.at.value))} {step.unit}"
        for step in steps
    ]
    if not steps or steps[-1].unit != "section":
        said.append("the Basic Provisions")
    return " of ".join(said)


def ordinal(number: int) -> str:
    """`fourteenth`."""
    return str(num2words(number, to="ordinal")).replace(" and ", " ").replace(",", "")


def _counted(number: int, unit: str) -> str:
    return f"{number or 'no'} {unit}{'' if number == 1 else 's'}"


def _section(base: BaseText, span: Span, step: Step) -> Span | str:
    label = str(step.at.value)
    if label in base.by_label:
        return base.by_label[label]
    whole = label.partition("(")[0]
    near = [unit.label for unit in base.units if unit.label.startswith(f"{whole}(")] if whole in base.by_label else []
    return f"; those of Section {whole} are {', '.join(near)}" if near else ""


def _part(base: BaseText, span: Span, step: Step) -> Span | str:
    within = [unit for unit in base.units if span.holds(unit) and unit != span]
    depth = min((unit.depth for unit in within), default=0)
    parts = [(unit.label.rpartition("(")[1] + unit.label.rpartition("(")[2], unit) for unit in within]
    return _chosen([(label, unit) for label, unit in parts if unit.depth == depth], step)


def _clause(base: BaseText, span: Span, step: Step) -> Span | str:
    return _chosen(clauses_in(base, span), step)


def _chosen(parts: Sequence[tuple[str, Span]], step: Step) -> Span | str:
    """The part of that letter or number; what there is where there is none, or more than one."""
    if step.lettered:
        found = [part for label, part in parts if label == step.at.value]
    else:
        found = [part for _, part in parts[int(step.at.value) - 1 : int(step.at.value)]]
    if len(found) == 1:
        return found[0]
    several = f"{len(found)} {step.unit}s {step.at.value}" if found else _counted(len(parts), step.unit)
    return f"{several} ({', '.join(label for label, _ in parts)})" if parts else several


def _paragraph(base: BaseText, span: Span, step: Step) -> Span | str:
    found = [Span(max(each.start, span.start), min(each.end, span.end)) for each in base.paragraphs_in(span)]
    return _numbered(found, step)


def _sentence(base: BaseText, span: Span, step: Step) -> Span | str:
    return _numbered(base.sentences_in(span), step)


def _numbered(found: Sequence[Span], step: Step) -> Span | str:
    number = int(step.at.value)
    return found[number - 1] if number <= len(found) else _counted(len(found), step.unit)


_LEVELS: dict[str, Callable[[BaseText, Span, Step], Span | str]] = {
    "section": _section,
    "subsection": _part,
    "paragraph": _paragraph,
    "sentence": _sentence,
    "clause": _clause,
}


def described(base: BaseText, at: int, within: Span | None = None) -> str:
    """Where a character stands, in words: `line 10 of Section 6(a)`; of `within`, where that holds it, `line 10`."""
    units = base.units_at(at)
    unit: Unit | None = units[-1] if units else None
    around: Span = unit or Span(0, len(base.text))
    paragraphs = base.paragraphs_in(around)
    which = next((number for number, each in enumerate(paragraphs, 1) if each.start <= at <= each.end), 0)
    paragraph = f"the {ordinal(which)} paragraph of " if which and len(paragraphs) > 1 else ""
    place = f"{paragraph}{f'Section {unit.label}' if unit else 'the opening'}"
    if not base.lines:
        return place
    inside = within is not None and within.start <= at < within.end and bool(base.units_at(within.start))
    counted = within if inside and within else paragraphs[which - 1] if paragraph else around
    lines = [line.start for line in base.lines_in(counted)]
    number = len([start for start in lines[1:] if start <= at]) + 1
    return f"line {number}" if inside else f"line {number} of {place}"
