"""`signed:` written into a deal: the day on which each signatory's page was released, for the filing copy."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.filing.patching import reworded
from generator.source import Map, Scalar, parse
from generator.takedown import Takedown, stated


class Unrecorded(ValueError):
    """A signature for which no place in the deal could be found; the message names whose."""


def recorded(text: str, takedown: Takedown, parties: Iterable[str], day: str) -> str:
    """The text of a deal in which each of `parties` signed on `day`, all else as it stands, comments and all.

    Raises Unrecorded where a party's place cannot be found, Refused where the deal would not be read any more.
    """
    file = Path(takedown.file)
    for party in parties:
        by = _by(parse(text.encode(), str(file)), takedown, party)
        text = _with_signed(text, by, day)
        stated(parse(text.encode(), str(file)), file, takedown.library.roots[0])
    return text


def _by(source: Map, takedown: Takedown, party: str) -> Map:
    """The mapping that says who signs for a party."""
    if party == takedown.program.issuer.name.text:
        return _mapping(source, "acceptance", party)
    if takedown.deal.guarantor and party == takedown.deal.guarantor.name.text:
        return _mapping(source, "guarantor", party)
    for at, firm in enumerate(takedown.deal.underwriters):
        if firm.name.text == party:
            listed = source["underwriters"]
            return _mapping(listed[at], "", party)  # type: ignore[index]
    raise Unrecorded(f"expected {party} among the underwriters of the deal, found none")


def _mapping(within: object, key: str, party: str) -> Map:
    found = within.get(key) if key and isinstance(within, Map) else within
    by = found.get("by") if isinstance(found, Map) else None
    if not isinstance(by, Map) or not by:
        raise Unrecorded(f"expected who signs for {party} under `by:`, found nothing to add the day to")
    return by


def _with_signed(text: str, by: Map, day: str) -> str:
    """The text with the day in a mapping: in place of the one there, or behind its last entry, in its form."""
    there = by.get("signed")
    if isinstance(there, Scalar) and not there.blank:
        return text if str(there) == day else reworded(text, there, day) or text
    *_, (key, last) = by.items()
    lines = text.split("\n")
    at = last.position.line - 1
    line = lines[at]
    if by.keys_at[key].line == by.position.line and line[by.position.column - 1 : by.position.column] == "{":
        end = line.index("}", last.position.column - 1)
        lines[at] = f"{line[:end].rstrip()}, signed: {day}{line[end:]}"
    else:
        column = by.keys_at[key].column - 1
        quoted = re.match(r"\s*", line)
        assert quoted is not None
        lines.insert(at + 1, f"{' ' * column}signed: {day}")
    return "\n".join(lines)
