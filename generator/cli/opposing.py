"""The two sides that `terms diff` is asked to compare, found, read or drafted."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.cli.shared import deal_file, stop

if TYPE_CHECKING:
    from generator.filing.sides import Side
    from generator.tree.document import Copy


@dataclass(frozen=True)
class Asked:
    """What the command line says of the sides; at most one of `new`, `last` and `precedent` is given."""

    old: str
    new: str | None
    last: bool
    precedent: str | None
    copy: "Copy | None"
    tracked: Literal["accepted", "original"]
    templates: Path | None

    def sides(self) -> "tuple[Side, Side]":
        """Both sides; exits where there is none, raises Refused where one cannot be read or drafted."""
        if sum((self.new is not None, self.last, self.precedent is not None)) > 1:
            raise stop("expected one of NEW, --last and --precedent, found several")
        if self.last:
            return self._against_last(self._deal("--last"))
        if self.precedent is not None:
            return self._against_precedent(self._deal("--precedent"), _file(self.precedent))
        return self._as_named()

    def _as_named(self) -> "tuple[Side, Side]":
        from generator.filing.sides import filed_beside, is_deal, sides

        first = _file(self.old)
        paths = (first, _file(self.new)) if self.new is not None else (filed_beside(first), first)
        if self.new is None and not is_deal(first):
            raise stop(f"expected a deal where one side is given alone, found {self.old}")
        if not paths[0].is_file():
            raise stop(f"expected the filed text of {self.old} as {paths[0]}, found none; name OLD and NEW")
        return sides(*paths, self.copy, self.tracked, self.templates)

    def _deal(self, option: str) -> Path:
        from generator.filing.sides import is_deal

        file = _file(self.old)
        if not is_deal(file):
            raise stop(f"expected a deal with {option}, found {self.old}")
        return file

    def _against_last(self, deal: Path) -> "tuple[Side, Side]":
        """The draft that went out last, as its files have it, and the deal's draft as it is now."""
        from generator.filing.sides import drafted, named, side
        from generator.rounds.circulated import last
        from generator.takedown import load

        if self.copy not in (None, "draft"):
            raise stop(f"expected the draft copy with --last, which compares drafts, found the {self.copy} copy")
        before = last(deal)
        if before is None:
            raise stop(f"expected a draft of {self.old} that was circulated, found none; terms circulate makes one")
        old = named(side(before.checked().agreement), before.called)
        now = load(deal, self.templates)
        time = f" ({now.deal.draft.time.text})" if now.deal.draft.time else ""
        return old, named(drafted(now, deal, "draft"), f"{deal.stem}, present draft{time}")

    def _against_precedent(self, deal: Path, precedent: Path) -> "tuple[Side, Side]":
        """The deal that this one came from, as the same copy, and this one."""
        from generator.filing.sides import named, sides

        old, new = sides(precedent, deal, self.copy, self.tracked, self.templates)
        return named(old, f"{old.label}, the precedent"), new


def _file(said: str) -> Path:
    """A file, or a shipped deal of that name; exits where there is neither."""
    from generator.filing.sides import is_deal

    file = Path(said)
    if file.is_file():
        return file
    if file.is_dir():
        raise stop(f"expected a deal or a file, found the folder {said}")
    if file.suffix and not is_deal(file):
        raise stop(f"expected a file to compare, found no {said!r}")
    return deal_file(said)
