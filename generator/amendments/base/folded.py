"""Words as quotes are looked up: blanks folded to one, every quotation mark and every dash written alike."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

_ALIKE = re.compile(
    r"(?P<dash> ?(?:--+|[\u2012-\u2015]) ?)|(?P<hyphen>[\u2010\u2011\u2212])"
    r"|(?P<double>[\u201c-\u201f\u2033\u00ab\u00bb]|``|'')|(?P<single>[\u2018-\u201b\u2032`\u00b4])"
    r"|(?P<blank>[ \t\u00a0\u2000-\u200a\u202f]{2,}|[\t\u00a0\u2000-\u200a\u202f])"
    r"|(?P<nothing>[\u00ad\u200b\u2060\ufeff]+)"
)
_FORMS = {"dash": "\u2014", "hyphen": "-", "double": '"', "single": "'", "blank": " ", "nothing": ""}


@dataclass(frozen=True, eq=False)
class Folded:
    """Folded words that know where each character came from."""

    text: str
    starts: tuple[int, ...]
    """Where in `text` each piece begins that is copied as it stands, or made of something else."""
    origins: tuple[int, ...]
    """Where in the original each of these pieces begins."""
    made: tuple[bool, ...]
    """Whether a piece was made of something else."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the original of what stands here from `start` to before `end`."""
        return self._at(start), self._at(end - 1, after=True)

    def folded(self, at: int) -> int:
        """Where the character at `at` of the original stands here."""
        piece = max(bisect_right(self.origins, at) - 1, 0)
        inside = 0 if self.made[piece] else at - self.origins[piece]
        return self.starts[piece] + inside

    def _at(self, at: int, after: bool = False) -> int:
        piece = bisect_right(self.starts, at) - 1
        while piece + 1 < len(self.starts) and self.starts[piece + 1] == self.starts[piece]:
            piece += 1
        if self.made[piece]:
            return self.origins[piece + 1] if after else self.origins[piece]
        return self.origins[piece] + at - self.starts[piece] + (1 if after else 0)


def fold(text: str) -> Folded:
    """`text` folded; a quote folds to the same words as the place that it quotes."""
    pieces: list[tuple[str, int, bool]] = []
    done = 0
    for match in _ALIKE.finditer(text):
        if match.start() > done:
            pieces.append((text[done : match.start()], done, False))
        pieces.append((_FORMS[str(match.lastgroup)], match.start(), True))
        done = match.end()
    pieces.append((text[done:], done, False))
    lengths = accumulate((len(words) for words, _, _ in pieces), initial=0)
    return Folded(
        "".join(words for words, _, _ in pieces),
        tuple(lengths)[:-1],
        tuple(at for _, at, _ in pieces),
        tuple(made for _, _, made in pieces),
    )
