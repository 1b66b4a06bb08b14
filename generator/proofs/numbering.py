"""The labels of a DOCX's numbered paragraphs, which stand in no text: counted as a word processor counts them."""

from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
"""The levels of a list, at the most."""

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How a level counts: its first number, its form, its label with `%1` for the number of level 1."""

    start: int
    form: str
    text: str


@dataclass
class Numbering:
    """The lists of a file: `outlines` by list, where a list `restarts`, and what was counted so far."""

    outlines: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    counted: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number: str, level: int) -> str:
        """The label of the next paragraph of a list; `[?]` where the file does not say what it is."""
        outline = self.outlines.get(number, "")
        if (outline, level) not in self.levels:
            return "[?]"
        self._count(number, outline, level)
        text = self.levels[outline, level].text
        for above in range(level + 1):
            said = self.levels[outline, above]
            text = text.replace(f"%{above + 1}", counted(self.counted.get((outline, above), said.start), said.form))
        return text

    def _count(self, number: str, outline: str, level: int) -> None:
        start = self.levels[outline, level].start
        if (number, level) in self.restarts and (number, level) not in self.begun:
            start = self.restarts[number, level]
            self.counted.pop((outline, level), None)
        self.begun.add((number, level))
        before = self.counted.get((outline, level))
        self.counted[outline, level] = start if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            self.counted.pop((outline, deeper), None)


def read_numbering(part: bytes) -> Numbering:
    """The numbering part of a file."""
    top, made = etree.fromstring(part), Numbering()
    for outline in top.iter(f"{W}abstractNum"):
        name = outline.get(f"{W}abstractNumId", "")
        for level in outline.iter(f"{W}lvl"):
            said = Level(int(_said(level, "start", "1")), _said(level, "numFmt", ""), _said(level, "lvlText", ""))
            made.levels[name, int(level.get(f"{W}ilvl", "0"))] = said
    for number in top.iter(f"{W}num"):
        name = number.get(f"{W}numId", "")
        made.outlines[name] = _said(number, "abstractNumId", "")
        for override in number.iter(f"{W}lvlOverride"):
            if start := _said(override, "startOverride", ""):
                made.restarts[name, int(override.get(f"{W}ilvl", "0"))] = int(start)
    return made


def counted(number: int, form: str) -> str:
    """A number in one of the forms of a list: `c`, `iii`, `3`; `[?]` in a form that no agreement has."""
    match form:
        case "decimal":
            return str(number)
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < number < 40:
            return _roman(number).upper() if form == "upperRoman" else _roman(number)
        case _:
            return "[?]"


def _roman(number: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said


def _said(element: etree._Element, tag: str, default: str) -> str:
    found = element.find(f"{W}{tag}")
    return default if found is None else str(found.get(f"{W}val", default))
