"""The sides of a comparison: a deal, drafted as one of its copies, or a file, read."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from generator.agreement import document
from generator.filing.reading import Changes, read
from generator.filing.version import Version
from generator.findings import Refused
from generator.index import Index
from generator.takedown import Takedown, load
from generator.tree.document import Copy

DEALS = (".yaml", ".yml", ".json")
"""What the names of deal files end in."""
COPIES: tuple[Copy, ...] = ("filing", "execution", "draft")
"""The copies of a deal, the first of which can be made as a rule when nobody says which one is meant."""

_PARTED = re.compile(rb"[a-z]-[ \t]*[\r\n]")


@dataclass(frozen=True)
class Side:
    """One side: its text as a tree and, where it is a deal, what it was drafted from and as."""

    version: Version
    path: Path
    takedown: Takedown | None = None
    copy: Copy | None = None
    called: str = ""

    @property
    def label(self) -> str:
        """What a page that goes round calls it: `called`, or its name without the folder, which concerns nobody."""
        if self.called:
            return self.called
        return f"{self.path.stem} ({self.copy} copy)" if self.copy else self.path.name


def is_deal(path: Path) -> bool:
    """Whether a file is a deal, by its name."""
    return path.suffix.lower() in DEALS


def filed_beside(deal: Path) -> Path:
    """The filed text of a deal: `deals/x.filed.txt` beside `deals/x.yaml`."""
    return deal.with_name(f"{deal.stem}.filed.txt")


def sides(
    old: Path,
    new: Path,
    copy: Copy | None = None,
    changes: Changes = "accepted",
    templates: Path | None = None,
) -> tuple[Side, Side]:
    """Both sides, each file read beside the words of the other, which settle whether a hyphen at a line's end stays.

    Two deals are drafted as one copy, without `copy` as the first that can be made of both: what a draft lacks of an
    execution copy is no change of the deal. Raises what `side` raises.
    """
    there = side(new, copy, changes, templates) if is_deal(new) else None
    here = side(old, copy, changes, templates, there)
    if there is None:
        there = side(new, copy, changes, templates, here)
        if not is_deal(old) and _in_doubt(here):
            here = side(old, copy, changes, templates, there)
    return _as_one_copy(here, there)


def _as_one_copy(here: Side, there: Side) -> tuple[Side, Side]:
    """Both sides; where they are deals drafted as two copies, both as the one that can be made of either."""
    if here.takedown is None or there.takedown is None or here.copy == there.copy:
        return here, there
    copy = max(here.copy or COPIES[0], there.copy or COPIES[0], key=COPIES.index)
    return drafted(here.takedown, here.path, copy), drafted(there.takedown, there.path, copy)


def _in_doubt(one: Side) -> bool:
    """Whether a file has lines that end with a hyphen, be it left out or kept."""
    if any(dropped.rule == "hyphenation" for dropped in one.version.dropped):
        return True
    return _PARTED.search(one.path.read_bytes()) is not None


def side(
    path: Path,
    copy: Copy | None = None,
    changes: Changes = "accepted",
    templates: Path | None = None,
    beside: Side | None = None,
) -> Side:
    """One side; raises Refused where a deal cannot be drafted or a file not be read, OSError where there is none.

    Without `copy` a deal is drafted as the first of `COPIES` that can be made of it. A file is read `beside` another.
    """
    if is_deal(path):
        return drafted(load(path, templates), path, copy)
    known = Index(beside.version.blocks).passages if beside else ()
    return Side(read(path, changes, (passage.text for passage in known)), path)


def drafted(takedown: Takedown, path: Path, copy: Copy | None) -> Side:
    """A deal as one side."""
    wanted = [copy] if copy else list(COPIES)
    while True:
        try:
            blocks = document(takedown, wanted[0]).blocks
            return Side(Version(f"{path} ({wanted[0]} copy)", blocks), path, takedown, wanted[0])
        except Refused:
            if len(wanted) == 1:
                raise
            wanted.pop(0)


def named(one: Side, called: str) -> Side:
    """A side under the name that covers give it, which messages give with its file."""
    return replace(one, version=replace(one.version, name=f"{called}: {one.path}"), called=called)
