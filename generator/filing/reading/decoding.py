"""Bytes into characters: UTF-8, else Windows-1252, what a careless copy did undone where that is certain."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from generator.filing.reading.limits import Unfit

_C1 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_CONTROLS = dict.fromkeys((*range(9), 11, *range(14, 32), 127, 0xFEFF, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))
"""What no text has a use for, and no XML can hold."""


OTHERS = {b"\xd0\xcf\x11\xe0": "an old Word file (.doc)", b"{\\rtf": "rich text (.rtf)"}
"""How files begin that hold an agreement and are read as none of the formats."""

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
RARE = 200
"""A text may have one control character and one more in so many bytes, as a careless copy leaves them."""


def refuse_binary(data: bytes) -> None:
    """Raises Unfit where a file is no text."""
    for head, said in OTHERS.items():
        if data.startswith(head):
            raise Unfit(f"expected a PDF, a DOCX, a page of HTML or text, found {said}")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return
    if b"\0" in data or len(_BINARY.findall(data)) > 1 + len(data) // RARE:
        raise Unfit("expected a PDF, a DOCX, a page of HTML or text, found a file that is none of them")


def decoded(data: bytes) -> str:
    """The text of a file, its line ends as they are; every byte string has one."""
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = data.decode("utf-16", "replace") if wide else _eight_bit(data)
    text = text if text.isascii() else _FOREIGN.sub(_repaired, text)
    return without_controls(text)


def without_controls(text: str) -> str:
    """`text` without characters that are none: controls but for white space, halves of pairs."""
    return text.translate(_CONTROLS)


def windows(text: str) -> str:
    """`text` with control characters U+0080 to U+009F as Windows means them: U+0093 is a quotation mark."""
    return text if text.isascii() else text.translate(_C1)


def _eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return windows(data.decode("latin-1"))


def _repaired(run: re.Match[str]) -> str:
    """A run that is UTF-8 read as Windows-1252 ("â€œ") read again; any other stays."""
    said = windows(run[0])
    try:
        return b"".join(map(_byte, said)).decode("utf-8")
    except UnicodeError:
        return said


def _byte(sign: str) -> bytes:
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else "cp1252")
