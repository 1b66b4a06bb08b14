"""Elements that tell a reader nothing are taken out, so that a file is half the size to check and to sign.

WeasyPrint makes an element of each run of words. A span or a box without a meaning gives its words to what it is in.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from generator.writers.press.structure import elements, marks_by_page

_EMPTY = frozenset({"/Span", "/NonStruct"})
_OWN = frozenset({"Type", "S", "K", "Pg", "P"})
"""What every element has; one that has more is kept."""


def pruned(pdf: Any) -> None:
    """The structure without spans; what no longer hangs on it is emptied."""
    by_reference = {item.reference: item for item in elements(pdf)}
    (document,) = (item for item in by_reference.values() if item["S"] == "/Document")
    kept = {document.reference}
    _settle(document, by_reference, kept)
    for marks in marks_by_page(pdf).values():
        marks[:] = [_owner(mark, by_reference, kept) for mark in marks]
    for reference, item in by_reference.items():
        if reference not in kept:
            item.clear()  # pydyf numbers objects for good: an empty one is as little as it can be


def _settle(item: Any, by_reference: dict[bytes, Any], kept: set[bytes]) -> None:
    """The kids of an element: words, and elements that tell something; a form has one reference and keeps it."""
    if not isinstance(item["K"], list):
        return
    settled = list(_kids(item, item, by_reference))
    item["K"] = pydyf.Array(settled)
    for kid in settled:
        if isinstance(kid, bytes) and kid in by_reference:
            kept.add(kid)
            by_reference[kid]["P"] = item.reference
            _settle(by_reference[kid], by_reference, kept)


def _kids(item: Any, owner: Any, by_reference: dict[bytes, Any]) -> Iterator[Any]:
    """What stands in `item`, as it is to stand in `owner`: the words of another page say which."""
    for kid in item["K"]:
        inner = by_reference.get(kid) if isinstance(kid, bytes) else None
        if isinstance(kid, int) and item["Pg"] != owner["Pg"]:
            yield pydyf.Dictionary({"Type": "/MCR", "Pg": item["Pg"], "MCID": kid})
        elif inner is not None and inner["S"] in _EMPTY and set(inner) <= _OWN:
            yield from _kids(inner, owner, by_reference)
        else:
            yield kid


def _owner(mark: Any, by_reference: dict[bytes, Any], kept: set[bytes]) -> Any:
    """The element that holds a mark now: the nearest that was kept."""
    while mark in by_reference and mark not in kept:
        mark = by_reference[mark]["P"]
    return mark
