"""How the labels of a list are formed, so that Word counts them; None where nothing counts so."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.tree.changes import change
from generator.tree.document import Items

_LABEL = re.compile(r"(\W*)(\d{1,4}|[A-Za-z]{1,5})(\W*)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ROMANS = 39
"""The last number that a list has in Roman figures."""


class Form(NamedTuple):
    """The number of a list as OOXML names its form, `%1` in its label for the number, and the first number."""

    name: str = "lowerLetter"
    label: str = "(%1)"
    start: int = 1


LETTERED = Form()
BULLETED = Form("bullet", "\u2022")


def form(block: Items) -> Form | None:
    """The form by which every label of a list follows from the first, of a redline's in either version."""
    if block.bulleted:
        return BULLETED
    now = [item.label for item in block.items if change([item.content]) != "deleted"]
    was = [item.was or item.label for item in block.items if change([item.content]) != "added"]
    if not any((*now, *was)):
        return LETTERED
    return next((one for one in _forms((now or was)[0]) if all(_follow(labels, one) for labels in (now, was))), None)


def _forms(label: str) -> Iterator[Form]:
    """The forms in which a list may begin with a label."""
    found = _LABEL.fullmatch(label)
    if not found:
        return
    before, number, after = found.groups()
    for name in ("decimal", *(("upperLetter", "upperRoman") if number.isupper() else ("lowerLetter", "lowerRoman"))):
        start = next((at for at in range(1, 1000) if _counted(at, name) == number), None)
        if start is not None:
            yield Form(name, f"{before}%1{after}", start)


def _follow(labels: Sequence[str], one: Form) -> bool:
    return all(
        one.label.replace("%1", _counted(number, one.name)) == label for number, label in enumerate(labels, one.start)
    )


def _counted(number: int, name: str) -> str:
    """A number as Word prints it in a form; nothing where no list goes so far."""
    match name:
        case "decimal":
            return str(number)
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case _:
            letters = _roman(number) if number <= _ROMANS else ""
    return letters.upper() if name.startswith("upper") else letters


def _roman(number: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        said += sign * (number // value)
        number %= value
    return said
