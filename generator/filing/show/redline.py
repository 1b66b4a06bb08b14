"""A comparison as a document of the house: the redline of both versions, which its foot names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.filing.compare import Change, Comparison
from generator.filing.compare.merge.merged import merged
from generator.filing.sides import Side
from generator.index import Index
from generator.takedown import Takedown
from generator.tree.document import Added, Deleted, Document, Signature, Text
from generator.tree.style import Style
from generator.tree.walk import flat, plain, runs, walk


@dataclass(frozen=True)
class Redline:
    """A comparison, what it compares, and the redline of both."""

    comparison: Comparison
    old: Side
    new: Side
    document: Document


def redline(
    comparison: Comparison, old: Side, new: Side, author: str | None = None, day: date | None = None
) -> Redline:
    """The redline, its changes by `author` and of `day`; else by the issuer and of the agreement's date.

    Where neither side is a deal, the author is the party that signs last, and the day is left out.
    """
    deal = new.takedown or old.takedown
    document = Document(
        title=f"Blackline of {new.label} against {old.label}",
        subject=f"{new.label}, compared with {old.label}",
        author=author or _party(deal, new),
        date=day or (deal.deal.date.known if deal else None),
        copy="draft",
        blocks=merged(comparison),
        foot=(Text(f"{new.label} -- changes from {old.label}"),),
        style=deal.program.style if deal else Style(),
    )
    return Redline(comparison, old, new, document)


def _party(deal: Takedown | None, new: Side) -> str:
    if deal:
        return deal.program.issuer.name.text
    firms = [plain(firm) for block in walk(new.version.blocks) if isinstance(block, Signature) for firm in block.firms]
    return firms[-1] if firms else "The parties"


def anchors(made: Redline) -> dict[str, str]:
    """By the id of each change, where a link to it lands: on its words, or else on the block that it is in."""
    runs_ = (run for block in walk(made.document.blocks) for run in runs(block))
    marked = {node.id for run in runs_ for node in flat(run) if isinstance(node, Added | Deleted)}
    known = marked | Index(made.document.blocks).ids
    return {change.id: next(filter(known.__contains__, _landings(change)), "") for change in made.comparison.changes}


def _landings(change: Change) -> Iterator[str]:
    """The ids that a change may have, the best first: where words were struck, but of a move where they are now."""
    yield from (f"{change.id}-old", change.id) if change.sort != "moved" else (change.id,)
    yield from (side.block for side in (change.new, change.old) if side)
