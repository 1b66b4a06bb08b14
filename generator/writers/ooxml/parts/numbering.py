"""Lists: an outline (a) (i) (A) (1) and one of bullets, and an instance for each list, which starts again at (a)."""

from collections.abc import Sequence

from generator.writers.ooxml.elements import Element, child, root, serialize, twips
from generator.writers.ooxml.forms import BULLETED, LETTERED, Form

OUTLINE = ("lowerLetter", "lowerRoman", "upperLetter", "decimal")
"""The formats of the levels; a contract's first level is (a)."""

APART = 2
"""The first outline of those that lists have each for themselves."""


def numbering(lists: Sequence[Form], indent: int, apart: bool = False) -> bytes:
    """The numbering part for `lists`, numbered from 1; `indent` is a step in points.

    Lists that are `apart` have an outline each: once a change has taken out the first item of one, LibreOffice would
    count it on from the list before. So has one whose labels are not (a), (b), ….
    """
    top = root("numbering")
    outlines = [_place(one, APART + at, apart) for at, one in enumerate(lists)]
    placed = dict(zip(outlines, lists, strict=True))
    for number in sorted({0, *outlines} - {1}):
        _outline(top, number, placed.get(number, LETTERED), indent)
    if BULLETED in lists:
        _bullets(top, indent)
    for number, (one, outline) in enumerate(zip(lists, outlines, strict=True), 1):
        instance = child(top, "num", numId=number)
        child(instance, "abstractNumId", val=outline)
        if one != BULLETED:
            child(child(instance, "lvlOverride", ilvl=0), "startOverride", val=one.start)
    return serialize(top)


def _place(one: Form, own: int, apart: bool) -> int:
    """The outline of a list: the shared one, that of bullets, or its own."""
    if one == BULLETED:
        return 1
    return own if apart or one != LETTERED else 0


def _outline(top: Element, number: int, one: Form, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=number)
    child(outline, "nsid", val=f"5441{16 * number + 1:04X}")
    child(outline, "multiLevelType", val="multilevel")
    child(outline, "tmpl", val=f"5441{16 * number + 2:04X}")
    child(outline, "name", val=f"Agreement List {number}" if number else "Agreement List")
    _level(outline, 0, one, indent)
    for level, name in enumerate(OUTLINE[1:], 1):
        _level(outline, level, Form(name, f"(%{level + 1})"), indent)


def _bullets(top: Element, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=1)
    child(outline, "nsid", val="54410003")
    child(outline, "multiLevelType", val="singleLevel")
    child(outline, "tmpl", val="54410004")
    child(outline, "name", val="Agreement Bullets")
    _level(outline, 0, BULLETED, indent)


def _level(outline: Element, level: int, one: Form, indent: int) -> None:
    """The label stands a step further in than the level above, its words a step after it."""
    made = child(outline, "lvl", ilvl=level)
    child(made, "start", val=one.start)
    child(made, "numFmt", val=one.name)
    child(made, "suff", val="tab")
    child(made, "lvlText", val=one.label)
    child(made, "lvlJc", val="left")
    left = twips(indent * (level + 2))
    child(child(made, "pPr"), "ind", left=left, hanging=twips(indent))
