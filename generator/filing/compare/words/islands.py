"""Islands: a word or two between edits that a reader would take as one; never a number, a name or an amount."""

import re
from collections.abc import Iterator, Sequence

from generator.filing.compare.tokens.token import HARD, Token
from generator.filing.compare.words.hunks import Hunk

FEW = 2
"""The most small words that are taken into the edits about them."""
SHARE = 3
"""How many times longer than other words the edits on both sides must be to take those in."""
SMALL = frozenset(
    "a an and any are as at be been by for from has have if in into is it its no not of on or our shall so such that "
    "the their them there these this those to under upon was were which who will with".split()
)

_YEAR = re.compile(r"(?:19|20)\d\d")


def joined(hunks: list[Hunk], old: Sequence[Token], new: Sequence[Token]) -> list[Hunk]:
    """The hunks, with those joined that have an island between them."""
    found: list[Hunk] = []
    for hunk in hunks:
        if found and _island(found[-1], hunk, old, new):
            found[-1] = Hunk(found[-1].old, hunk.old_end, found[-1].new, hunk.new_end)
        else:
            found.append(hunk)
    return found


def _island(before: Hunk, after: Hunk, old: Sequence[Token], new: Sequence[Token]) -> bool:
    between = old[before.old_end : after.old]
    if [token.key for token in between] == ["("] and not _fact(before, old, new):
        return True  # thirty (30)
    if not all(map(_soft, between)) or any(_fact(hunk, old, new) for hunk in (before, after)):
        return False
    if len(between) <= FEW and all(token.kind != "word" or token.key in SMALL for token in between):
        return True
    return len(between) * SHARE <= min(before.size, after.size)


def _soft(token: Token) -> bool:
    """Whether a token is none of substance by itself: no number, no name."""
    return token.kind not in HARD and not token.text[:1].isupper()


def _fact(hunk: Hunk, old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether a hunk is one fact replaced by another, which is told by itself."""
    one, other = old[hunk.old : hunk.old_end], new[hunk.new : hunk.new_end]
    return len(one) == len(other) == 1 and one[0].kind in HARD and other[0].kind in HARD


def parted(hunks: list[Hunk], old: Sequence[Token], new: Sequence[Token]) -> Iterator[Hunk]:
    """The hunks, with a fact at either end that replaces one of its kind told by itself."""
    for hunk in hunks:
        start, start_new, end, end_new = hunk.old, hunk.new, hunk.old_end, hunk.new_end
        while min(end - start, end_new - start_new) and hunk.size > 1 and _alike(old[start], new[start_new]):
            yield Hunk(start, start + 1, start_new, start_new + 1)
            start, start_new = start + 1, start_new + 1
        after: list[Hunk] = []
        while min(end - start, end_new - start_new) and hunk.size > 1 and _alike(old[end - 1], new[end_new - 1]):
            after.insert(0, Hunk(end - 1, end, end_new - 1, end_new))
            end, end_new = end - 1, end_new - 1
        if end > start or end_new > start_new:
            yield Hunk(start, end, start_new, end_new)
        yield from after


def _alike(old: Token, new: Token) -> bool:
    if old.kind == new.kind == "number":
        return bool(_YEAR.fullmatch(old.text) and _YEAR.fullmatch(new.text))
    return old.kind == new.kind and old.kind in ("money", "percent", "date", "time")
