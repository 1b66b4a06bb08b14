"""Lists: an outline (a) (i) (A) (1) and one of bullets, and an instance for each list, which starts again at (a)."""

from collections.abc import Sequence

from generator.writers.ooxml.elements import Element, child, root, serialize, twips

OUTLINE = ("lowerLetter", "lowerRoman", "upperLetter", "decimal")
"""The formats of the levels; a contract's first level is (a)."""

BULLET = "\u2022"

NSID = 0x54410001
"""The number by which Word knows the outline, when a file takes over words of another."""


def numbering(lists: Sequence[bool], indent: int, apart: bool = False) -> bytes:
    """The numbering part for `lists`, numbered from 1, bullets where one is true; `indent` is a step in points.

    Lists share an outline, and each starts again. In a redline they stand `apart`, each with an outline of its own:
    LibreOffice forgets that a list starts again when a change takes out its first item.
    """
    top = root("numbering")
    numbered = [number for number, bulleted in enumerate(lists, 1) if not bulleted]
    outlines = {number: at if apart else 0 for at, number in enumerate(numbered)}
    bullets = max(outlines.values(), default=0) + 1
    for number in sorted({0, *outlines.values()}):
        _outline(top, number, indent)
    if any(lists):
        _bullets(top, bullets, indent)
    for number, bulleted in enumerate(lists, 1):
        instance = child(top, "num", numId=number)
        child(instance, "abstractNumId", val=bullets if bulleted else outlines[number])
        if not bulleted:
            child(child(instance, "lvlOverride", ilvl=0), "startOverride", val=1)
    return serialize(top)


def _outline(top: Element, number: int, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=number)
    child(outline, "nsid", val=f"{NSID + 0x100 * number:08X}")
    child(outline, "multiLevelType", val="multilevel")
    child(outline, "tmpl", val="54410002")
    child(outline, "name", val="Agreement List" if not number else f"Agreement List {number + 1}")
    for level, form in enumerate(OUTLINE):
        _level(outline, level, form, f"(%{level + 1})", indent)


def _bullets(top: Element, number: int, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=number)
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
