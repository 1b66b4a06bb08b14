"""Lines of a width out of words: parted at blanks, within words, justified."""

from random import Random

Lines = list[str]


def wrapped(text: str, width: int, first: int = 0, hang: int = 0, hyphens: bool = False) -> Lines:
    """Lines of a width, broken at blanks; with `hyphens` within long words and at hyphens, too."""
    lines, line, start = [], " " * first, True
    for word in text.split():
        while True:
            gap = "" if start else " "
            if len(line) + len(gap) + len(word) <= width:
                line, start = line + gap + word, False
                break
            at = _part(word, width - len(line) - len(gap)) if hyphens else 0
            if not at and start:
                line, start = line + word, False
                break
            if at:
                line += gap + word[:at].removesuffix("-") + "-"
                word = word[at:]
            lines.append(line)
            line, start = " " * hang, True
    return [*lines, line]


def _part(word: str, room: int) -> int:
    """How much of a word stands before its hyphen at a line's end; 0 where it is not parted."""
    if room < 5:
        return 0
    kept = word.rfind("-", 1, room)
    if kept > 2 and word[kept - 1].isalpha() and word[kept + 1 : kept + 2].isalpha():
        return kept + 1
    if len(word) < 9 or not word.isalpha() or not word.islower():
        return 0
    at = min(room - 1, len(word) - 4)
    return at if at >= 4 else 0


def justified(line: str, width: int, pick: Random) -> str:
    """A line with more blanks between its words, so that it ends at the width."""
    indent = len(line) - len(line.lstrip())
    words = line.split()
    gaps = [" "] * (len(words) - 1)
    for _ in range(width - len(line) if gaps else 0):
        gaps[pick.randrange(len(gaps))] += " "
    return " " * indent + "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))
