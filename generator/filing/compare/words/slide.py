"""Edits slid to where a reader would put them: a sentence, a phrase between commas, a parenthesis as one."""

from collections.abc import Sequence

from generator.filing.compare.tokens.token import Token
from generator.filing.compare.words.hunks import Hunk

FAR = 300
"""The most tokens that an edit is slid."""
_ENDS = (".", ";", ":")


def slid(hunks: list[Hunk], old: Sequence[Token], new: Sequence[Token], one: str, other: str) -> list[Hunk]:
    """The hunks, each that only adds or only drops moved to its best place, and joined to the one that it meets."""
    found: list[Hunk] = []
    for index, hunk in enumerate(hunks):
        before = found[-1] if found else Hunk(0, 0, 0, 0)
        after = hunks[index + 1] if index + 1 < len(hunks) else Hunk(len(one), 0, len(other), 0)
        place = _best(hunk, before, after, old, new, one, other)
        if found and place.old == before.old_end and place.new == before.new_end:
            found[-1] = Hunk(before.old, place.old_end, before.new, place.new_end)
        else:
            found.append(place)
    return found


def _best(
    hunk: Hunk, before: Hunk, after: Hunk, old: Sequence[Token], new: Sequence[Token], one: str, other: str
) -> Hunk:
    if (hunk.old == hunk.old_end) == (hunk.new == hunk.new_end):
        return hunk  # it replaces
    drops = hunk.old_end > hunk.old
    text, start, end = (one, hunk.old, hunk.old_end) if drops else (other, hunk.new, hunk.new_end)
    tokens = old if drops else new
    room = min(hunk.old - before.old_end, hunk.new - before.new_end, FAR)
    back = _run(text, start, end, room)
    if back == room and back and (before.old_end or before.new_end) and before != Hunk(0, 0, 0, 0):
        return _moved(hunk, -back)  # it meets the edit before it
    forth = _forth(text, start, end, min(after.old - hunk.old_end, after.new - hunk.new_end, FAR))
    steps = range(-back, forth + 1)
    return _moved(hunk, max(steps, key=lambda step: (_score(tokens, start + step, end + step), -abs(step))))


def _run(text: str, start: int, end: int, room: int) -> int:
    """How far the edit may go back: as long as the letter that it takes in is the one that it leaves."""
    step = 0
    while step < room and text[start - step - 1] == text[end - step - 1]:
        step += 1
    return step


def _forth(text: str, start: int, end: int, room: int) -> int:
    step = 0
    while step < room and text[start + step] == text[end + step]:
        step += 1
    return step


def _moved(hunk: Hunk, step: int) -> Hunk:
    return Hunk(hunk.old + step, hunk.old_end + step, hunk.new + step, hunk.new_end + step)


def _score(tokens: Sequence[Token], start: int, end: int) -> int:
    """How well a run of tokens reads as one."""
    first, last = tokens[start], tokens[end - 1]
    inside = [token.key for token in tokens[start:end]] if end - start <= FAR else []
    score = 0
    if start == 0 or tokens[start - 1].key in _ENDS:
        score += 4 if last.key in _ENDS or end == len(tokens) else 1
    if end == len(tokens) or tokens[end].key in (*_ENDS, ",", ")"):
        score += 3 if first.key in (",", "(", "and", "or", ";") else 1
    if inside.count("(") == inside.count(")") and inside.count('"') % 2 == 0:
        score += 3
    if first.key in (")", ".", ";") or last.key in ("(", ","):
        score -= 1
    return score
