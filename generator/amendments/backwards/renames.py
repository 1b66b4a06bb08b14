"""Names that an edited copy changes wherever they stand: one amendment says it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.amendments.backwards.hunks import Difference, Hunk
from generator.amendments.backwards.saying import Said
from generator.amendments.base.text import BaseText, Span
from generator.amendments.matching import found

_STOPS = ",.;:)\"'"


@dataclass(frozen=True)
class Rename:
    """One name for another, throughout."""

    old: str
    new: str

    @property
    def said(self) -> Said:
        """The amendment."""
        return {"rename": self.old, "to": self.new}

    def makes(self, difference: Difference) -> bool:
        """Whether it makes a difference, alone."""
        if not isinstance(difference, Hunk):
            return False
        return _pair(difference) in ((self.old, self.new), (self.old.upper(), self.new.upper()))


def renamed(base: BaseText, differences: Sequence[Difference]) -> list[Rename]:
    """The names that are changed at least twice, everywhere they stand, always into the same."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one in differences:
        if isinstance(one, Hunk) and one.start < one.end and one.new:
            counts[_pair(one)] += 1
    everywhere = Span(0, len(base.text))
    return [
        Rename(old, new)
        for (old, new), count in counts.items()
        if old[:1].isupper() and new[:1].isupper() and count > 1 and len(found(base, old, everywhere)) == count
    ]


def _pair(hunk: Hunk) -> tuple[str, str]:
    """What a hunk takes out and puts in, without the punctuation that both end with."""
    old, new = " ".join(hunk.words[hunk.start : hunk.end]), " ".join(hunk.new)
    while old and new and old[-1] == new[-1] and old[-1] in _STOPS:
        old, new = old[:-1], new[:-1]
    return old, new
