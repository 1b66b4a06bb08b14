"""Lists: an outline (a) (i) (A) (1) and one of bullets, and an instance for each list, which starts again at (a)."""

from collections.abc import Sequence

from generator.writers.ooxml.elements import Element, child, root, serialize, twips

OUTLINE = ("lowerLetter", "lowerRoman", "upperLetter", "decimal")
"""The formats of the levels; a contract's first level is (a)."""

BULLET = "\u2022"

APART = 2
"""The first outline of those that lists have each for themselves."""


def numbering(lists: Sequence[bool], indent: int, apart: bool = False) -> bytes:
    """The numbering part for `lists`, numbered from 1, bullets where one is true; `indent` is a step in points.

    Lists that are `apart` have an outline each: once a change has taken out the first item of one, LibreOffice would
    count it on from the list before.
    """
    top = root("numbering")
    outlines = [1 if bulleted else APART + at if apart else 0 for at, bulleted in enumerate(lists)]
    for number in sorted({0, *outlines} - {1}):
        _outline(top, number, indent)
    if any(lists):
        _bullets(top, indent)
    for number, (bulleted, outline) in enumerate(zip(lists, outlines, strict=True), 1):
        instance = child(top, "num", numId=number)
        child(instance, "abstractNumId", val=outline)
        if not bulleted:
            child(child(instance, "lvlOverride", ilvl=0), "startOverride", val=1)
    return serialize(top)


def _outline(top: Element, number: int, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=number)
    child(outline, "nsid", val=f"5441{16 * number + 1:04X}")
    child(outline, "multiLevelType", val="multilevel")
    child(outline, "tmpl", val=f"5441{16 * number + 2:04X}")
    child(outline, "name", val=f"Agreement List {number}" if number else "Agreement List")
    for level, form in enumerate(OUTLINE):
        _level(outline, level, form, f"(%{level + 1})", indent)


def _bullets(top: Element, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=1)
    child(outline, "nsid", val="54410003")
    child(outline, "multiLevelType", val="singleLevel")
    child(outline, "tmpl", val="54410004")
    child(outline, "name", val="Agreement Bullets")
    _level(outline, 0, "bullet", BULLET, indent)


def _level(outline: Element, level: int, form: str, label: str, indent: int) -> None:
    """The label stands a step further in than the level above, its words a step after it."""
    made = child(outline, "lvl", ilvl=level)
    child(made, "start", val=1)
    child(made, "numFmt", val=form)
    child(made, "suff", val="tab")
    child(made, "lvlText", val=label)
    child(made, "lvlJc", val="left")
    left = twips(indent * (level + 2))
    child(child(made, "pPr"), "ind", left=left, hanging=twips(indent))
