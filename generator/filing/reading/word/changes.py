"""Tracked changes: what of a DOCX is there once all of them are made, or none."""

from typing import Any

from generator.proofs.numbering import W

_PUT_IN = frozenset(f"{W}{tag}" for tag in ("ins", "moveTo"))
_TAKEN_OUT = frozenset(f"{W}{tag}" for tag in ("del", "moveFrom"))


class Changes:
    """Tells what is gone: with `original`, what was put in; else, what was taken out."""

    def __init__(self, *, original: bool) -> None:
        self._original = original
        self._gone = _PUT_IN if original else _TAKEN_OUT
        self._cell = f"{W}cellIns" if original else f"{W}cellDel"

    def is_gone(self, element: Any) -> bool:
        """Whether an element and all that it holds is not there."""
        return element.tag in self._gone

    def joins_next(self, properties: Any | None) -> bool:
        """Whether the end of a paragraph with such properties is not there: it is one with the next."""
        marks = None if properties is None else properties.find(f"{W}rPr")
        return marks is not None and any(child.tag in self._gone for child in marks)

    def row_is_gone(self, row: Any) -> bool:
        """Whether a row is not there."""
        properties = row.find(f"{W}trPr")
        return properties is not None and any(child.tag in self._gone for child in properties)

    def cell_is_gone(self, cell: Any) -> bool:
        """Whether a cell is not there."""
        properties = cell.find(f"{W}tcPr")
        return properties is not None and properties.find(self._cell) is not None

    def properties(self, paragraph: Any) -> Any | None:
        """A paragraph's properties; with `original`, those that it had before they were changed."""
        own = paragraph.find(f"{W}pPr")
        before = None if own is None or not self._original else own.find(f"{W}pPrChange")
        if before is None:
            return own
        return before.find(f"{W}pPr")
