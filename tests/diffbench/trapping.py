"""Traps: pairs of words that look alike and are not, each in a unit of its kind within the model."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from generator.filing.compare import Comparison
from generator.tree.document import Block, Cell, Heading, Item, Items, Paragraph, Row, Table, TermRow, Terms, Text
from generator.tree.walk import walk
from tests.diffbench.edits import Blocks, instead, mapped
from tests.diffbench.scoring import compared
from tests.diffbench.sources import MODEL, source

FILE = Path(__file__).with_name("traps.txt")
LEAD = "For the purposes of this letter, the parties have agreed upon "
_LINE = re.compile(r"([a-z, ]+?)(?: \((\w+)\))?: (.*?) => (.*)")


@dataclass(frozen=True)
class Trap:
    """One trap: the kinds that it may be told as (`same` for what is none), and both wordings."""

    kinds: tuple[str, ...]
    unit: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """What a report calls it."""
        return f"{self.old} => {self.new}"


def traps() -> list[Trap]:
    """Every trap of the file."""
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            match = _LINE.fullmatch(line)
            assert match, line
            found.append(Trap(tuple(match[1].split(", ")), match[2] or "paragraph", match[3], match[4]))
    return found


def judged(trap: Trap) -> str:
    """`caught`, or how it failed: `missed`, `demoted to …`, `told as …`, `false`."""
    return verdict(trap, compared(placed(trap.unit, trap.old), placed(trap.unit, trap.new)))


def verdict(trap: Trap, comparison: Comparison) -> str:
    """What `judged` says, of a comparison of both wordings."""
    told = [change for change in comparison.changes if change.sort == "substantive"]
    if trap.kinds == ("same",):
        return "false" if told else "caught"
    if not told:
        quiet = sorted({change.sort for change in comparison.changes})
        return f"demoted to {', '.join(quiet)}" if quiet else "missed"
    return "caught" if {change.kind for change in told} & set(trap.kinds) else f"told as {told[0].kind}"


def placed(unit: str, said: str) -> Blocks:
    """The model with some words in a unit of a kind."""
    blocks = source(MODEL)
    parts = said.split(" | ")
    match unit:
        case "row":
            (table,) = (block for block in walk(blocks) if isinstance(block, Table))
            cells = tuple(Cell((Text(part),)) for part in parts)
            body = tuple(
                Row(id="trap", cells=cells) if row.id == "annex-a-lehman-brothers-inc" else row for row in table.body
            )
            return instead(blocks, table, replace(table, body=body))
        case "term":
            (terms,) = (block for block in walk(blocks) if isinstance(block, Terms))
            row = TermRow(id="trap", label=(Text(parts[0]),), value=(Text(parts[1]),))
            rows = tuple(one for one in terms.rows if one.label != row.label)
            return instead(blocks, terms, replace(terms, rows=(*rows, row)))
        case _:
            return _after_offer(blocks, _block(unit, said))


def _block(unit: str, said: str) -> Block:
    match unit:
        case "heading":
            return Heading(id="trap", level=2, content=(Text(said),))
        case "item":
            items = (Item(id="trap", label="(a)", content=(Text(f"{said}; and"),)),)
            return Items(id="trap-list", items=(*items, Item(id="trap-b", label="(b)", content=(Text("no more."),))))
        case _:
            return Paragraph(id="trap", content=(Text(f"{LEAD}{said} in each such case."),))


def _after_offer(blocks: Blocks, block: Block) -> Blocks:
    return mapped(blocks, lambda one: (one, block) if one.id == "offer" else (one,))
