"""Lists: an outline (a) (i) (A) (1) and one of bullets, and an instance for each list, which starts again at (a)."""

from collections.abc import Sequence

from generator.writers.ooxml.elements import Element, child, root, serialize, twips

OUTLINE = ("lowerLetter", "lowerRoman", "upperLetter", "decimal")
"""The formats of the levels; a contract's first level is (a)."""

BULLET = "\u2022"


def numbering(lists: Sequence[bool], indent: int) -> bytes:
    """The numbering part for `lists`, numbered from 1, bullets where one is true; `indent` is a step in points."""
    top = root("numbering")
    _outline(top, indent)
    if any(lists):
        _bullets(top, indent)
    for number, bulleted in enumerate(lists, 1):
        instance = child(top, "num", numId=number)
        child(instance, "abstractNumId", val=int(bulleted))
        if not bulleted:
            child(child(instance, "lvlOverride", ilvl=0), "startOverride", val=1)
    return serialize(top)


def _outline(top: Element, indent: int) -> None:
    outline = child(top, "abstractNum", abstractNumId=0)
    child(outline, "nsid", val="54410001")
    child(outline, "multiLevelType", val="multilevel")
    child(outline, "tmpl", val="54410002")
    child(outline, "name", val="Agreement List")
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
