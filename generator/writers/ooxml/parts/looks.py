"""What each paragraph style of an agreement looks like: a table to read and to change; lengths in points."""

from dataclasses import dataclass
from typing import Literal

from generator.tree.style import PrintStyle

Alignment = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab stop, measured from the margin."""

    at: int
    alignment: Literal["left", "right"] = "left"
    dotted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line above or below a paragraph, as wide as the paragraph."""

    side: Literal["top", "bottom"]
    line: Literal["single", "double"] = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A paragraph style; `first` is negative where later lines hang, `level` is the place in the outline, from 1."""

    name: str
    builtin: bool = False
    based_on: str = "Normal"
    then: str = ""
    left: int = 0
    first: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    align: Alignment = "left"
    tabs: tuple[Tab, ...] = ()
    bold: bool = False
    size: int = 0
    level: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    rules: tuple[Rule, ...] = ()


BY, LABEL, HANG = 30, 42, 36
"""In a signature block: what `By:` and `Name:` take up, and how far in a long firm's name goes on."""

GAP = 9
"""Between the leader dots and a value, and between the rules of two column heads."""


TOTAL = (Rule(side="top"), Rule(side="bottom", line="double"))


def looks(measures: PrintStyle) -> tuple[Look, ...]:
    """Every paragraph style beyond Normal, a style after those that it is based on."""
    return (
        *_head(),
        *_running(measures.indent),
        *_tables(measures.terms_label),
        Look(name="Closing", builtin=True, left=measures.signature_at, after=12, keep_next=True),
        *_signature(measures.signature_line),
        Look(name="footer", builtin=True, align="center"),
        Look(name="Signature Foot", based_on="footer", align="center", before=2, size=10),
        Look(name="Draft Foot", based_on="footer", align="center", before=4, size=8),
    )


def _head() -> tuple[Look, ...]:
    return (
        Look(name="Exhibit Legend", align="right", after=24),
        _heading("Title", 1, bold=True, align="center"),
        _heading("heading 1", 1, bold=True, align="center"),
        _heading("heading 2", 2, bold=True),
        Look(name="Date", builtin=True, align="center", after=24),
        Look(name="Address", after=12, keep_lines=True),
    )


def _heading(name: str, level: int, *, bold: bool = False, align: Alignment = "left") -> Look:
    return Look(
        name=name, builtin=True, then="Agreement Body", align=align, after=12, bold=bold, level=level, keep_next=True
    )


def _running(indent: int) -> tuple[Look, ...]:
    return (
        Look(name="Agreement Body", first=indent, after=12, align="both"),
        Look(name="Agreement Flush", after=12),
        Look(name="Agreement List", after=12, align="both"),
    )


def _tables(label: int) -> tuple[Look, ...]:
    leader = Tab(at=label - GAP, alignment="right", dotted=True)
    return (
        Look(name="Terms Label", left=GAP, first=-GAP, right=GAP, after=8, tabs=(leader,)),
        Look(name="Terms Value", after=8),
        Look(name="Table Head", after=6, rules=(Rule(side="bottom"),)),
        Look(name="Table Head Amount", align="right", after=6, rules=(Rule(side="bottom"),)),
        Look(name="Table Text", left=HANG, first=-HANG, right=GAP, after=3),
        Look(name="Table Amount", align="right", after=3),
        Look(name="Table Total", left=HANG, before=5, after=3),
        Look(name="Table Total Amount", align="right", before=3, after=3, rules=TOTAL),
        Look(name="Table End", size=1),
    )


def _signature(line: int) -> tuple[Look, ...]:
    return (
        Look(name="Signature Firm", left=HANG, first=-HANG),
        Look(name="Signature By", left=BY, first=-BY, before=24, tabs=(Tab(at=BY), Tab(at=line))),
        Look(name="Signature Detail", left=BY + LABEL, first=-LABEL, tabs=(Tab(at=BY + LABEL),)),
    )
