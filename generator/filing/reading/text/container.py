"""The agreement out of what EDGAR wraps around it: an envelope, a header, and several documents."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing.reading.parts import Drops

_OPEN = re.compile(r"\s*<DOCUMENT>\s*$", re.IGNORECASE)
_CLOSE = re.compile(r"\s*</DOCUMENT>\s*$", re.IGNORECASE)
_TYPE = re.compile(r"\s*<TYPE>\s*(\S+)", re.IGNORECASE)
_TEXT = re.compile(r"\s*<TEXT>\s*$", re.IGNORECASE)
_WRAPPER = re.compile(
    r"\s*</?(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION|DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION"
    r"|TEXT|HEADER)>",
    re.IGNORECASE,
)
_EXHIBIT_1 = re.compile(r"EX-1(?:\.\w+)?$", re.IGNORECASE)
_AGREEMENT = re.compile(r"\b(?:terms|underwriting|purchase)\s+agreement\b", re.IGNORECASE)
_BEGIN = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_HEADER = re.compile(r"[A-Za-z-]+:|\s+\S")
"""A header of an envelope, or how one goes on in a further line."""
_END = "-----END PRIVACY-ENHANCED MESSAGE-----"


@dataclass(frozen=True)
class Filed:
    """A document of a submission: its type, and its lines from `start` to `end`, which is none of it."""

    type: str
    start: int
    end: int


def unwrapped(lines: Sequence[str], drops: Drops) -> tuple[int, int]:
    """From which line to which the agreement stands, counted from 0; all that is left out is dropped, line by line."""
    start, end = _in_envelope(lines)
    documents = _documents(lines, start, end)
    if not documents:
        body = start
        while body < end and (_WRAPPER.match(lines[body]) or not lines[body].strip()):
            body += 1
        while end > body and (_WRAPPER.match(lines[end - 1]) or not lines[end - 1].strip()):
            end -= 1
        chosen = Filed("", body, end)
    else:
        chosen = _chosen(documents, lines)
    _drop_outside(lines, chosen, documents, start, drops)
    return chosen.start, chosen.end


def _in_envelope(lines: Sequence[str]) -> tuple[int, int]:
    """The lines within a privacy-enhanced message; all lines where there is none."""
    head = next((at for at, line in enumerate(lines[:50]) if line.strip() == _BEGIN), None)
    if head is None:
        return 0, len(lines)
    start = next((at for at in range(head + 1, len(lines)) if not _HEADER.match(lines[at])), len(lines))
    end = next((at for at in range(len(lines) - 1, start, -1) if lines[at].strip() == _END), len(lines))
    return start, end


def _documents(lines: Sequence[str], start: int, end: int) -> list[Filed]:
    found: list[Filed] = []
    opened = -1
    kind, body = "", -1
    for at in range(start, end):
        line = lines[at]
        if "<" not in line:
            continue
        if _OPEN.match(line):
            opened, kind, body = at, "", -1
        elif opened >= 0 and _CLOSE.match(line):
            found.append(_filed(kind, opened, body, at))
            opened = -1
        elif opened >= 0 and body < 0 and (said := _TYPE.match(line)):
            kind = said[1]
        elif opened >= 0 and body < 0 and _TEXT.match(line):
            body = at + 1
    return [*found, _filed(kind, opened, body, end)] if opened >= 0 else found


def _filed(kind: str, opened: int, body: int, end: int) -> Filed:
    return Filed(kind, body if body >= 0 else opened + 1, end)


def _chosen(documents: Sequence[Filed], lines: Sequence[str]) -> Filed:
    """Exhibit 1; else the first that speaks of such an agreement on its first lines; else the first."""
    exhibits = [each for each in documents if _EXHIBIT_1.match(each.type)]
    named = [each for each in documents if _AGREEMENT.search("\n".join(lines[each.start : each.start + 60]))]
    chosen = next((each for each in exhibits if each in named), [*exhibits, *named, *documents][0])
    end = chosen.end
    while end > chosen.start and (_WRAPPER.match(lines[end - 1]) or not lines[end - 1].strip()):
        end -= 1
    return Filed(chosen.type, chosen.start, end)


def _drop_outside(
    lines: Sequence[str], chosen: Filed, documents: Sequence[Filed], enveloped: int, drops: Drops
) -> None:
    """Drop all lines but those chosen; the first `enveloped` are an envelope's."""
    others = [each for each in documents if each.start != chosen.start]
    other = iter(others)
    current = next(other, None)
    for at, line in enumerate(lines):
        if chosen.start <= at < chosen.end:
            continue
        while current and at >= current.end:
            current = next(other, None)
        within = current is not None and current.start <= at
        rule = (
            "other-document" if within else "pem-envelope" if at < enveloped or line.strip() == _END else "sgml-wrapper"
        )
        drops.drop(rule, at + 1, line)
