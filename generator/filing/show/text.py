"""A comparison as lines of text: a count of every class, then a word redline of each change, wrapped to the width."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Indel

from generator.filing.compare import Change, Comparison
from generator.filing.compare import Side as Said
from generator.filing.compare.comparison import Class
from generator.filing.sides import Side
from generator.filing.version import Version

RESET, DELETED, ADDED, MOVED, STRONG, QUIET = "\x1b[0m", "\x1b[31;9m", "\x1b[34;4m", "\x1b[32m", "\x1b[1m", "\x1b[2m"
INDENT = "    "
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Look:
    """How a redline looks: its width, and in colours or with `[-old-]{+new+}`."""

    width: int = 80
    colours: bool = False

    def deleted(self, text: str) -> str:
        """Words that are gone."""
        return self._marked(text, DELETED, "[-", "-]")

    def added(self, text: str) -> str:
        """Words that have come."""
        return self._marked(text, ADDED, "{+", "+}")

    def strong(self, text: str) -> str:
        """Words that lead."""
        return f"{STRONG}{text}{RESET}" if self.colours else text

    def _marked(self, text: str, colour: str, opening: str, closing: str) -> str:
        if not text:
            return ""
        if not self.colours:
            return f"{opening}{text}{closing}"
        return " ".join(f"{colour}{word}{RESET}" for word in text.split(" "))


def lines(comparison: Comparison, old: Side, new: Side, look: Look, strict: bool = False) -> Iterator[str]:
    """The summary and every change that is of substance, a move or a consequence; with `strict` the spellings, too."""
    yield from summary(comparison, look)
    shown = ("substantive", "moved", "relettered", *(("typographic",) if strict else ()))
    for change in comparison.changes:
        if change.sort in shown:
            yield ""
            yield from _change(change, old, new, look)


def summary(comparison: Comparison, look: Look) -> Iterator[str]:
    """Both names, and what differs by class."""
    yield f"{look.strong('OLD')} {comparison.old.name}"
    yield f"{look.strong('NEW')} {comparison.new.name}"
    yield from _wrapped([look.strong(counted(comparison))], look, "")
    for name, version in (("OLD", comparison.old), ("NEW", comparison.new)):
        if version.dropped:
            yield from _wrapped([f"Left out of {name} on reading: {_dropped(version)}."], look, "")


def counted(comparison: Comparison) -> str:
    """`2 of substance (1 date, 1 amount), 1 moved.`, or that both are the same."""
    counts, parts = comparison.counts, []
    if counts["substantive"]:
        parts.append(f"{counts['substantive']} of substance ({_listed(comparison.kinds)})")
    followed: tuple[Class, ...] = ("moved", "relettered")
    parts += [f"{counts[sort]} {sort}" for sort in followed if counts[sort]]
    looks: tuple[Class, ...] = ("typographic", "layout")
    for sort in looks:
        if counts[sort]:
            rules = Counter(rule for change in comparison.of(sort) for rule in change.rules)
            parts.append(f"{counts[sort]} {sort} ({_listed(rules)})")
    words = sum(len(pair.new_tokens) for pair in comparison.pairs)
    if not parts:
        return f"The same: no difference in {words:,} words and marks."
    same = "" if counts["substantive"] else "The same in substance: "
    return f"{same}{', '.join(parts)}."


def _listed(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)


def _dropped(version: Version) -> str:
    return _listed(Counter(dropped.rule for dropped in version.dropped))


def _change(change: Change, old: Side, new: Side, look: Look) -> Iterator[str]:
    kind = change.kind or change.sort
    yield from _wrapped([f"{look.strong(f'{change.id} {kind}')}: {change.where}"], look, "")
    yield from _wrapped(_redline(change, look), look, INDENT)
    for said, side in ((change.old, old), (change.new, new)):
        if said and (place := _place(said, side)):
            yield f"{INDENT}{place}"
    because = [f"because of {change.cause}"] if change.cause else []
    notes = [f"by the rule {rule}" for rule in change.rules] if change.sort == "typographic" else []
    if remarks := "; ".join([*because, *notes, *(note for note in change.notes if note != "label")]):
        yield from _wrapped([remarks], look, INDENT)


def _redline(change: Change, look: Look) -> list[str]:
    """The words of a change between those about it."""
    old, new = (change.old.text if change.old else ""), (change.new.text if change.new else "")
    if change.sort == "moved":
        text = new if len(new) < 160 else f"{new[:160].rsplit(' ', 1)[0]} …"
        return [f"{MOVED}{text}{RESET}" if look.colours else f"{{~{text}~}}"]
    if "does not follow" in " ".join(change.notes):
        return [f"… {change.before} {look.strong(new)} {change.after} …"]
    if look.colours and len(old.split()) == len(new.split()) == 1 and _FIGURE.search(old + new):
        old, new = _figures(old, new)
        marks = [part for part in (old, new) if part]
    else:
        marks = [part for part in (look.deleted(old), look.added(new)) if part]
    middle = " ".join(marks) if look.colours else "".join(marks)
    before = f"… {change.before}" if change.before else ""
    after = f"{change.after} …" if change.after else ""
    return [_joined(_joined(before, middle, (new or old)[:1]), after, after[:1])]


def _joined(before: str, after: str, first: str) -> str:
    """Words set after others, with a blank where one belongs."""
    tight = not before or not after or first in tuple(",;:.)") or before[-1] in "("
    return f"{before}{'' if tight else ' '}{after}"


def _figures(old: str, new: str) -> tuple[str, str]:
    """Two figures in colour, the characters that differ set off from those that do not."""
    one, other = "", ""
    for said in Indel.opcodes(old, new):
        start, end, begin, stop = said.src_start, said.src_end, said.dest_start, said.dest_end
        strong = "" if said.tag == "equal" else "\x1b[7m"
        one += f"{DELETED}{strong}{old[start:end]}{RESET}" if end > start else ""
        other += f"{ADDED}{strong}{new[begin:stop]}{RESET}" if stop > begin else ""
    return one, other


def _place(said: Said, side: Side) -> str:
    """Where one side of a change stands: the line of a text, or the field of a deal and its line."""
    if side.takedown is None:
        return said.at
    fields = [field for field in said.fields if not field.startswith("program.parts")]
    if not fields:
        return ""
    where = side.takedown.place(fields[0])
    return f"{where.file}:{where.line} `{fields[0]}`"


def _wrapped(parts: Sequence[str], look: Look, indent: str) -> Iterator[str]:
    """Words wrapped to the width, what colours them not counted."""
    line = indent
    empty = True
    for word in " ".join(parts).split(" "):
        if not empty and _width(line) + 1 + _width(word) > look.width:
            yield line
            line, empty = indent, True
        line += word if empty else f" {word}"
        empty = False
    if not empty:
        yield line


def _width(text: str) -> int:
    return len(re.sub(r"\x1b\[[0-9;]*m", "", text))
