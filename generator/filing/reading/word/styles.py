"""The styles of a DOCX, as far as they tell what a paragraph is: centred, indented, numbered, a heading."""

import re
from dataclasses import dataclass, replace
from typing import Any

from generator.proofs.numbering import W

_HEADING = re.compile(r"heading\s*(\d)$", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """What is said of a paragraph; None where nothing is."""

    centred: bool | None = None
    right: bool | None = None
    first: int | None = None
    left: int | None = None
    heading: int | None = None
    list: str | None = None
    level: int | None = None

    def over(self, below: "Look") -> "Look":
        """This look where it says anything, else that below."""
        own = {name: value for name in self.__dataclass_fields__ if (value := getattr(self, name)) is not None}
        return replace(below, **own)


Styles = dict[str, Look]


def read_styles(root: Any | None) -> Styles:
    """The look of each paragraph style by its id, what it is based on included; that of `""` is the default."""
    if root is None:
        return {"": Look()}
    own: dict[str, Look] = {}
    based: dict[str, str] = {}
    default = ""
    for style in root.iter(f"{W}style"):
        if style.get(f"{W}type", "paragraph") != "paragraph":
            continue
        name = str(style.get(f"{W}styleId"))
        own[name] = _named(style)
        base = style.find(f"{W}basedOn")
        if base is not None:
            based[name] = str(base.get(f"{W}val"))
        if style.get(f"{W}default") in ("1", "true", "on"):
            default = name
    made = {name: _inherited(name, own, based) for name in own}
    return {**made, "": made.get(default, Look())}


def look(properties: Any | None) -> Look:
    """What a paragraph's own properties say."""
    if properties is None:
        return Look()
    justified, indent, outline = (properties.find(f"{W}{tag}") for tag in ("jc", "ind", "outlineLvl"))
    said = None if justified is None else justified.get(f"{W}val")
    made = Look(
        centred=None if said is None else said == "center",
        right=None if said is None else said in ("right", "end"),
        first=_number(indent, "firstLine"),
        left=_number(indent, "left") if _number(indent, "left") is not None else _number(indent, "start"),
        heading=_level(outline),
    )
    numbered = properties.find(f"{W}numPr")
    if numbered is None:
        return made
    list_, level = (numbered.find(f"{W}{tag}") for tag in ("numId", "ilvl"))
    return replace(
        made,
        list=None if list_ is None else str(list_.get(f"{W}val")),
        level=_number(level, "val") if level is not None else None,
    )


def _named(style: Any) -> Look:
    made = look(style.find(f"{W}pPr"))
    element = style.find(f"{W}name")
    name = "" if element is None else str(element.get(f"{W}val")).strip()
    if name.lower() in ("title", "subtitle"):
        return replace(made, heading=1)
    found = _HEADING.match(name)
    return replace(made, heading=min(int(found[1]), 2) or None) if found else made


def _inherited(name: str, own: dict[str, Look], based: dict[str, str]) -> Look:
    made, passed = own[name], {name}
    while name in based and based[name] in own and based[name] not in passed:
        name = based[name]
        passed.add(name)
        made = made.over(own[name])
    return made


def _level(outline: Any | None) -> int | None:
    number = None if outline is None else _number(outline, "val")
    return None if number is None or not 0 <= number <= 8 else min(number + 1, 2)


def _number(element: Any | None, name: str) -> int | None:
    said = None if element is None else element.get(f"{W}{name}")
    try:
        return None if said is None else int(float(said))
    except (ValueError, OverflowError):
        return None
